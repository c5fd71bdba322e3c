package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 9, 21, 10, 30, 5);

  @TempDir Path root;

  @Test
  void folderIsNamedByScenarioTimeAndId() {
    RunFolder run = RunFolder.create(root.resolve("output"), "evtol", START);
    assertThat(run.path().getParent()).isEqualTo(root.resolve("output").resolve("evtol"));
    assertThat(run.id()).matches("20260921-103005-[0-9a-f]{4}");
    assertThat(run.tables()).isEmptyDirectory();
    assertThat(run.charts()).isEmptyDirectory();
  }

  @Test
  void runsOfOneSecondNeverShareAFolder() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      ids.add(RunFolder.create(root, "evtol", START).id());
    }
    assertThat(ids).hasSize(300);
  }

  @Test
  void latestNamesTheMarkedRun() {
    RunFolder first = RunFolder.create(root, "evtol", START);
    RunFolder second = RunFolder.create(root, "evtol", START.plusHours(1));
    second.markLatest();
    assertThat(RunFolder.latest(root.resolve("evtol"))).isEqualTo(second);
    first.markLatest();
    assertThat(RunFolder.latest(root.resolve("evtol"))).isEqualTo(first);
    assertThatThrownBy(() -> RunFolder.latest(root.resolve("none")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void fileInTheWayIsExplained() throws IOException {
    Path file = Files.writeString(root.resolve("output"), "not a folder");
    assertThatThrownBy(() -> RunFolder.create(file, "evtol", START))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a file stands where a folder is needed");
  }

  @Test
  void unsafeScenarioNamesAreRefused() {
    for (String name : new String[] {"", "..", "../x", "a/b", "a\\b", ".hidden", "x".repeat(101)}) {
      assertThatThrownBy(() -> RunFolder.create(root, name, START))
          .as(name)
          .isInstanceOf(OutputException.class);
    }
    assertThat(RunFolder.create(root, "低空-1", START).path()).exists();
  }

  @Test
  void hashIsTheStandardOne() throws IOException {
    Path file = Files.writeString(root.resolve("abc"), "abc");
    String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Hashes.sha256(file)).isEqualTo(expected);
    assertThat(Hashes.sha256("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Test
  void tablesComeBackFromTheFolder() {
    RunFolder run = RunFolder.create(root, "evtol", START);
    RunTables tables = RunTables.empty();
    tables.regions().add("SC", "四川", "Sichuan");
    tables.flowMatrix().add("base", 1, 1, "工资 wages", "households", 12.25);
    tables.cascades().add("base", 1, 3, "2021-03", "SC", "510100", "MET", 4, 1e6, 2e5, 1e-5);
    assertThat(tables.write(run.tables(), false)).hasSameSizeAs(tables.all());
    RunTables back = RunTables.read(run.tables());
    assertThat(back.regions().rows().toArray()).isEqualTo(tables.regions().rows().toArray());
    assertThat(back.flowMatrix().real(0, "value")).isEqualTo(12.25);
    assertThat(back.cascades().whole(0, "defaults")).isEqualTo(4);
    assertThat(back.indicators().isEmpty()).isTrue();
  }
}
