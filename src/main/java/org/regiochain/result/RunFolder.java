package org.regiochain.result;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regiochain.catalog.Label;

/**
 * The folder of one run, {@code <root>/<scenario>/<yyyyMMdd-HHmmss>-<4 hex>/}. It is always new: an
 * earlier run is never overwritten, even if two start in the same second.
 */
public record RunFolder(Path path) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
  private static final Pattern SAFE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
  private static final int IDS = 0x10000;

  /**
   * Makes the folder with its sub-folders {@code tables} and {@code charts}.
   *
   * @param root the output folder; made if missing
   * @param scenario scenario id
   * @param start when the run started, local time
   * @throws OutputException if the folder cannot be made, or the id is not fit for a file name
   */
  public static RunFolder create(Path root, String scenario, LocalDateTime start) {
    if (!SAFE_NAME.matcher(scenario).matches()) {
      throw new OutputException(
          new Label(
              "“" + scenario + "”不能作文件夹名：只用字母、数字、点、下划线和连字符",
              "'"
                  + scenario
                  + "' cannot name a folder: use letters, digits, dot, underscore and hyphen"),
          null);
    }
    Path parent = root.resolve(scenario);
    try {
      Files.createDirectories(parent);
      Path folder = createFresh(parent, STAMP.format(start));
      Files.createDirectory(folder.resolve("tables"));
      Files.createDirectory(folder.resolve("charts"));
      return new RunFolder(folder);
    } catch (IOException e) {
      throw OutputException.writing(parent, e);
    }
  }

  /** The id only keeps names apart, so it need not be reproducible. */
  private static Path createFresh(Path parent, String stamp) throws IOException {
    int first = ThreadLocalRandom.current().nextInt(IDS);
    for (int i = 0; i < IDS; i++) {
      Path folder = parent.resolve(stamp + String.format(Locale.ROOT, "-%04x", (first + i) % IDS));
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException taken) {
        // Another run of this second has the id: try the next.
      }
    }
    throw new FileAlreadyExistsException(parent.resolve(stamp).toString());
  }

  /** Takes away a folder in which no run has begun; what cannot be deleted stays. */
  public void discard() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // Why the run could not begin is what the user must be told.
    }
  }

  /** The folder's own name, the id of the run. */
  public String id() {
    return path.getFileName().toString();
  }

  /** Where the CSV tables go. */
  public Path tables() {
    return path.resolve("tables");
  }

  /** Where the charts go. */
  public Path charts() {
    return path.resolve("charts");
  }

  /**
   * Names this folder in the text file {@code LATEST} beside it (a text, since Windows has no
   * symbolic links for everyone). Call it when the run is complete.
   */
  public void markLatest() {
    AtomicFile.writeText(path.resolveSibling("LATEST"), id() + "\n");
  }

  /**
   * The folder that {@code LATEST} names.
   *
   * @param scenarioFolder {@code <root>/<scenario>}
   * @throws OutputException if there is none
   */
  public static RunFolder latest(Path scenarioFolder) {
    Path file = scenarioFolder.resolve("LATEST");
    try {
      return new RunFolder(scenarioFolder.resolve(Files.readString(file).strip()));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }
}
