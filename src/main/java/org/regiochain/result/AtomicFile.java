package org.regiochain.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that a reader sees either nothing (or the old file) or the whole new file: the
 * content goes to a hidden sibling first, which is then renamed.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing one that exists.
   *
   * @throws OutputException if it cannot be written; the target is then unchanged
   */
  public static void write(Path target, Body body) {
    write(target, body, false);
  }

  private static void write(Path target, Body body, boolean lasting) {
    Path absolute = target.toAbsolutePath();
    Path temporary = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        body.writeTo(out);
      }
      if (lasting) {
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          file.force(false);
        }
      }
      rename(temporary, absolute);
    } catch (IOException e) {
      deleteQuietly(temporary);
      throw OutputException.writing(target, e);
    } catch (RuntimeException e) {
      deleteQuietly(temporary);
      throw e;
    }
  }

  /** Writes a text in UTF-8. */
  public static void writeText(Path target, String text) {
    write(target, text(text), false);
  }

  /**
   * The same, and it survives that the machine loses power in the next moment: for what a run is
   * gone on with. Without this some file systems rename before they write.
   */
  public static void writeLastingText(Path target, String text) {
    write(target, text(text), true);
  }

  private static Body text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems; the window without a file is then short but not empty.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // The first failure is the one to report; a leftover .part file harms nobody.
    }
  }
}
