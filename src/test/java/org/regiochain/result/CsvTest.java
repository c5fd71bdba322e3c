package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path folder;

  private static ResultTable table() {
    return new ResultTable(
        "t",
        List.of(
            Column.text("name", "名", "Name"),
            Column.whole("n", "1", "数", "Number"),
            Column.real("x", "1", "值", "Value")));
  }

  @Test
  void quotesOnlyWhatNeedsQuotes() throws IOException {
    ResultTable table = table();
    table.add("成都", 1, 0.1);
    table.add("a,b", 2L, 1e9);
    table.add("say \"hi\"", 3, Double.NaN);
    table.add("two\nlines", 4, -2.5e-9);
    assertThat(text(table, false))
        .isEqualTo(
            "name,n,x\n成都,1,0.1\n\"a,b\",2,1000000000\n\"say \"\"hi\"\"\",3,\n"
                + "\"two\nlines\",4,-2.5E-9\n");
  }

  @Test
  void byteOrderMarkIsWrittenOnlyWhenAsked() throws IOException {
    assertThat(text(table(), true)).isEqualTo("\uFEFFname,n,x\n");
    assertThat(text(table(), false)).isEqualTo("name,n,x\n");
  }

  @Test
  void readsBackWhatItWrote() {
    ResultTable table = table();
    table.add("a,\"b\"\r\nc", 1, 0.1 + 0.2);
    table.add("", -7, Double.NaN);
    table.add(" 重庆 ", 9, Double.POSITIVE_INFINITY);
    for (boolean mark : new boolean[] {false, true}) {
      Path file = folder.resolve("t.csv");
      CsvWriter.write(table, file, mark);
      ResultTable back = CsvReader.read(file, table());
      assertThat(back.rows().toArray()).isEqualTo(table.rows().toArray());
    }
  }

  @Test
  void faultyFileIsReportedByLine() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "name,n,x\na,1,2\nb,two,3\n");
    assertThatThrownBy(() -> CsvReader.read(file, table()))
        .isInstanceOf(OutputException.class)
        .hasMessageEndingWith("t.csv:3: n: 'two' is not a number");
    Files.writeString(file, "name,n,x\na,1\n");
    assertThatThrownBy(() -> CsvReader.read(file, table()))
        .hasMessageContaining("t.csv:2: expected 3 fields, found 2");
    Files.writeString(file, "name,x\n");
    assertThatThrownBy(() -> CsvReader.read(file, table())).hasMessageContaining("header");
  }

  @Test
  void wrongTypeIsRefusedWhenAdded() {
    ResultTable table = table();
    assertThatThrownBy(() -> table.add("a", 1.5, 2.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t.n (WHOLE) cannot hold 1.5");
    assertThatThrownBy(() -> table.add(null, 1, 2.0)).hasMessageContaining("t.name");
    assertThat(table.isEmpty()).isTrue();
  }

  @Test
  void failedWriteLeavesTheOldFileAndNoPart() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("the disk is full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void appendKeepsOrderAcrossGrowth() {
    ResultTable all = table();
    for (int part = 0; part < 5; part++) {
      ResultTable some = table();
      for (int i = 0; i < 100; i++) {
        some.add("r", part * 100 + i, 0.5);
      }
      all.append(some);
    }
    assertThat(all.rowCount()).isEqualTo(500);
    for (int i = 0; i < 500; i++) {
      assertThat(all.whole(i, "n")).isEqualTo(i);
    }
  }

  private static String text(ResultTable table, boolean mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = new CsvWriter(bytes, mark)) {
      csv.table(table);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
