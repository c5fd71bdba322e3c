package org.regiochain.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.regiochain.catalog.Label;

/** A result cannot be written (or read back); says which file, why, and what may help. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final long MIB = 1 << 20;

  private final transient Label label;

  public OutputException(Label label, Throwable cause) {
    super(label.en(), cause);
    this.label = label;
  }

  /** The message in both languages. */
  public Label label() {
    return label;
  }

  /** A failed write, told apart by what the operating system reported. */
  public static OutputException writing(Path path, IOException cause) {
    Label reason = reason(path, cause);
    return new OutputException(
        new Label("无法写入 " + path + "：" + reason.zh(), "cannot write " + path + ": " + reason.en()),
        cause);
  }

  /** A failed read. */
  static OutputException reading(Path path, IOException cause) {
    Label reason = reason(path, cause);
    return new OutputException(
        new Label("无法读取 " + path + "：" + reason.zh(), "cannot read " + path + ": " + reason.en()),
        cause);
  }

  /** A file that another process has open. */
  static OutputException inUse(Path path) {
    return new OutputException(
        new Label(
            path + " 正由另一个进程写入；等它结束或先停止它",
            path + " is being written by another process; wait for it to end, or stop it first"),
        null);
  }

  /** A file whose content is not what its name promises. */
  static OutputException content(Path path, int line, String zh, String en) {
    String place = path + ":" + line + ": ";
    return new OutputException(new Label(place + zh, place + en), null);
  }

  private static Label reason(Path path, IOException cause) {
    // The system speaks its own language, so the words of both are looked for.
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof AccessDeniedException || has(text, "permission denied", "权限不够")) {
      return new Label("没有权限；请用 -o 选择别的文件夹", "permission denied; choose another folder with -o");
    }
    if (has(text, "read-only", "只读")) {
      return new Label(
          "文件系统只读；请用 -o 选择别的文件夹", "read-only file system; choose another folder with -o");
    }
    if (has(text, "no space left", "disk quota", "没有空间", "磁盘")) {
      String free = free(path);
      return new Label(
          "磁盘已满（剩余 " + free + "）；请腾出空间，或用 -o 选择别的磁盘",
          "the disk is full (" + free + " free); free some space or choose another disk with -o");
    }
    if (has(text, "file too large", "文件过大")) {
      return new Label(
          "文件超过系统允许的大小；用 ulimit -f 提高上限，或用 -o 选择别的磁盘",
          "larger than the system lets a file be; raise the limit (ulimit -f) or choose another disk"
              + " with -o");
    }
    if (cause instanceof NoSuchFileException) {
      return new Label("文件不存在", "no such file");
    }
    if (cause instanceof FileAlreadyExistsException || has(text, "not a directory", "不是目录")) {
      return new Label("同名文件挡住了文件夹", "a file stands where a folder is needed");
    }
    String detail = cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new Label(detail, detail);
  }

  private static boolean has(String text, String... words) {
    return Stream.of(words).anyMatch(text::contains);
  }

  private static String free(Path path) {
    try {
      long bytes = Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace();
      return bytes < MIB ? (bytes >> 10) + " KiB" : bytes / MIB + " MiB";
    } catch (IOException e) {
      return "0 KiB";
    }
  }
}
