package org.regiochain.result.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;
import org.regiochain.result.TableFormat;

class ParquetFormatTest {
  private static final Hydrator<Map<String, Object>, Map<String, Object>, String[]> ROWS =
      new Hydrator<>() {
        @Override
        public Map<String, Object> start() {
          return new LinkedHashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
          row.put(path[0], value);
          return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
          return row;
        }
      };

  @TempDir private Path folder;

  @Test
  void typesChineseTextMissingAndInfiniteNumbersComeBack() throws IOException {
    ResultTable table =
        new ResultTable(
            "sample",
            List.of(
                Column.text("label", "名称", "label"),
                Column.whole("month", "month", "月", "month"),
                Column.real("value", "1e8 CNY", "值", "value")));
    table.add("飞控，\"成渝\"", 1L << 53, 0.1 + 0.2);
    table.add("", -1, Double.NaN);
    table.add("∞", 0, Double.POSITIVE_INFINITY);
    Path file = folder.resolve("样本.parquet");

    TableFormat.parquet().orElseThrow().write(table, file);

    try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), ROWS)) {
      List<Map<String, Object>> read = rows.toList();
      assertThat(read).hasSize(3);
      assertThat(read.get(0))
          .containsEntry("label", "飞控，\"成渝\"")
          .containsEntry("month", 1L << 53)
          .containsEntry("value", 0.1 + 0.2);
      assertThat(read.get(1)).containsEntry("label", "").containsEntry("month", -1L);
      assertThat(read.get(1).get("value")).isNull();
      assertThat(read.get(2)).containsEntry("value", Double.POSITIVE_INFINITY);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }
}
