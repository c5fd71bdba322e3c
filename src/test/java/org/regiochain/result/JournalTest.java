package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("a line cut off at any byte is dropped, the lines before it stay, and one can go on")
  void tornTail() throws Exception {
    String whole = "{\"a\":1}\n{\"b\":\"中\"}\n";
    byte[] last = "{\"c\":\"渝\"}".getBytes(StandardCharsets.UTF_8);
    for (int kept = 0; kept <= last.length; kept++) {
      Path file = folder.resolve("runs-" + kept);
      Files.writeString(file, whole);
      Files.write(file, Arrays.copyOf(last, kept), StandardOpenOption.APPEND);
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.read()).containsExactly("{\"a\":1}", "{\"b\":\"中\"}");
        journal.add("{\"d\":4}");
      }
      assertThat(file).content().isEqualTo(whole + "{\"d\":4}\n");
    }
  }

  @Test
  @DisplayName("a full disk leaves whole lines only, says so, and later lines follow whole ones")
  void fullDisk() throws Exception {
    Path file = folder.resolve("runs");
    NearlyFullChannel disk =
        new NearlyFullChannel(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), 12);
    try (Journal journal = new Journal(file, List.of(), disk, 0)) {
      journal.add("first");
      assertThatThrownBy(() -> journal.add("second"))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("disk is full")
          .hasMessageContaining("iB free");
      assertThat(file).content().isEqualTo("first\n");
      disk.free(100);
      journal.add("third");
    }
    assertThat(file).content().isEqualTo("first\nthird\n");
  }

  @Test
  @DisplayName("two writers at once are refused")
  void oneWriter() {
    Path file = folder.resolve("runs");
    try (Journal journal = Journal.open(file)) {
      assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("another process");
      journal.add("mine");
    }
    assertThat(file).content().isEqualTo("mine\n");
  }
}
