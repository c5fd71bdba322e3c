package org.regiochain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.regiochain.catalog.Lang;
import org.regiochain.result.OutputException;

/**
 * The file {@code run.log}: what happened when. Each line is on disk before the next thing happens.
 */
final class RunLog {
  private final Path file;
  private final Lang lang;
  private final Clock clock;

  RunLog(Path file, Lang lang, Clock clock) {
    this.file = file;
    this.lang = lang;
    this.clock = clock;
  }

  Path file() {
    return file;
  }

  /** Adds a line in the user's language. */
  void add(String zh, String en) {
    add(lang == Lang.ZH ? zh : en);
  }

  /** Adds an error with its stack trace. */
  void add(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    add(trace.toString().stripTrailing());
  }

  private synchronized void add(String text) {
    String time =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    try (Writer writer =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write(time + "  " + text + "\n");
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }
}
