package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.catalog.Lang;
import org.regiochain.report.html.HtmlReport;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;

/** Opens the report in headless Chromium without a network, and prints it. */
class BrowserTest {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** No name can be looked up and nothing may phone home. */
  private static final List<String> OFFLINE =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--virtual-time-budget=10000",
          "--enable-logging=stderr");

  /**
   * Put at the end of a copy of the page: what was fetched besides the page itself, how many charts
   * are drawn with some size, and whether a Chinese character has ink of its own, not that of the
   * box that stands for a character which no font at hand has.
   */
  private static final String PROBE =
      """
      <script>
      const ink = (text) => {
        const canvas = document.createElement('canvas');
        canvas.width = 60;
        canvas.height = 60;
        const g = canvas.getContext('2d');
        g.font = '40px RegioChainSans';
        g.fillText(text, 5, 45);
        return canvas.toDataURL();
      };
      document.fonts.load('40px RegioChainSans', '政').then(() => {
        const foreign = performance.getEntriesByType('resource')
            .map(r => r.name).filter(n => !n.startsWith('data:'));
        const drawn = [...document.querySelectorAll('figure svg, figure img')]
            .filter(f => f.getBoundingClientRect().height > 100 && (f.naturalWidth ?? 1) > 0);
        const boxes = ['政', '策', 'e'].filter(c => ink(c) === ink('龘'));
        const wide = document.documentElement.scrollWidth > window.innerWidth;
        document.title = JSON.stringify([foreign.length, drawn.length, boxes.length, wide]);
      });
      </script>
      """;

  @TempDir Path folder;

  private record Output(String text, String log) {}

  private Output browse(String... arguments) throws Exception {
    for (String browser : BROWSERS) {
      List<String> command = new ArrayList<>(List.of(browser));
      command.addAll(OFFLINE);
      command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
      command.addAll(List.of(arguments));
      Path out = folder.resolve("out.txt");
      Path log = folder.resolve("log.txt");
      Process process;
      try {
        process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
      } catch (IOException notInstalled) {
        continue;
      }
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
      return new Output(
          Files.readString(out, StandardCharsets.UTF_8),
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }
    assumeTrue(false, "no Chromium is installed: the report is not opened in a browser");
    throw new IllegalStateException();
  }

  private Path page(Lang lang) {
    RunTables none = RunTables.empty();
    ComparisonTables tables = SyntheticComparison.tables();
    return HtmlReport.write(
        folder, none, tables, SyntheticRun.settings(true), HtmlReportTest.facts(), lang);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void opensOfflineWithEveryChartAndCharacter(Lang lang) throws Exception {
    Path page = page(lang);
    String html = Files.readString(page);
    int figures = html.split("<figure ", -1).length - 1;
    Path probed = folder.resolve("probed.html");
    Files.writeString(probed, html.replace("</body>", PROBE + "</body>"));
    Output output = browse("--window-size=1280,900", "--dump-dom", probed.toUri().toString());
    Matcher title = Pattern.compile("<title>(.*?)</title>").matcher(output.text());
    assertThat(title.find()).isTrue();
    assertThat(title.group(1)).isEqualTo("[0," + figures + ",0,false]");
    assertThat(output.log()).doesNotContain("CONSOLE", "ERR_");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void printsOnA4(Lang lang) throws Exception {
    Path pdf = folder.resolve("report.pdf");
    browse("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page(lang).toUri().toString());
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    Matcher pages = Pattern.compile("/Type\\s*/Page\\b[^s]").matcher(text);
    assertThat(pages.results().count()).isBetween(5L, 60L);
    Matcher box = Pattern.compile("/MediaBox\\s*\\[0 0 ([0-9.]+) ([0-9.]+)]").matcher(text);
    assertThat(box.find()).isTrue();
    assertThat(Double.parseDouble(box.group(1))).isBetween(594.0, 597.0);
    assertThat(Double.parseDouble(box.group(2))).isBetween(840.0, 843.0);
  }
}
