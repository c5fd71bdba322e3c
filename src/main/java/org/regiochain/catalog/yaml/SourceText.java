package org.regiochain.catalog.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;

/**
 * The text of one file, or one setting of the command line.
 *
 * @param name what stands before a fault: the path as typed, or {@code -s key=value}
 * @param folder what relative paths in it refer to
 * @param text without a byte order mark
 * @param commandLine whether it was typed on the command line, where lines and columns mean nothing
 */
public record SourceText(String name, Path folder, String text, boolean commandLine) {
  /** No scenario is larger; a larger file is something else by mistake. */
  private static final int LARGEST_FILE_BYTES = 1_000_000;

  private static final int LONGEST_EXCERPT = 160;

  /** Reads a file; says in a fault why it cannot. */
  public static Optional<SourceText> read(Path file, Faults faults) {
    String name = file.toString();
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST_FILE_BYTES) {
        faults.add(wholeFile(name, SyntaxMessages.tooLarge(LARGEST_FILE_BYTES / 1000)));
        return Optional.empty();
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      faults.add(wholeFile(name, SyntaxMessages.unreadable(e)));
      return Optional.empty();
    }
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(new SourceText(name, folder, withoutMark, false));
    } catch (CharacterCodingException e) {
      faults.add(notUtf8(name, folder, bytes));
      return Optional.empty();
    }
  }

  /** A fault that concerns a whole file. */
  public static Fault wholeFile(String name, Label message) {
    return new Fault(name, 0, 0, message, "");
  }

  /** Points to the first line that is not UTF-8; Latin letters of it can still be shown. */
  private static Fault notUtf8(String name, Path folder, byte[] bytes) {
    if (bytes.length >= 2
        && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
      return wholeFile(name, SyntaxMessages.notUtf8("UTF-16"));
    }
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        if (!decodes(bytes, start, i - start)) {
          break;
        }
        line++;
        start = i + 1;
      }
    }
    return new Fault(name, line, 0, SyntaxMessages.notUtf8("GBK"), "");
  }

  private static boolean decodes(byte[] bytes, int start, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The lines, without their ends. */
  List<String> lines() {
    return List.of(text.split("\r\n|\n|\r", -1));
  }

  /** A source line fit to be shown: not too long, no control characters; empty if there is none. */
  String excerpt(int line, int column) {
    List<String> lines = lines();
    if (commandLine || line < 1 || line > lines.size() || column > LONGEST_EXCERPT) {
      return "";
    }
    String text = lines.get(line - 1).replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
    return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }
}
