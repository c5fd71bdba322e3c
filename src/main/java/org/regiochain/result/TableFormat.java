package org.regiochain.result;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** A file format for tables whose libraries do not come with every build. */
@FunctionalInterface
public interface TableFormat {
  /** Ending of a Parquet file's name, with its dot. */
  String PARQUET_ENDING = ".parquet";

  /**
   * Writes a table, replacing a file that is there.
   *
   * @throws OutputException if it cannot be written
   */
  void write(ResultTable table, Path file);

  /** Parquet, if this build has it: Maven's profile {@code parquet} adds it. */
  static Optional<TableFormat> parquet() {
    try {
      return ServiceLoader.load(TableFormat.class).findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      // A class left over from a build with the profile does not find its libraries.
      return Optional.empty();
    }
  }
}
