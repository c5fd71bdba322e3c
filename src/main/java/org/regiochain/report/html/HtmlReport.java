package org.regiochain.report.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.regiochain.catalog.Lang;
import org.regiochain.report.ChartFonts;
import org.regiochain.report.ChartSettings;
import org.regiochain.report.ComparisonSettings;
import org.regiochain.report.Picture;
import org.regiochain.report.Pictures;
import org.regiochain.report.ReportFacts;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;

/**
 * Writes the report of a run as one self-contained page: charts, type and style are inside, nothing
 * is fetched, no script is needed. The Chinese characters it uses come with it, cut out of the
 * bundled font, so it reads the same on a machine without a Chinese font and on paper.
 */
public final class HtmlReport {
  private static final List<Section> SECTIONS =
      List.of(
          new QuestionSection(),
          new AnswerSection(),
          new HeadlineSection(),
          new LeverSection(),
          new LeagueSection(),
          new CostSection(),
          new UncertaintySection(),
          new ChannelSection(),
          new AdditionalitySection(),
          new BudgetLevelSection(),
          new SynergySection(),
          new ChartsSection(),
          new DebriefSection(),
          new MethodSection(),
          new ProvenanceSection(),
          new ChecklistSection(),
          new GlossarySection());

  private HtmlReport() {}

  /**
   * Writes {@code report.zh.html} or {@code report.en.html}, the same bytes for the same tables.
   *
   * @param folder of the run
   * @param comparison without rows for a run that compares nothing
   * @return the file
   * @throws org.regiochain.result.OutputException if it cannot be written
   */
  public static Path write(
      Path folder,
      RunTables tables,
      ComparisonTables comparison,
      ChartSettings settings,
      ReportFacts facts,
      Lang lang) {
    List<Picture> pictures =
        comparison.league().isEmpty()
            ? Pictures.of(tables, settings, lang)
            : Pictures.of(
                comparison, new ComparisonSettings(settings.scenario(), facts.confidence()), lang);
    Content content = new Content(tables, comparison, settings, facts, pictures, lang);
    Path file = folder.resolve("report." + lang.name().toLowerCase(Locale.ROOT) + ".html");
    AtomicFile.writeText(file, html(content));
    return file;
  }

  static String html(Content c) {
    List<Section> sections = SECTIONS.stream().filter(s -> s.applies(c)).toList();
    Page page = new Page(c);
    front(page, c, sections);
    for (Section section : sections) {
      page.out().open("section");
      page.heading(c.in(section.title()));
      section.write(page, c);
      page.out().close();
    }
    String body = page.out().toString();
    Markup out = new Markup();
    out.raw("<!DOCTYPE html>\n");
    out.open("html", "lang", c.text("zh-CN", "en"), "xmlns", "http://www.w3.org/1999/xhtml");
    out.open("head").empty("meta", "charset", "UTF-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.element("title", title(c));
    out.open("style").raw(fontFace(body + title(c))).raw(Style.SHEET).close().close();
    out.open("body").raw(body).close().close();
    return out.toString();
  }

  private static String title(Content c) {
    return c.in(c.facts().scenario()) + c.text("：模拟报告", ": simulation report");
  }

  private static void front(Page page, Content c, List<Section> sections) {
    page.out().open("header").element("h1", title(c));
    page.out().close();
    page.out().open("nav", "aria-label", c.text("目录", "Contents"));
    page.out().element("p", c.text("目录", "Contents"), "class", "toc").open("ol");
    for (int i = 0; i < sections.size(); i++) {
      page.out().open("li");
      page.out().element("a", c.in(sections.get(i).title()), "href", "#" + Page.anchor(i + 1));
      page.out().close();
    }
    page.out().close().close();
  }

  private static String fontFace(String text) {
    byte[] font = ChartFonts.subset(text);
    return "@font-face{font-family:"
        + Pictures.FONT_FAMILY
        + ";src:url(data:font/ttf;base64,"
        + new String(Base64.getEncoder().encode(font), StandardCharsets.US_ASCII)
        + ") format('truetype')}\n";
  }
}
