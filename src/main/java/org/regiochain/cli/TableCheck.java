package org.regiochain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.Hashes;
import org.regiochain.result.ResultTable;

/** Tables of a run that were looked at, by what was found. */
final class TableCheck {
  private final List<String> same = new ArrayList<>();
  private final List<String> different = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /** Tables that are what they should be. */
  List<String> same() {
    return same;
  }

  /** Tables that are not. */
  List<String> different() {
    return different;
  }

  /** Tables that are not there. */
  List<String> missing() {
    return missing;
  }

  /** Whether nothing was looked at. */
  boolean empty() {
    return same.isEmpty() && good();
  }

  /** Whether all that was looked at is the same. */
  boolean good() {
    return different.isEmpty() && missing.isEmpty();
  }

  /** Notes whether a file has a hash. */
  void file(Path file, Object hash) {
    String name = file.getFileName().toString();
    if (Files.isRegularFile(file)) {
      note(name, Hashes.sha256(file).equals(hash));
    } else {
      missing.add(name);
    }
  }

  /** Notes whether a file holds a table, to the byte. */
  void table(Path folder, ResultTable table) {
    file(folder.resolve(table.name() + ".csv"), Hashes.sha256(CsvWriter.bytes(table)));
  }

  /** Notes whether something about a table is the same. */
  void note(String name, boolean equal) {
    (equal ? same : different).add(name);
  }
}
