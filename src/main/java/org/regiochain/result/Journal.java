package org.regiochain.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of lines that only grows. A line is on disk when {@link #add} returns; one that was cut
 * off by a crash has no end of line and is dropped when the file is opened again.
 */
public final class Journal implements AutoCloseable {
  private final Path file;
  private final List<String> before;
  private final FileChannel channel;

  private Journal(Path file, List<String> before, FileChannel channel) {
    this.file = file;
    this.before = before;
    this.channel = channel;
  }

  /**
   * Opens or makes a journal.
   *
   * @throws OutputException if that cannot be done
   */
  public static Journal open(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
      channel.position(channel.size());
      return new Journal(file, whole.lines().toList(), channel);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** The lines that were there when it was opened. */
  public List<String> read() {
    return before;
  }

  /**
   * Appends a line; safe from any thread.
   *
   * @param line without an end of line
   * @throws OutputException if it cannot be written, for example because the disk is full
   */
  public synchronized void add(String line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }
}
