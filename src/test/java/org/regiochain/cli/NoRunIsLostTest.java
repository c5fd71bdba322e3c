package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

/** Whatever stops a comparison, runs that are finished stay, and going on ends with the same. */
class NoRunIsLostTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static SmallComparison atABudget;
  private static SmallComparison fixed;
  private static Path uninterrupted;
  private static Path sixFixed;

  @TempDir private Path temp;

  @BeforeAll
  static void makeRuns() throws IOException {
    atABudget = SmallComparison.atABudget(Files.createDirectory(folder.resolve("budget")));
    fixed = SmallComparison.atFixedIntensities(Files.createDirectory(folder.resolve("fixed")));
    uninterrupted = atABudget.run("--threads", "1");
    sixFixed = fixed.run("--threads", "2");
  }

  private static Call resume(Path run, int threads) {
    return atABudget.call("resume", run.toString(), "--threads", String.valueOf(threads));
  }

  /** The only run of a scenario in an output folder; null if there is none yet. */
  private static Path onlyRun(Path output) throws IOException {
    Path scenario = output.resolve("small");
    if (!Files.isDirectory(scenario)) {
      return null;
    }
    try (Stream<Path> runs = Files.list(scenario)) {
      return runs.filter(Files::isDirectory).findFirst().orElse(null);
    }
  }

  private static String status(Path run) throws IOException {
    return SmallComparison.manifest(run).get("status").asText();
  }

  @Test
  @DisplayName("killed in the midst of it, it goes on to the same bytes on other threads")
  void killed() throws Exception {
    int all = SmallComparison.lines(uninterrupted).size();
    Path output = temp.resolve("output");
    int kept = killAfterSomeRuns(output);
    for (int again = 0; again < 5 && kept == all; again++) {
      // This process was held up, and the other one was through.
      output = temp.resolve("output-" + again);
      kept = killAfterSomeRuns(output);
    }
    Path run = onlyRun(output);

    Call call = resume(run, 3);

    assertThat(kept).isBetween(5, all - 1);
    assertThat(call.exitCode()).as(call.toString()).isEqualTo(ExitCode.DONE);
    assertThat(SmallComparison.results(run)).isEqualTo(SmallComparison.results(uninterrupted));
    assertThat(status(run)).isEqualTo("done");
    assertThat(SmallComparison.manifest(run).get("resumed").size()).isEqualTo(1);
  }

  /** Starts a run on two threads and kills it; how many lines it leaves. */
  private int killAfterSomeRuns(Path output) throws Exception {
    Process process =
        OwnProcess.start(
            temp,
            List.of(),
            "run",
            atABudget.file().toString(),
            "-o",
            output.toString(),
            "--threads",
            "2");
    while (process.isAlive() && lineCount(output) < 5) {
      Thread.sleep(2);
    }
    process.destroyForcibly().waitFor();
    return lineCount(output);
  }

  /** Whole lines in the journal of the only run of an output folder. */
  private static int lineCount(Path output) throws IOException {
    Path run = onlyRun(output);
    if (run == null || !Files.exists(SmallComparison.journal(run))) {
      return 0;
    }
    byte[] bytes = Files.readAllBytes(SmallComparison.journal(run));
    return (int) IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count();
  }

  @Test
  @DisplayName("a last line torn within a character is dropped, its run made, the bytes the same")
  void tornLine() throws Exception {
    Path run = SmallComparison.interrupted(uninterrupted, "-torn", 1, 50);
    int kept = SmallComparison.lines(run).size();
    String next = "{\"key\":\"0123\",\"arm\":\"none\",\"replication\":3,\"cause\":\"账";
    byte[] whole = next.getBytes(StandardCharsets.UTF_8);
    byte[] torn = Arrays.copyOf(whole, whole.length - 1);
    Files.write(SmallComparison.journal(run), torn, StandardOpenOption.APPEND);

    Call call = resume(run, 2);

    assertThat(kept).isEqualTo(50 / SmallComparison.MONTHS);
    assertThat(call.exitCode()).as(call.toString()).isEqualTo(ExitCode.DONE);
    assertThat(SmallComparison.results(run)).isEqualTo(SmallComparison.results(uninterrupted));
  }

  /** A run, to its end, whose files can have so many blocks of 512 bytes and no more. */
  private Process runWhereFilesEnd(int blocks, Path output) throws Exception {
    assumeThat(System.getProperty("os.name")).doesNotContain("Windows");
    Process process =
        OwnProcess.start(
            temp,
            List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"),
            "run",
            atABudget.file().toString(),
            "-o",
            output.toString(),
            "--threads",
            "2");
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process;
  }

  @Test
  @DisplayName("where a file cannot grow, finished runs stay whole, and one goes on when it can")
  void noRoomForTheJournal() throws Exception {
    Path output = temp.resolve("output");
    // Room for the scenario and the manifest, not for all runs.
    Process process = runWhereFilesEnd(24, output);
    Path run = onlyRun(output);
    List<String> kept = SmallComparison.lines(run);

    Call call = resume(run, 1);

    assertThat(process.exitValue()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(temp.resolve("err"))
        .content()
        .contains("cannot write " + SmallComparison.journal(run))
        .contains("ulimit -f", "simulate resume " + run)
        .doesNotContain("\tat ");
    assertThat(kept).hasSizeGreaterThan(5);
    assertThat(SmallComparison.lines(uninterrupted)).containsAll(kept);
    assertThat(call.exitCode()).as(call.toString()).isEqualTo(ExitCode.DONE);
    assertThat(SmallComparison.results(run)).isEqualTo(SmallComparison.results(uninterrupted));
  }

  @Test
  @DisplayName("where not even the scenario can be written, no empty run is left behind")
  void noRoomToBegin() throws Exception {
    Path output = temp.resolve("output");
    Process process = runWhereFilesEnd(2, output);

    assertThat(process.exitValue()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(temp.resolve("err")).content().contains("cannot write ").doesNotContain("\tat ");
    assertThat(output.resolve("small")).isEmptyDirectory();
  }

  @ParameterizedTest(name = "on {0} thread(s) after {1} months")
  @CsvSource({"1, 3", "1, 38", "2, 17", "2, 50", "3, 30", "3, 71", "3, 90"})
  @DisplayName("whenever it stops, no two arms differ by more runs than there are threads")
  void interleaved(int threads, int months) throws Exception {
    Path run = SmallComparison.interrupted(sixFixed, "-" + threads + "-" + months, threads, months);

    Map<String, Integer> counts = new TreeMap<>(Map.of("none", 0, "a", 0, "b", 0, "c", 0));
    for (String line : SmallComparison.lines(run)) {
      counts.merge(JSON.readTree(line).get("arm").asText(), 1, Integer::sum);
    }

    int finished = counts.values().stream().mapToInt(c -> c).sum();
    assertThat(finished).isBetween(months / SmallComparison.MONTHS - threads, 23);
    assertThat(Collections.max(counts.values()) - Collections.min(counts.values()))
        .as("%s", counts)
        .isLessThanOrEqualTo(threads);
  }

  @Test
  @DisplayName("a run that fails is kept with its cause and its pairs dropped; the rest goes on")
  void failure() throws Exception {
    Path run = SmallComparison.killed(sixFixed, "-failed", List.of());
    AtomicInteger months = new AtomicInteger();
    // On one thread the second replication of a is the sixth run.
    int fails = 5 * SmallComparison.MONTHS + 2;
    Runnable month =
        () -> {
          if (months.incrementAndGet() == fails) {
            throw new IllegalStateException("账目不平");
          }
        };
    ComparisonResult stopped =
        SmallComparison.compare(run, 1, month, () -> months.get() > fails + 10);
    assertThat(stopped.complete()).isFalse();

    Call call = resume(run, 2);
    Call again = resume(run, 2);
    Call verified = atABudget.call("verify", run.toString(), "--sample", "100");

    assertThat(call.exitCode()).as(call.toString()).isEqualTo(ExitCode.SOME_RUNS_FAILED);
    assertThat(call.err()).contains("simulate: a, 1: 账目不平").doesNotContain("\tat ");
    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(again.err()).contains("nothing is left to do");
    assertThat(status(run)).isEqualTo("partial");
    assertThat(SmallComparison.manifest(run).at("/failures/0").asText()).isEqualTo("a, 1: 账目不平");
    ComparisonTables tables = ComparisonTables.read(run.resolve("tables"));
    ResultTable runs = tables.runs();
    List<String> failed = new ArrayList<>();
    for (int row = 0; row < runs.rowCount(); row++) {
      if (!runs.text(row, "cause").isEmpty()) {
        failed.add(
            runs.text(row, "arm") + runs.whole(row, "replication") + runs.text(row, "cause"));
      }
    }
    assertThat(failed).containsExactly("a1账目不平");
    assertThat(runs.rowCount()).isEqualTo(4 * 6);
    assertThat(tables.effects().rowCount()).isEqualTo(3);
    for (int row = 0; row < 3; row++) {
      assertThat(tables.effects().whole(row, "replications")).isEqualTo(5);
    }
    // All others are what they are without the failure.
    List<String> others = new ArrayList<>(SmallComparison.lines(run));
    others.removeIf(l -> l.contains("账目不平"));
    assertThat(others).hasSize(23);
    assertThat(SmallComparison.lines(sixFixed)).containsAll(others);
    // What did not fail of itself does not fail again, and verifying tells.
    assertThat(verified.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(verified.out()).contains("1 of 24 came out different", "(a, replication 1)");
  }

  @Test
  @DisplayName("three replications are the first three of six, in every line and in the effects")
  void moreReplications() throws Exception {
    Path three =
        fixed.run(
            "-s",
            "compare.replications.start=3",
            "-s",
            "compare.replications.cap=3",
            "--threads",
            "1");

    List<JsonNode> six = new ArrayList<>();
    for (String line : SmallComparison.lines(sixFixed)) {
      six.add(JSON.readTree(line));
    }
    List<String> first =
        SmallComparison.lines(sixFixed).stream()
            .filter(l -> l.matches(".*\"replication\":[012],.*"))
            .toList();
    assertThat(first).hasSize(4 * 3);
    assertThat(SmallComparison.lines(three)).isEqualTo(first);
    ResultTable effects = ComparisonTables.read(three.resolve("tables")).effects();
    assertThat(effects.rowCount()).isEqualTo(3);
    for (int row = 0; row < 3; row++) {
      String arm = effects.text(row, "arm");
      double mean =
          IntStream.range(0, 3)
              .mapToDouble(r -> mean(six, arm, r) - mean(six, "none", r))
              .average()
              .orElseThrow();
      assertThat(effects.whole(row, "replications")).isEqualTo(3);
      assertThat(effects.real(row, "mean")).as(arm).isCloseTo(mean, within(1e-9 * Math.abs(mean)));
    }
  }

  /** The outcome's mean from the second month on, in which the policy begins. */
  private static double mean(List<JsonNode> lines, String arm, int replication) {
    JsonNode path =
        lines.stream()
            .filter(l -> l.get("arm").asText().equals(arm))
            .filter(l -> l.get("replication").asInt() == replication)
            .findFirst()
            .orElseThrow()
            .at("/outcomes/0");
    return IntStream.range(1, SmallComparison.MONTHS)
        .mapToDouble(m -> path.get(m).asDouble())
        .average()
        .orElseThrow();
  }
}
