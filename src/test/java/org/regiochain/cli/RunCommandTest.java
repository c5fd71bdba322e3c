package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.result.Hashes;
import org.regiochain.result.OutputException;

class RunCommandTest {
  private static final Environment ENGLISH = new Environment(Map.of(), "en", false, false, 80);
  private static final String TOY = "scenarios/toy.yaml";

  @TempDir private Path output;

  private Call run(Runner runner, String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("-o", output.toString()))
            .toArray(String[]::new);
    return Call.in(ENGLISH, new Parts(Home.find(), runner, StandInRunner.CHARTS), all);
  }

  private Path onlyRun(String scenario) {
    try (Stream<Path> runs = Files.list(output.resolve(scenario))) {
      return runs.filter(Files::isDirectory).reduce((a, b) -> null).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private JsonNode manifest() throws IOException {
    return json(Files.readString(onlyRun("toy").resolve("manifest.json")));
  }

  @Test
  void leavesAFolderWithEverythingAndSaysWhere() throws IOException {
    Call call = run(new StandInRunner(), "run", TOY);

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    Path folder = onlyRun("toy");
    assertThat(call.out()).contains(folder.toAbsolutePath().toString());
    assertThat(folder)
        .isDirectoryContaining("glob:**/manifest.json")
        .isDirectoryContaining("glob:**/scenario.resolved.yaml")
        .isDirectoryContaining("glob:**/scenario.reduced.yaml")
        .isDirectoryContaining("glob:**/run.log");
    assertThat(folder.resolve("tables/indicators.csv")).content().contains("value_added");
    assertThat(folder.resolve("charts/01-stand-in.svg")).exists();
    assertThat(output.resolve("toy/LATEST"))
        .content()
        .isEqualTo(folder.getFileName().toString() + "\n");
  }

  @Test
  void manifestHoldsWhatARepetitionNeeds() throws IOException {
    run(new StandInRunner(), "run", TOY, "-n", "3", "--seed", "99", "--threads", "2");

    JsonNode manifest = manifest();
    assertThat(manifest.at("/status").asText()).isEqualTo("done");
    assertThat(manifest.at("/command").toString()).startsWith("[\"run\",\"scenarios/toy.yaml\"");
    assertThat(manifest.at("/random/seed").asLong()).isEqualTo(99);
    assertThat(manifest.at("/random/replications").toString()).isEqualTo("[0,2]");
    assertThat(manifest.at("/random/generator").asText()).isNotBlank();
    assertThat(manifest.at("/threads").asInt()).isEqualTo(2);
    assertThat(manifest.at("/scenario/sha256").asText()).hasSize(64);
    assertThat(manifest.at("/inputs/toy-3~1Z.csv").asText()).hasSize(64);
    assertThat(manifest.at("/java/version").asText()).isNotBlank();
    assertThat(manifest.at("/diagnostics/largest_residual").asDouble()).isEqualTo(1e-12);
    assertThat(manifest.at("/outputs/tables~1indicators.csv").asText())
        .isEqualTo(Hashes.sha256(onlyRun("toy").resolve("tables/indicators.csv")));
  }

  @Test
  void resolvedScenarioGivesTheSameScenarioAgain() throws IOException {
    run(new StandInRunner(), "run", TOY, "-s", "run.replications=2");
    String first = manifest().at("/scenario/sha256").asText();
    Path copy =
        Files.copy(
            onlyRun("toy").resolve("scenario.resolved.yaml"), onlyRun("toy").resolve("x.yaml"));
    StandInRunner runner = new StandInRunner();

    Call again = run(runner, "run", copy.toString(), "--name", "again");

    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
    assertThat(runner.asked.get(0).replications()).isEqualTo(2);
    assertThat(first).isNotBlank();
    assertThat(onlyRun("again").resolve("tables/indicators.csv"))
        .hasSameTextualContentAs(onlyRun("toy").resolve("tables/indicators.csv"));
  }

  @Test
  void commandMayBeLeftOutBeforeAYamlPath() {
    StandInRunner runner = new StandInRunner();

    Call call = run(runner, "-n", "2", "--lang", "zh", TOY, "-s", "horizon.months=7");

    assertThat(call.exitCode()).as(call.err()).isEqualTo(ExitCode.DONE);
    assertThat(runner.asked.get(0).replications()).isEqualTo(2);
    assertThat(runner.asked.get(0).months()).isEqualTo(7);
    assertThat(call.out()).contains("结果：");
  }

  @Test
  void aRunNeverTouchesAnEarlierOne() throws IOException {
    run(new StandInRunner(), "run", TOY);
    run(new StandInRunner(), "run", TOY);

    try (Stream<Path> runs = Files.list(output.resolve("toy"))) {
      assertThat(runs.filter(Files::isDirectory)).hasSize(2);
    }
  }

  @Test
  void dryRunChecksAndWritesNothing() {
    StandInRunner runner = new StandInRunner();

    Call call = run(runner, "run", TOY, "--dry-run");

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains("nothing was run");
    assertThat(runner.asked).isEmpty();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void quietPrintsOnlyTheFolder() {
    Call call = run(new StandInRunner(), "-q", TOY);

    assertThat(call.out()).isEqualTo(onlyRun("toy").toAbsolutePath() + System.lineSeparator());
    assertThat(call.err()).isEmpty();
  }

  @Test
  void jsonPrintsOneObject() throws IOException {
    Call call = run(new StandInRunner(), "run", TOY, "--json");

    JsonNode result = json(call.out());
    assertThat(result.at("/status").asText()).isEqualTo("done");
    assertThat(result.at("/folder").asText()).isEqualTo(onlyRun("toy").toAbsolutePath().toString());
    assertThat(result.at("/charts/0").asText()).endsWith("01-stand-in.svg");
  }

  @Test
  void withoutATerminalThereIsNeitherColourNorProgress() {
    Call call = run(new StandInRunner(), "run", TOY);

    assertThat(call.out() + call.err()).doesNotContain("\u001B[").doesNotContain("\r");
  }

  @Test
  void someFailedReplicationsLeaveTheOthers() throws IOException {
    Call call = run(new StandInRunner(2), "run", TOY, "-n", "3");

    assertThat(call.exitCode()).isEqualTo(ExitCode.SOME_RUNS_FAILED);
    assertThat(call.err()).contains("replication 2: identity broken");
    assertThat(manifest().at("/status").asText()).isEqualTo("partial");
    assertThat(onlyRun("toy").resolve("tables/indicators.csv")).content().contains("value_added");
  }

  @Test
  void whenAllReplicationsFailTheLogIsNamed() throws IOException {
    Call call = run(new StandInRunner(0), "run", TOY);

    assertThat(call.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(call.err()).contains(onlyRun("toy").resolve("run.log").toString());
    assertThat(manifest().at("/status").asText()).isEqualTo("failed");
    assertThat(output.resolve("toy/LATEST")).doesNotExist();
  }

  @Test
  void breakdownIsLoggedNotPrinted() throws IOException {
    Call call = run(StandInRunner.breaking(new IllegalStateException("a bug")), "run", TOY);

    Path log = onlyRun("toy").resolve("run.log");
    assertThat(call.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(call.err()).contains("a bug", log.toString()).doesNotContain("\tat ");
    assertThat(log).content().contains("\tat org.regiochain.cli");
    assertThat(manifest().at("/status").asText()).isEqualTo("failed");
  }

  @Test
  void debugPrintsTheStackTraceToo() {
    Call call =
        run(StandInRunner.breaking(new IllegalStateException("a bug")), "run", TOY, "--debug");

    assertThat(call.err()).contains("\tat org.regiochain.cli");
  }

  @Test
  void chartsThatFailCostNoResults() throws IOException {
    ChartDrawer broken =
        (tables, checked, folder, lang) -> {
          throw new IllegalStateException("no ink");
        };

    Call call =
        Call.in(
            ENGLISH,
            new Parts(Home.find(), new StandInRunner(), broken),
            "run",
            TOY,
            "-o",
            output.toString());

    assertThat(call.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(call.err()).contains("no ink").doesNotContain("\tat ");
    assertThat(manifest().at("/status").asText()).isEqualTo("done");
    assertThat(onlyRun("toy").resolve("tables/indicators.csv")).exists();
  }

  @Test
  void noRoomForChartsIsNotARunThatFailed() throws IOException {
    ChartDrawer full =
        (tables, checked, folder, lang) -> {
          throw OutputException.writing(
              folder.resolve("01.png"), new IOException("No space left on device"));
        };

    Call call =
        Call.in(
            ENGLISH,
            new Parts(Home.find(), new StandInRunner(), full),
            "run",
            TOY,
            "-o",
            output.toString());

    assertThat(call.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(call.err())
        .contains("01.png: the disk is full", "simulate report " + onlyRun("toy"))
        .doesNotContain("resume");
    assertThat(manifest().at("/status").asText()).isEqualTo("done");
    assertThat(manifest().at("/outputs").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scenarios/no-such.yaml", "pom.xml", "scenarios"})
  void unusableScenarioHasItsOwnExitCodeAndNoTrace(String file) {
    Call call = run(new StandInRunner(), "run", file);

    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(call.err()).contains(file).doesNotContain("\tat ");
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void faultsComeAsJsonToo() throws IOException {
    Call call = run(new StandInRunner(), "run", TOY, "--json", "-s", "horizon.months=0");

    JsonNode result = json(call.out());
    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(result.at("/status").asText()).isEqualTo("invalid");
    assertThat(result.at("/faults/0/message").asText()).contains("months");
  }

  @Test
  void unwritableOutputHasItsOwnExitCode() throws IOException {
    Files.writeString(output.resolve("toy"), "a file where the folder should be");

    Call call = run(new StandInRunner(), "run", TOY);

    assertThat(call.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(call.err()).contains("toy").doesNotContain("\tat ");
  }

  @Test
  void nameThatIsNoFolderNameIsRefused() {
    assertThat(run(new StandInRunner(), "run", TOY, "--name", "../elsewhere").exitCode())
        .isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--threads=0", "-n=x", "--seed="})
  void wrongNumbersAreABadCommandLine(String option) {
    assertThat(run(new StandInRunner(), "run", TOY, option).exitCode())
        .isEqualTo(ExitCode.BAD_COMMAND_LINE);
  }

  @Test
  void demoRunsTheToyAndSaysWhatToDoNext() {
    StandInRunner runner = new StandInRunner();

    Call call = run(runner, "demo");

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(runner.asked.get(0).id()).isEqualTo("toy");
    assertThat(call.err()).contains("./simulate scenarios/evtol.yaml");
  }

  @Test
  void progressIsShownWhereSomeoneWatches() {
    assumeThat(System.getProperty("os.name")).doesNotContain("Windows");
    Environment watched = new Environment(Map.of(), "en", true, true, 80);
    Runner slow =
        (scenario, data, threads, progress) -> {
          try {
            Thread.sleep(150);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new StandInRunner().run(scenario, data, threads, progress);
        };

    Call call =
        Call.in(
            watched,
            new Parts(Home.find(), slow, StandInRunner.CHARTS),
            "run",
            TOY,
            "-o",
            output.toString());

    assertThat(call.err()).contains("░", "%");
  }
}
