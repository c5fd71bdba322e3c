package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** Runs the loaders where their language is at hand: they must find our intervals themselves. */
class HandoffTest {
  private static final String PYTHON = "python3 load.py";
  private static final String R = "Rscript load.R";

  /** As on a machine whose system does not speak UTF-8. */
  private static final String R_PLAIN = "env LC_ALL=C Rscript load.R";

  @TempDir Path run;

  private record Result(int code, String text) {}

  private Result run(String command) throws Exception {
    List<String> words = List.of(command.split(" "));
    Path out = run.resolve("out.txt");
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(run.resolve("handoff").toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assumeTrue(process.exitValue() != 127, words + " is not installed: its loader is not tried");
      return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } catch (IOException e) {
      assumeTrue(false, words.get(0) + " is not installed: its loader is not tried");
      throw e;
    }
  }

  private void write() throws IOException {
    ComparisonTables tables = SyntheticComparison.tables();
    Files.createDirectories(run.resolve("tables"));
    tables.write(run.resolve("tables"), true);
    List<ResultTable> all = new ArrayList<>(RunTables.empty().all());
    all.addAll(tables.all());
    Handoff.write(run, all, SyntheticComparison.CONFIDENCE, List.of(Handoff.Language.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {PYTHON, R, R_PLAIN})
  void theLoaderFindsTheSameInterval(String command) throws Exception {
    write();
    Result result = run(command);
    assertThat(result.text()).contains("recomputed", "  agree", "fin.guarantee");
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {PYTHON, R, R_PLAIN})
  void theLoaderNoticesPathsThatDoNotBelongToTheTable(String command) throws Exception {
    write();
    Path paths = run.resolve("tables/paths.csv");
    Files.writeString(paths, Files.readString(paths).replace("value_added,", "value_added,1"));
    Result result = run(command);
    assertThat(result.text()).contains("DIFFER");
    assertThat(result.code()).isEqualTo(1);
  }
}
