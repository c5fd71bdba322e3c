package org.regiochain.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Similar;

/** Reads the input files of a data set: strict UTF-8, hashed, every fault collected. */
final class Inputs {
  /** Up to so many names are listed in full. */
  private static final int FEW = 12;

  private final Path base;
  private final Map<String, String> hashes = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param base the folder hashes name their files from
   */
  Inputs(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  /** The text of a file, or empty after noting why it cannot be read. */
  Optional<InputText> read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      if (Files.isRegularFile(file)) {
        fault(file, new Label("无法读取文件", "cannot read the file"));
      } else {
        fault(file, new Label("找不到文件", "no such file"));
      }
      return Optional.empty();
    }
    hashes.put(relative(file), sha256(bytes));
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString();
      return Optional.of(new InputText(file.toString(), text, text.lines().toList()));
    } catch (CharacterCodingException e) {
      fault(
          file,
          new Label("文件不是 UTF-8 编码；请另存为 UTF-8", "the file is not UTF-8 text; save it as UTF-8"));
      return Optional.empty();
    }
  }

  /** Notes a fault that concerns a whole file. */
  void fault(Path file, Label message) {
    faults.add(new Fault(file.toString(), 0, 0, message, ""));
  }

  /** Notes a fault at a place in a file. */
  void fault(InputText text, int line, int column, String zh, String en) {
    faults.add(new Fault(text.name(), line, column, new Label(zh, en), text.excerpt(line)));
  }

  /** Notes a name that is not known, with the known one it resembles or all if they are few. */
  void unknown(
      InputText text, int line, int column, Label what, String name, Collection<String> known) {
    Optional<String> near = Similar.closest(name, known);
    boolean few = !known.isEmpty() && known.size() <= FEW;
    String allZh = few ? "；可用：" + String.join("、", known) : "";
    String allEn = few ? ". Allowed: " + String.join(", ", known) : "";
    fault(
        text,
        line,
        column,
        "未知的" + what.zh() + "“" + name + "”" + near.map(n -> "；是否指“" + n + "”？").orElse(allZh),
        "unknown "
            + what.en()
            + " '"
            + name
            + "'"
            + near.map(n -> ". Did you mean '" + n + "'?").orElse(allEn));
  }

  /** How many faults so far. */
  int faultCount() {
    return faults.size();
  }

  /** Ends reading if anything is wrong; faults in order of file, line, column. */
  void throwFaults() throws FaultException {
    if (!faults.isEmpty()) {
      faults.sort(
          Comparator.comparing(Fault::file)
              .thenComparingInt(Fault::line)
              .thenComparingInt(Fault::column));
      throw new FaultException(faults);
    }
  }

  /** SHA-256 of every file read, by path from the base. */
  Map<String, String> hashes() {
    return Collections.unmodifiableMap(hashes);
  }

  private String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path relative =
        absolute.getRoot().equals(base.getRoot()) ? base.relativize(absolute) : absolute;
    return relative.toString().replace('\\', '/');
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
