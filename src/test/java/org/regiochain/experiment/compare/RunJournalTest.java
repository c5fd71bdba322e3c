package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.result.Journal;

class RunJournalTest {
  /** What a processor makes of 0/0: not the bits that {@link Double#NaN} has. */
  private static final double COMPUTED_NAN = Double.longBitsToDouble(0xfff8000000000000L);

  private static final RunMemory.Finished FAILED = new RunMemory.Finished("both", 1, null, "账目不平");

  @TempDir private Path folder;

  private static RunMemory.Finished run(double... outcome) {
    double[] none = new double[outcome.length];
    return new RunMemory.Finished(
        "both",
        0,
        new OutcomeRun(new double[][] {outcome}, new double[][] {none}, none, none, 1e-15),
        "");
  }

  private Path write(Map<String, RunMemory.Finished> runs) {
    Path file = folder.resolve("runs.jsonl");
    try (Journal lines = Journal.open(file)) {
      RunJournal journal = new RunJournal(lines);
      runs.forEach(journal::add);
    }
    return file;
  }

  @Test
  @DisplayName("numbers that are none, negative zeros and failures are read back as they were")
  void readsBack() {
    RunMemory.Finished odd = run(1.5, COMPUTED_NAN, -0.0, 1e-300);
    Path file = write(Map.of("a", odd, "b", FAILED));

    RunJournal journal = new RunJournal(Journal.look(file));
    Map<String, RunMemory.Finished> read = journal.read();

    assertThat(journal.damaged()).isEmpty();
    assertThat(read).containsOnlyKeys("a", "b");
    assertThat(RunJournal.line("a", read.get("a"))).isEqualTo(RunJournal.line("a", odd));
    assertThat(Arrays.stream(read.get("a").run().outcomes()[0]).boxed())
        .containsExactly(1.5, Double.NaN, 0.0, 1e-300);
    assertThat(read.get("b")).isEqualTo(FAILED);
  }

  @Test
  @DisplayName("a line whose numbers or names were spoilt is left out and its number told")
  void damaged() throws Exception {
    Path file = write(Map.of("a", run(1.5, 2.5)));
    String good = Files.readString(file).strip();
    List<String> lines =
        List.of(
            good.replace("2.5", "2.6"),
            good,
            good.replace("\"arm\":\"both\",", ""),
            good.replace("\"key\":\"a\",", ""),
            good.replaceAll("\"hash\".*", "\"x\":0}"),
            good.replace("\"cause\":\"\"", "\"cause\":\"账目不平\""),
            good.substring(0, 40),
            "null");
    Files.write(file, lines);

    RunJournal journal = new RunJournal(Journal.look(file));

    assertThat(journal.read()).containsOnlyKeys("a");
    assertThat(journal.damaged()).containsExactly(1, 3, 4, 5, 6, 7, 8);
  }
}
