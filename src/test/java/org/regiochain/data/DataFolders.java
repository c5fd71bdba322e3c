package org.regiochain.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The shipped data sets, and copies of them to spoil. */
final class DataFolders {
  static final Path SHIPPED = Path.of("scenarios", "data", "chuanyu-2020");
  static final Path TOY = Path.of("scenarios", "data", "toy-3");

  private DataFolders() {}

  /** A copy of a data set's CSV files in a new folder below {@code into}. */
  static Path copy(Path from, Path into) {
    Path folder = into.resolve(from.getFileName());
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(folder);
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Rewrites one file. */
  static void edit(Path folder, String file, UnaryOperator<List<List<String>>> change) {
    Path path = folder.resolve(file);
    try {
      List<List<String>> cells = new ArrayList<>();
      for (String line : Files.readAllLines(path)) {
        cells.add(new ArrayList<>(List.of(line.split(",", -1))));
      }
      List<String> lines = new ArrayList<>();
      change.apply(cells).forEach(row -> lines.add(String.join(",", row)));
      Files.write(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a matrix cell, found by its row and column code. */
  static void setCell(Path folder, String file, String row, String column, String value) {
    edit(
        folder,
        file,
        cells -> {
          int c = cells.get(0).indexOf(column);
          cells.stream().filter(r -> r.get(0).equals(row)).findFirst().orElseThrow().set(c, value);
          return cells;
        });
  }
}
