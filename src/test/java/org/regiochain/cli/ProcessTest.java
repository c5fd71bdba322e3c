package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: what depends on the locale, or on signals. */
class ProcessTest {
  private static final int SIGTERM_EXIT = 143;

  @TempDir private Path temp;

  @BeforeEach
  void needsSignals() {
    assumeThat(System.getProperty("os.name")).doesNotContain("Windows");
  }

  private Process start(String... arguments) throws IOException {
    return OwnProcess.start(temp, List.of(), arguments);
  }

  @Test
  void writesUtf8InAPosixLocale() throws Exception {
    Process process = start("--lang", "zh", "--help");

    assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(temp.resolve("out"), StandardCharsets.UTF_8)).contains("命令：");
  }

  @Test
  void aBaseYearThatCannotRestIsAFaultOfTheScenario() throws Exception {
    Process process =
        start(
            "run",
            "scenarios/toy.yaml",
            "-s",
            "households.wealth_propensity=0.001",
            "-s",
            "finance.deposit_rate=0.4",
            "-s",
            "finance.risk_free_rate=0.4",
            "-s",
            "finance.rate_cap=0.6",
            "-s",
            "finance.bond_yield_cap=0.6",
            "-o",
            temp.resolve("output").toString());

    assertThat(process.waitFor()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(temp.resolve("err"))
        .content()
        .contains("households.wealth_propensity")
        .doesNotContain("\tat ")
        .doesNotContain("internal error");
  }

  @Test
  void interruptedRunLeavesAFolderThatSaysSo() throws Exception {
    Path output = temp.resolve("output");
    Process process = start("run", "scenarios/toy.yaml", "-n", "100000", "-o", output.toString());
    Path manifest = waitForManifest(process, output);

    process.destroy();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(SIGTERM_EXIT);
    assertThat(manifest).content().contains("\"status\": \"interrupted\"");
    assertThat(manifest.resolveSibling("tables").resolve("indicators.csv")).exists();
    assertThat(temp.resolve("err")).content().contains("interrupted").doesNotContain("\tat ");
  }

  /** Returns when the run has begun. */
  private static Path waitForManifest(Process process, Path output) throws Exception {
    Path scenario = output.resolve("toy");
    while (process.isAlive()) {
      if (Files.isDirectory(scenario)) {
        try (Stream<Path> runs = Files.list(scenario)) {
          Optional<Path> manifest =
              runs.map(r -> r.resolve("manifest.json")).filter(Files::exists).findFirst();
          if (manifest.isPresent()) {
            return manifest.get();
          }
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the run ended by itself");
  }
}
