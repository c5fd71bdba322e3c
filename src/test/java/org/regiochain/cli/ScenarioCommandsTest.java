package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that help to write scenarios: list, new, explain, schema, doctor. */
class ScenarioCommandsTest {
  private static final String TOY = "scenarios/toy.yaml";

  @TempDir private Path folder;

  @Test
  void listNamesEveryScenarioInTheLanguageAskedFor() {
    assertThat(Call.of("list").out())
        .contains(Path.of("scenarios", "toy.yaml").toString(), "Three-region toy")
        .contains(Path.of("scenarios", "evtol.yaml").toString());
    assertThat(Call.of("list", "--lang", "zh").out()).contains("三地区教学模型");
  }

  @Test
  void newScenarioIsValidAndNeverOverwrites() throws IOException {
    Path file = folder.resolve("deep/mine.yaml");

    assertThat(Call.of("new", file.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    Call valid = Call.of("validate", file.toString());
    assertThat(valid.exitCode()).as(valid.err()).isEqualTo(ExitCode.DONE);

    Files.writeString(file, "my work");
    Call refused = Call.of("new", file.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(refused.err()).contains("is there already", "-f");
    assertThat(file).hasContent("my work");

    assertThat(Call.of("new", file.toString(), "-f").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(file).content().contains("schema: 1");
  }

  @Test
  void newScenarioNeedsAProperName() {
    Call call = Call.of("new", folder.resolve("No Good!").toString());

    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void explainShowsEverythingAboutOneKey() {
    Call call = Call.of("explain", TOY, "population.firms");

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains("value", "300", "set at", "toy.yaml:", "default", "range");
  }

  @Test
  void explainSaysWhatTheCommandLineSet() {
    assertThat(Call.of("explain", TOY, "population.firms", "-s", "population.firms=500").out())
        .contains("500", "-s population.firms=500");
  }

  @Test
  void explainWithoutAKeyListsAll() {
    assertThat(Call.of("explain", TOY).out()).contains("KEY", "goods.expectation_gain", "run.seed");
    assertThat(Call.of("explain", TOY, "goods").out())
        .contains("goods.expectation_gain")
        .doesNotContain("run.seed");
  }

  @Test
  void explainSuggestsTheKeyMeant() {
    Call call = Call.of("explain", TOY, "goods.expectation_gian");

    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(call.err()).contains("goods.expectation_gain");
  }

  @Test
  void explainAsJson() throws IOException {
    Call call = Call.of("explain", TOY, "run.seed", "--json");

    assertThat(new ObjectMapper().readTree(call.out()).at("/0/key").asText()).isEqualTo("run.seed");
  }

  @Test
  void schemaIsJson() throws IOException {
    Call call = Call.of("schema");

    assertThat(new ObjectMapper().readTree(call.out()).at("/$schema").asText())
        .contains("json-schema.org");
  }

  @Test
  void doctorFindsThisMachineSound() {
    Call call = Call.of("doctor");

    assertThat(call.out()).contains("✔ the bundled font draws Chinese", "chuanyu-2020 balance");
    assertThat(call.out()).as("what is not in order").doesNotContain("data toy-3 have");
  }

  @Test
  void doctorSaysWhatToDoAboutDamagedDataAndFails() throws IOException {
    Path data = Files.createDirectories(folder.resolve("scenarios/data/broken"));
    Files.writeString(data.resolve("regions.csv"), "nonsense\n");
    Home home = new Home(folder, folder.resolve("target/classes"));
    Environment environment = new Environment(Map.of(), "en", false, false, 80);

    Call call =
        Call.in(environment, new Parts(home, new StandInRunner(), StandInRunner.CHARTS), "doctor");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out()).contains("✘ data broken", "→ ");
  }
}
