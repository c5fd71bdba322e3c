package org.regiochain.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.DataDictionary;
import org.regiochain.result.Numbers;
import org.regiochain.result.OutputException;
import org.regiochain.result.ResultTable;

/**
 * The folder {@code handoff} of a run: programs in Python, R and Stata that read its tables with
 * types and labels, show the league and recompute one interval, and the columns they need to know.
 */
public final class Handoff {
  private static final String CONFIDENCE = "@CONFIDENCE@";

  /** A language that tables are handed to. */
  public enum Language {
    R("load.R"),
    PYTHON("load.py"),
    STATA("load.do");

    private final String file;

    Language(String file) {
      this.file = file;
    }
  }

  private Handoff() {}

  /**
   * Writes the folder, replacing what is in it.
   *
   * @param run folder of the run, with its tables in {@code tables}
   * @param tables all of them
   * @param confidence of the intervals, which the programs recompute
   * @return the files
   * @throws OutputException if one cannot be written
   */
  public static List<Path> write(
      Path run, List<ResultTable> tables, double confidence, List<Language> languages) {
    Path folder = run.resolve("handoff");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
    List<Path> files = new ArrayList<>(List.of(folder.resolve("columns.csv")));
    CsvWriter.write(DataDictionary.of(tables), files.get(0), false);
    for (Language language : languages) {
      Path file = folder.resolve(language.file);
      AtomicFile.writeText(file, program(language).replace(CONFIDENCE, Numbers.text(confidence)));
      files.add(file);
    }
    return files;
  }

  private static String program(Language language) {
    try (InputStream in = Handoff.class.getResourceAsStream("handoff/" + language.file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a bundled file cannot be read", e);
    }
  }
}
