package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.experiment.compare.Verification;
import org.regiochain.result.Hashes;
import org.regiochain.result.RunFolder;

/** A run that is as it was left is verified; one number that is not is found and named. */
class VerifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static SmallComparison comparison;
  private static Path finished;

  @BeforeAll
  static void makeARun() throws IOException {
    comparison = SmallComparison.atABudget(folder);
    finished = comparison.run();
  }

  /** A copy of the finished run for a test to spoil. */
  private static Path copy(TestInfo test) throws IOException {
    return SmallComparison.copy(finished, "-" + test.getTestMethod().orElseThrow().getName());
  }

  private static Call verify(Path run, String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify", run.toString()));
    arguments.addAll(List.of(options));
    return comparison.call(arguments.toArray(String[]::new));
  }

  /** The line of a run in a journal, from 1. */
  private static int line(Path run, String arm, int replication) throws IOException {
    List<String> lines = SmallComparison.lines(run);
    String wanted = "\"arm\":\"" + arm + "\",\"replication\":" + replication + ",";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(wanted)) {
        return i + 1;
      }
    }
    throw new AssertionError(wanted);
  }

  /** Doubles the first number of the first outcome of a run. */
  private static ObjectNode doubled(Path run, int line) throws IOException {
    ObjectNode kept = (ObjectNode) JSON.readTree(SmallComparison.lines(run).get(line - 1));
    ArrayNode path = (ArrayNode) kept.at("/outcomes/0");
    path.set(0, 2 * path.get(0).asDouble());
    return kept;
  }

  private static void replace(Path run, int line, String text) throws IOException {
    List<String> lines = SmallComparison.lines(run);
    lines.set(line - 1, text);
    Files.writeString(SmallComparison.journal(run), String.join("\n", lines) + "\n");
  }

  private static void recordJournal(Path run) throws IOException {
    String hash = Hashes.sha256(SmallComparison.journal(run));
    SmallComparison.editManifest(
        run, m -> ((ObjectNode) m.get("comparison")).put("runs.jsonl", hash));
  }

  private static void recordTable(Path run, String table) throws IOException {
    String hash = Hashes.sha256(run.resolve("tables").resolve(table));
    SmallComparison.editManifest(
        run, m -> ((ObjectNode) m.get("outputs")).put("tables/" + table, hash));
  }

  /** Puts a digit before the first number that a pattern's group finds in a table. */
  private static void change(Path run, String table, String pattern) throws IOException {
    Path file = run.resolve("tables").resolve(table);
    String text = Files.readString(file);
    Matcher number = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    assertThat(number.find()).as(pattern + " in " + table).isTrue();
    int at = number.start(1);
    Files.writeString(file, text.substring(0, at) + "1" + text.substring(at));
  }

  /** The hash that a line states of its own numbers, by another way than the program's. */
  private static String hash(ObjectNode line) {
    List<Double> numbers = new ArrayList<>();
    for (String part : List.of("outcomes", "outlay", "primary_balance", "public_stakes")) {
      collect(line.get(part), numbers);
    }
    ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Double.BYTES);
    numbers.forEach(bytes::putDouble);
    return Hashes.sha256(bytes.array());
  }

  private static void collect(JsonNode node, List<Double> numbers) {
    if (node.isArray()) {
      node.forEach(n -> collect(n, numbers));
    } else {
      numbers.add(node.isNull() ? Double.NaN : node.asDouble());
    }
  }

  @Test
  @DisplayName("a finished run is the same, on any number of threads, and stays as it is")
  void same() throws IOException {
    Map<String, String> before = SmallComparison.files(finished);

    Call one = verify(finished, "--threads", "1");
    Call three = verify(finished, "--threads", "3", "--json");
    JsonNode json = JSON.readTree(three.out());

    assertThat(one.exitCode()).as(one.toString()).isEqualTo(ExitCode.DONE);
    int kept = SmallComparison.lines(finished).size();
    // Ten, and the first and the last replication of none, both and fixed.
    assertThat(one.out())
        .contains("runs.jsonl: " + kept + " runs, each line fits its own hash")
        .contains("runs made again: 16 of " + kept + ", the same bit for bit")
        .contains("tables: 33 files have the hashes that manifest.json records")
        .contains("comparison: 14 tables made again from the kept runs, the same bytes")
        .contains("the first of 2 replications made again, its rows are the same in 18 tables")
        .contains("All that was looked at is the same.")
        .doesNotContain("✘");
    assertThat(three.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(json.get("status").asText()).isEqualTo("same");
    assertThat(json.at("/runs/same").size()).isEqualTo(16);
    assertThat(json.at("/runs/complete").asBoolean()).isTrue();
    assertThat(SmallComparison.files(finished)).isEqualTo(before);
  }

  @Test
  @DisplayName("a number changed in a table: the table is named")
  void changedTable(TestInfo test) throws IOException {
    Path run = copy(test);
    change(run, "league.csv", "(\\d\\.\\d{6,})");

    Call call = verify(run, "--sample", "0");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("✘ tables that have not the hashes that manifest.json records: league.csv\n")
        .contains("✘ comparison: tables that come out different from the kept runs: league.csv\n")
        .contains("✔ runs.jsonl", "✔ runs made again: 6 of ", "✔ details")
        .doesNotContain("All that was looked at");
    assertThat(call.err()).contains("not verified").doesNotContain("\tat ");
  }

  @Test
  @DisplayName("a table that is gone is named, quietly too")
  void missingTable(TestInfo test) throws IOException {
    Path run = copy(test);
    Files.delete(run.resolve("tables/zones.csv"));

    Call call = verify(run, "--sample", "0", "-q");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out()).isEqualTo(run + "\n");
    assertThat(call.err())
        .contains("manifest.json records: missing zones.csv", "different in missing zones.csv");
  }

  @Test
  @DisplayName("a number of the first replication changed together with its hash is found")
  void forgedTable(TestInfo test) throws IOException {
    Path run = copy(test);
    change(run, "indicators.csv", "^no_policy,0,3,.*?(\\d\\.\\d{6,})$");
    recordTable(run, "indicators.csv");

    Call call = verify(run, "--sample", "0");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("✔ tables: 33 files", "✔ comparison")
        .contains("✘ details: the first of 2", "its rows are different in indicators.csv\n");
  }

  @Test
  @DisplayName(
      "an outcome changed in runs.jsonl: the line is named, and what hangs on it made anew")
  void damagedLine(TestInfo test) throws IOException {
    Path run = copy(test);
    int line = line(run, "none", 1);
    replace(run, line, doubled(run, line).toString());
    recordJournal(run);

    Call call = verify(run, "--threads", "2");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("lines that do not fit their own hashes: " + line + " (1/")
        .contains("✔ runs made again: 16 of ", "✔ tables", "✔ comparison: 14 tables", "✔ details");
  }

  @Test
  @DisplayName("a name changed in runs.jsonl, which no line's hash covers, is found by the file's")
  void renamed(TestInfo test) throws IOException {
    Path run = copy(test);
    int line = line(run, "std.process", 2);
    replace(run, line, text(run, line).replace("\"std.process\"", "\"std.recess\""));

    Call call = verify(run, "--sample", "0");

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("✘ runs.jsonl: not the file that manifest.json records")
        .contains("✔ runs made again", "✔ tables", "✔ comparison", "✔ details");
  }

  @Test
  @DisplayName("a run changed together with its hashes is found when it is made again")
  void forgedRun(TestInfo test) throws IOException {
    Path run = copy(test);
    int line = line(run, "fixed", 3);
    ObjectNode forged = doubled(run, line);
    assertThat(hash(JSON.convertValue(JSON.readTree(text(run, line)), ObjectNode.class)))
        .as("the hash is understood")
        .isEqualTo(forged.get("hash").asText());
    forged.put("hash", hash(forged));
    replace(run, line, forged.toString());
    recordJournal(run);

    Call call = verify(run);
    JsonNode json = JSON.readTree(verify(run, "--json", "--threads", "3").out());

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("✔ runs.jsonl")
        .contains(
            "✘ runs made again: 1 of 16 came out different: line "
                + line
                + " (fixed, replication 3)\n");
    assertThat(json.at("/status").asText()).isEqualTo("different");
    assertThat(json.at("/runs/different").size()).isEqualTo(1);
    assertThat(json.at("/runs/different/0/line").asInt()).isEqualTo(line);
  }

  private static String text(Path run, int line) throws IOException {
    return SmallComparison.lines(run).get(line - 1);
  }

  @Test
  @DisplayName("a run taken out of runs.jsonl is missed, and so is all that follows from it")
  void missingRun(TestInfo test) throws IOException {
    Path run = copy(test);
    List<String> lines = new ArrayList<>(SmallComparison.lines(run));
    lines.remove(line(run, "none", 0) - 1);
    Files.writeString(SmallComparison.journal(run), String.join("\n", lines) + "\n");

    Call call = verify(run);

    assertThat(call.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(call.out())
        .contains("✘ runs.jsonl: not the file that manifest.json records")
        .contains("✘ runs.jsonl: runs are missing that the comparison needs")
        .contains("✘ runs chosen that could not be made again")
        .contains("– comparison: not all of its runs are there", "– details: not looked at");
  }

  @Test
  @DisplayName("of a run that was killed, what is there is verified, whatever the threads")
  void unfinished() throws Exception {
    int months = SmallComparison.MONTHS * SmallComparison.lines(finished).size();
    Path run = SmallComparison.interrupted(finished, "-killed", 2, months / 2);
    int kept = SmallComparison.lines(run).size();
    Files.writeString(SmallComparison.journal(run), "{\"key\":\"ab", StandardOpenOption.APPEND);
    Map<String, String> before = SmallComparison.files(run);

    Call one = verify(run, "--threads", "1", "--json");
    Call three = verify(run, "--threads", "3", "--json");
    Call told = verify(run, "--sample", "100");

    assertThat(one.exitCode()).as(one.toString()).isEqualTo(ExitCode.DONE);
    assertThat(three.out()).isEqualTo(one.out());
    assertThat(told.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(told.out())
        .contains("✔ runs made again: " + kept + " of " + kept)
        .contains("– tables: the run did not end")
        .contains("– comparison: not all of its runs are there");
    assertThat(SmallComparison.files(run)).isEqualTo(before);
  }

  @Test
  @DisplayName("nothing is simulated but the runs that are chosen, whatever is missing")
  void noMoreThanChosen() throws Exception {
    int months = SmallComparison.MONTHS * SmallComparison.lines(finished).size();
    Path run = SmallComparison.interrupted(finished, "-short", 1, months / 2);
    KeptRun kept = KeptRun.find(run.toString(), run).orElseThrow();
    AtomicInteger simulated = new AtomicInteger();
    Runner.Progress counts =
        new Runner.Progress() {
          @Override
          public void show(long monthsDone, long monthsInAll) {
            simulated.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    Verification found =
        CompareStage.verify(kept.scenario(), kept.request(2), kept.folder(), counts, 3);

    assertThat(found.again().complete()).isFalse();
    assertThat(found.same()).hasSizeGreaterThan(3);
    assertThat(simulated).hasValue(SmallComparison.MONTHS * found.same().size());
  }

  @Test
  @DisplayName("what changed since the run is said first, and verified all the same")
  void changes(TestInfo test) throws IOException {
    Path run = copy(test);
    SmallComparison.editManifest(
        run,
        m -> {
          ((ObjectNode) m.get("tool")).put("version", "0.0.1");
          ((ObjectNode) m.get("java")).put("version", "11.0.20+8");
        });

    Call call = verify(run, "--sample", "0");

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(call.err())
        .contains("the program changed: the run was made by version 0.0.1")
        .contains("Java changed: the run was made by 11.0.20+8")
        .contains("likely cause");
    assertThat(call.out()).contains("All that was looked at is the same.");
  }

  @Test
  @DisplayName("a run that compares nothing is verified by its first replication")
  void withoutComparison() throws IOException {
    Call made =
        comparison.call(
            "run",
            "scenarios/toy.yaml",
            "-n",
            "2",
            "-s",
            "population.firms=60",
            "-s",
            "horizon.months=8");
    assertThat(made.exitCode()).as(made.toString()).isEqualTo(ExitCode.DONE);
    Call good = comparison.call("verify", "toy");
    Path run = RunFolder.latest(comparison.output().resolve("toy")).path();
    change(run, "shock.csv", "^scenario,0,.*?(\\d\\.\\d{6,})");
    recordTable(run, "shock.csv");
    Call bad = comparison.call("verify", "toy");

    assertThat(good.exitCode()).as(good.toString()).isEqualTo(ExitCode.DONE);
    assertThat(good.out())
        .contains("✔ tables: 19 files", "✔ details: the first of 2", "the same in 18 tables")
        .doesNotContain("runs.jsonl", "comparison");
    assertThat(bad.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(bad.out()).contains("its rows are different in shock.csv\n");
  }

  @Test
  @DisplayName("without anything to verify, or with a sample below zero, the command line is wrong")
  void misuse() throws IOException {
    Path empty = SmallComparison.killed(finished, "-empty", List.of());
    Files.delete(SmallComparison.journal(empty));

    Call nothing = verify(empty);
    Call negative = verify(finished, "--sample", "-1");

    assertThat(nothing.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(nothing.err()).contains("simulate resume " + empty);
    assertThat(negative.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(negative.err()).contains("--sample");
  }
}
