package org.regiochain.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.regiochain.report.Picture;

/** The body of a page while it is written: numbers headings, tables and figures. */
final class Page {
  private final Content content;
  private final Markup out = new Markup();
  private final Set<String> shown = new TreeSet<>();
  private int section;
  private int tables;
  private int figures;

  Page(Content content) {
    this.content = content;
  }

  Markup out() {
    return out;
  }

  /** Begins a section; the number makes its anchor. */
  void heading(String title) {
    section++;
    out.element("h2", section + " " + title, "id", anchor(section));
  }

  static String anchor(int section) {
    return "s" + section;
  }

  void subheading(String title) {
    out.element("h3", title);
  }

  void paragraph(String text) {
    if (!text.isEmpty()) {
      out.element("p", text);
    }
  }

  /** A remark in smaller type. */
  void note(String text) {
    out.element("p", text, "class", "note");
  }

  /** A table with its number; nothing if it has no rows. */
  void table(String caption, Grid grid) {
    if (!grid.isEmpty()) {
      tables++;
      grid.write(out, content.text("表 ", "Table ") + tables + "  " + caption);
    }
  }

  /** The charts whose ids begin so, each at most once in a page. */
  void figures(String... idPrefixes) {
    for (String prefix : idPrefixes) {
      for (Picture picture : content.pictures()) {
        if (picture.id().startsWith(prefix) && shown.add(picture.id())) {
          figure(picture);
        }
      }
    }
  }

  private void figure(Picture picture) {
    figures++;
    out.open("figure", "id", "f-" + picture.id());
    if (picture.mediaType().equals("image/svg+xml")) {
      String svg = new String(picture.content(), StandardCharsets.UTF_8);
      String named = "<svg role=\"img\" aria-label=\"" + Markup.escaped(picture.title()) + "\"";
      out.raw(named + svg.substring("<svg".length()));
    } else {
      String data = Base64.getEncoder().encodeToString(picture.content());
      out.empty(
          "img",
          "alt",
          picture.title(),
          "width",
          "" + picture.width(),
          "height",
          "" + picture.height(),
          "src",
          "data:" + picture.mediaType() + ";base64," + data);
    }
    out.element(
        "figcaption", content.text("图 ", "Figure ") + figures + " · charts/" + picture.id());
    out.close();
  }
}
