package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path toy = Path.of("scenarios/toy.yaml").toAbsolutePath();
    return Files.writeString(folder.resolve(name), text.replace("TOY", toy.toString()));
  }

  @Test
  void soundFilesPass() {
    Call call = Call.of("validate", "scenarios/toy.yaml");

    assertThat(call.exitCode()).as(call.err()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains("✔ scenarios/toy.yaml");
  }

  @Test
  void allFaultsOfAllFilesComeAtOnce() throws IOException {
    Path one =
        write(
            "one.yaml",
            "schema: 1\nextends: TOY\nid: one\nlabel: {zh: 一, en: one}\nhorizont: {months: 3}\nrun: {seed: -1}\n");
    Path two =
        write(
            "two.yaml",
            "schema: 1\nextends: TOY\nid: two\nlabel: {zh: 二, en: two}\nhorizon: {months: 9999}\n");

    Call call = Call.of("validate", one.toString(), two.toString());

    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(call.err()).contains(one + ":5:1:", "horizon", one + ":6:", two + ":5:", "3 faults");
  }

  @Test
  void namesInShocksAreCheckedAgainstTheData() throws IOException {
    Path file =
        write(
            "shock.yaml",
            """
            schema: 1
            extends: TOY
            id: shock
            label: {zh: 冲击, en: Shock}
            shocks:
              - {id: stop, kind: production, product: MCHH, region: N, at: 2026-03, weeks: 4, change: -0.5}
            """);

    Call call = Call.of("validate", file.toString());

    assertThat(call.exitCode()).isEqualTo(ExitCode.SCENARIO_INVALID);
    assertThat(call.err()).contains("MCHH", "MCH", file + ":6:");
  }
}
