package org.regiochain.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of lines that only grows. A line is on disk when {@link #add} returns; one that was cut
 * off by a crash has no end of line and is dropped when the file is opened again. Only one process
 * at a time may write to it.
 */
public final class Journal implements AutoCloseable {
  private final Path file;
  private final List<String> before;
  private final FileChannel channel;

  /** Where the last whole line ends; what a failed write leaves behind it is cut off. */
  private long end;

  Journal(Path file, List<String> before, FileChannel channel, long end) {
    this.file = file;
    this.before = before;
    this.channel = channel;
    this.end = end;
  }

  /**
   * Opens or makes a journal to go on with.
   *
   * @throws OutputException if that cannot be done, or another process has it open
   */
  public static Journal open(Path file) {
    try {
      byte[] whole = wholeLines(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock(file, channel);
      channel.truncate(whole.length);
      return new Journal(file, lines(whole), channel, whole.length);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /**
   * A journal to read from; what is added to it is kept nowhere.
   *
   * @throws OutputException if it cannot be read
   */
  public static Journal look(Path file) {
    try {
      return new Journal(file, lines(wholeLines(file)), null, 0);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /** Cut in bytes, since a crash may cut through a character. */
  private static byte[] wholeLines(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw OutputException.inUse(file);
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
   * Appends a line; safe from any thread. If that fails the lines before it stay whole.
   *
   * @param line without an end of line
   * @throws OutputException if it cannot be written, for example because the disk is full
   */
  public synchronized void add(String line) {
    if (channel == null) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    int length = bytes.remaining();
    try {
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      end += length;
    } catch (IOException e) {
      cutOff();
      throw OutputException.writing(file, e);
    }
  }

  /** Otherwise another thread's line would follow half a line. */
  private void cutOff() {
    try {
      channel.truncate(end);
    } catch (IOException ignored) {
      // The write's failure is the one to report, and the next write begins at the same place.
    }
  }

  /**
   * Closes it and puts its lines into another order, all at once.
   *
   * @throws OutputException if that cannot be done; the file is then as before
   */
  public void closeWith(List<String> lines) {
    close();
    if (channel != null) {
      AtomicFile.writeLastingText(
          file, lines.stream().map(l -> l + "\n").collect(Collectors.joining()));
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }
}
