package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;

/**
 * Every wrong file gives exactly the messages that stand beside it, in both languages. After a
 * deliberate change of a message: {@code mvn test -Dtest=WrongScenariosTest
 * -Dregiochain.update=true}, then read the difference.
 */
class WrongScenariosTest {
  private static final Path FOLDER = Path.of("src/test/resources/wrong");

  static Stream<String> wrongFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongFiles")
  @DisplayName("A wrong file is refused with the expected messages")
  void refused(String name) throws IOException {
    FaultException refusal =
        catchThrowableOfType(
            FaultException.class, () -> ScenarioReader.read(FOLDER.resolve(name), List.of()));
    assertThat(refusal).as("%s must be refused", name).isNotNull();
    String messages = messages(refusal, Lang.EN) + "\n" + messages(refusal, Lang.ZH);
    Path expected = FOLDER.resolve(name.replace(".yaml", ".expected"));
    if (Boolean.getBoolean("regiochain.update")) {
      Files.writeString(expected, messages);
    }
    assertThat(messages).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
  }

  @Test
  @DisplayName("There are wrong files for every trap")
  void enough() throws IOException {
    assertThat(wrongFiles().count()).isGreaterThanOrEqualTo(30);
  }

  /** {@code file:line:column: message} with the folder left out, so that it holds on any system. */
  private static String messages(FaultException refusal, Lang lang) {
    return refusal.faults().stream()
        .map(f -> new Fault(relative(f.file()), f.line(), f.column(), f.message(), ""))
        .map(f -> f.text(lang).replace(slashed(FOLDER.toString()) + "/", "") + "\n")
        .collect(Collectors.joining());
  }

  private static String relative(String file) {
    return slashed(file).replace(slashed(FOLDER.toString()) + "/", "");
  }

  private static String slashed(String path) {
    return path.replace('\\', '/');
  }
}
