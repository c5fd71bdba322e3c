package org.regiochain.cli;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.report.ChartFonts;

/** The checks of {@code simulate doctor}. */
final class Checkup {
  private static final int OLDEST_JAVA = 17;
  private static final long COMFORTABLE_MIB = 2048;
  private static final String TEST_GLYPHS = "川渝协同";

  /**
   * One thing looked at.
   *
   * @param remedy what to do; may advise even where all is good
   */
  record Finding(String id, boolean good, Label message, Optional<Label> remedy) {
    static Finding good(String id, String zh, String en) {
      return new Finding(id, true, new Label(zh, en), Optional.empty());
    }

    static Finding bad(String id, Label message, Label remedy) {
      return new Finding(id, false, message, Optional.of(remedy));
    }
  }

  private final Simulate simulate;

  Checkup(Simulate simulate) {
    this.simulate = simulate;
  }

  /** All findings, in the order in which to show them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory());
    findings.add(output());
    findings.add(font());
    findings.add(locale());
    findings.add(fileNames());
    findings.addAll(data());
    findings.add(sharing());
    return findings;
  }

  private static Finding java() {
    int feature = Runtime.version().feature();
    String text =
        "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")";
    return feature >= OLDEST_JAVA
        ? Finding.good("java", text, text)
        : Finding.bad(
            "java",
            new Label(text, text),
            new Label("请安装 JDK 17 或更新版本", "install JDK 17 or newer"));
  }

  private static Finding memory() {
    long mib = Runtime.getRuntime().maxMemory() >> 20;
    int cores = Runtime.getRuntime().availableProcessors();
    Label text =
        new Label(
            "可用内存上限 " + mib + " MiB，" + cores + " 个处理器",
            "memory limit " + mib + " MiB, " + cores + " processors");
    return mib >= COMFORTABLE_MIB
        ? Finding.good("memory", text.zh(), text.en())
        : Finding.bad(
            "memory",
            text,
            new Label(
                "一百万家企业约需 2.5 GB；内存小时请减小 population.firms，或设置 SIMULATE_JAVA_OPTS=-Xmx…",
                "a million firms need about 2.5 GB; with less, lower population.firms or set"
                    + " SIMULATE_JAVA_OPTS=-Xmx..."));
  }

  private Finding output() {
    Path folder = simulate.parts().home().root().resolve("output");
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".doctor", ""));
      return Finding.good("output", "可以写入 " + folder, "can write to " + folder);
    } catch (IOException e) {
      return Finding.bad(
          "output",
          new Label("无法写入 " + folder, "cannot write to " + folder),
          new Label("运行时用 -o 选择别的文件夹", "choose another folder with -o when running"));
    }
  }

  /** Draws the test glyphs' outlines: a missing glyph has none, or is a box shared by all. */
  private static Finding font() {
    Font font = ChartFonts.regular(24);
    GlyphVector glyphs =
        font.createGlyphVector(new FontRenderContext(null, true, true), TEST_GLYPHS);
    boolean drawn = ChartFonts.canShow(TEST_GLYPHS);
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      drawn &= !glyphs.getGlyphOutline(i).getBounds2D().isEmpty();
    }
    return drawn
        ? Finding.good(
            "font",
            "内置字体可以画出中文（" + TEST_GLYPHS + "）",
            "the bundled font draws Chinese (" + TEST_GLYPHS + ")")
        : Finding.bad(
            "font",
            new Label("内置字体画不出中文", "the bundled font does not draw Chinese"),
            new Label("请重新编译：mvn -B clean package", "build again: mvn -B clean package"));
  }

  private Finding locale() {
    String charset = Charset.defaultCharset().name();
    String lang = simulate.lang() == Lang.ZH ? "zh" : "en";
    return Finding.good(
        "locale",
        "语言 " + lang + "（可用 --lang 更改），输出编码 UTF-8，默认编码 " + charset,
        "language " + lang + " (--lang changes it), output in UTF-8, default charset " + charset);
  }

  /** Java decides by the locale how file names are encoded. */
  private static Finding fileNames() {
    try {
      Path.of(TEST_GLYPHS + ".yaml").toFile();
      return Finding.good("file-names", "可以使用中文文件名", "Chinese file names can be used");
    } catch (InvalidPathException e) {
      return Finding.bad(
          "file-names",
          new Label("当前区域设置不能用中文文件名", "the locale does not allow Chinese file names"),
          new Label(
              "请用 ./simulate 启动，或设置 LC_ALL=C.UTF-8",
              "start with ./simulate, or set LC_ALL=C.UTF-8"));
    }
  }

  private List<Finding> data() {
    Path folder = simulate.parts().home().scenarios().resolve("data");
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path set : folders.filter(Files::isDirectory).sorted().toList()) {
        findings.add(data(set));
      }
    } catch (IOException e) {
      findings.add(
          Finding.bad(
              "data",
              new Label("找不到数据文件夹 " + folder, "no data folder " + folder),
              new Label("请重新克隆项目", "clone the project again")));
    }
    return findings;
  }

  private static Finding data(Path folder) {
    String name = folder.getFileName().toString();
    try {
      DataSet data = DataSets.load(folder, List.of());
      int products = data.table().products().size();
      int locations = data.locations().size();
      return Finding.good(
          "data",
          "数据 " + name + " 平衡：" + products + " 个部门，" + locations + " 个地点",
          "data " + name + " balance: " + products + " sectors, " + locations + " locations");
    } catch (FaultException e) {
      Label first = e.faults().get(0).message();
      return Finding.bad(
          "data",
          new Label(
              "数据 " + name + " 有 " + e.faults().size() + " 处错误：" + first.zh(),
              "data " + name + " have " + e.faults().size() + " fault(s): " + first.en()),
          new Label("撤销改动：git checkout scenarios/data", "undo: git checkout scenarios/data"));
    }
  }

  /** The archive of parsed classes only saves time, so its absence is no fault. */
  private static Finding sharing() {
    boolean shared = System.getProperty("java.vm.info", "").contains("sharing");
    return shared
        ? Finding.good("start", "类数据共享可用，启动较快", "class-data sharing is on: quick start")
        : Finding.good(
            "start", "未用类数据共享，启动稍慢", "no class-data sharing: the start takes a little longer");
  }
}
