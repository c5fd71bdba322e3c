package org.regiochain.result.parquet;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.regiochain.result.Column;
import org.regiochain.result.OutputException;
import org.regiochain.result.ResultTable;
import org.regiochain.result.TableFormat;

/**
 * Writes a table as a Parquet file, compressed with Snappy: texts as UTF-8 strings, whole numbers as
 * 64-bit integers, reals as doubles. A missing number is null, as an empty field of a CSV file is;
 * an infinite one stays.
 */
public final class ParquetFormat implements TableFormat {
  /** Proves that the libraries are there, so that a build without them is found out at once. */
  public ParquetFormat() {
    schema(new ResultTable("probe", List.of()));
  }

  @Override
  public void write(ResultTable table, Path file) {
    Path whole = file.toAbsolutePath();
    // The library opens the file itself; the rename keeps readers from seeing half of it.
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    try {
      try {
        Files.deleteIfExists(part);
        writeRows(table, part);
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  private static void writeRows(ResultTable table, Path file) throws IOException {
    List<Column> columns = table.columns();
    Dehydrator<Integer> row =
        (r, values) -> {
          for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            switch (column.type()) {
              case TEXT -> values.write(column.id(), table.text(r, c));
              case WHOLE -> values.write(column.id(), table.whole(r, c));
              case REAL -> {
                double value = table.real(r, c);
                if (!Double.isNaN(value)) {
                  values.write(column.id(), value);
                }
              }
            }
          }
        };
    try (ParquetWriter<Integer> writer =
        ParquetWriter.writeFile(schema(table), file.toFile(), row)) {
      for (int r = 0; r < table.rowCount(); r++) {
        writer.write(r);
      }
    }
  }

  private static MessageType schema(ResultTable table) {
    List<Type> fields = table.columns().stream().map(ParquetFormat::field).toList();
    return new MessageType(table.name(), fields);
  }

  private static Type field(Column column) {
    return switch (column.type()) {
      case TEXT ->
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.id());
      case WHOLE -> Types.required(PrimitiveTypeName.INT64).named(column.id());
      case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.id());
    };
  }
}
