package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema accepts and refuses the same files as the binder, as far as a schema can tell. */
class SchemaTest {
  /** Wrong in ways that a schema cannot see: files, dates, repetitions, encodings, sums. */
  private static final Set<String> BEYOND_A_SCHEMA =
      new TreeSet<>(
          Set.of(
              "data-folder-missing",
              "deposit-rate-above-the-loan-rate",
              "duplicate-keys",
              "extends-a-folder",
              "extends-a-missing-file",
              "extends-in-a-circle",
              "extends-itself",
              "policy-out-of-range",
              "policy-overlapping",
              "policy-that-ends-before-it-begins",
              "policy-that-leaves-no-share",
              "rate-caps-below-the-base-rate",
              "recipe-twice",
              "risk-free-rate-above-the-cap",
              "shock-at-a-location-abroad",
              "shock-ids-repeated",
              "shock-outside-the-run",
              "shock-that-raises-capacity",
              "shock-to-banks-with-goods",
              "two-documents"));

  private static JsonSchema schema;

  @BeforeAll
  static void load() throws IOException {
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/docs/schema/scenario-1.json")));
  }

  static Stream<Path> rightFiles() throws IOException {
    return RightScenariosTest.files();
  }

  static Stream<String> wrongFiles() throws IOException {
    return WrongScenariosTest.wrongFiles();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rightFiles")
  @DisplayName("What the binder accepts, the schema accepts")
  void accepts(Path file) throws IOException {
    String text = Files.readString(file).replace("\uFEFF", "");
    assertThat(schema.validate(text, InputFormat.YAML))
        .extracting(ValidationMessage::getMessage)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongFiles")
  @DisplayName("What the binder refuses, the schema refuses where it can")
  void refuses(String name) throws IOException {
    Path file = Path.of("src/test/resources/wrong").resolve(name);
    boolean refused;
    try {
      refused = !schema.validate(Files.readString(file), InputFormat.YAML).isEmpty();
    } catch (IOException | RuntimeException e) {
      refused = true; // no YAML at all
    }
    assertThat(refused).isEqualTo(!BEYOND_A_SCHEMA.contains(name.replace(".yaml", "")));
  }

  @Test
  @DisplayName("Every scenario file points its editor to the schema")
  void modeLine() throws IOException {
    for (ScenarioCatalog.Entry entry : ScenarioCatalog.list(Path.of("scenarios"))) {
      String line = Files.readAllLines(entry.path()).get(0);
      assertThat(line).startsWith("# yaml-language-server: $schema=");
      Path target = entry.path().resolveSibling(line.split("schema=")[1]);
      assertThat(target.normalize()).isEqualTo(Path.of("src/docs/schema/scenario-1.json"));
    }
  }
}
