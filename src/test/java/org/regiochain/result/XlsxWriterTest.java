package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the workbook back as Office Open XML (ISO/IEC 29500) lays it out. */
class XlsxWriterTest {
  @TempDir Path folder;

  private static List<ResultTable> tables() {
    ComparisonTables tables = ComparisonTables.empty();
    tables.windows().add("w", "前五年 <&>", "first five years", "2026-01", "2030-12");
    tables.synergy().add("mix", "y", "w", "index", "", "1", 30, 0.1, Double.NaN, 1e300);
    tables.synergy().add("mix", "y", "w", "index", "", "1", 30, -2, Double.NEGATIVE_INFINITY, 0);
    for (int i = 0; i <= XlsxWriter.MOST_ROWS; i++) {
      tables.paths().add("a", i, 1, "2026-01", "y", 1.0);
    }
    return tables.all();
  }

  private Path written(String name) {
    Path file = folder.resolve(name);
    XlsxWriter.write(tables(), file);
    return file;
  }

  @Test
  void sheetsAreTheTablesAndCellsTheirValues() throws Exception {
    Map<String, Map<String, String>> sheets = read(written("a.xlsx"));
    assertThat(sheets.keySet()).containsExactly("readme", "windows", "synergy");
    assertThat(sheets.get("windows"))
        .containsEntry("A1", "window")
        .containsEntry("B2", "前五年 <&>")
        .containsEntry("E2", "2030-12");
    Map<String, String> synergy = sheets.get("synergy");
    assertThat(Double.parseDouble(synergy.get("H2"))).isEqualTo(0.1);
    assertThat(Double.parseDouble(synergy.get("J2"))).isEqualTo(1e300);
    assertThat(synergy).doesNotContainKey("I2").containsEntry("I3", "-inf");
    assertThat(Double.parseDouble(synergy.get("H3"))).isEqualTo(-2);
    assertThat(sheets.get("readme")).containsValue("paths.csv").containsValue("Lower limit");
  }

  @Test
  void sameTablesSameBytes() throws Exception {
    Path first = written("a.xlsx");
    Thread.sleep(2100); // two seconds are the step of times in a zip file
    assertThat(Files.readAllBytes(written("b.xlsx"))).isEqualTo(Files.readAllBytes(first));
  }

  /** Cells by reference, by sheet. */
  private static Map<String, Map<String, String>> read(Path file) throws Exception {
    Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> strings = new ArrayList<>();
      for (Element e : elements(zip, "xl/sharedStrings.xml", "si")) {
        strings.add(e.getTextContent());
      }
      int number = 0;
      for (Element sheet : elements(zip, "xl/workbook.xml", "sheet")) {
        number++;
        Map<String, String> cells = new LinkedHashMap<>();
        for (Element cell : elements(zip, "xl/worksheets/sheet" + number + ".xml", "c")) {
          NodeList value = cell.getElementsByTagName("v");
          if (value.getLength() > 0) {
            String text = value.item(0).getTextContent();
            boolean shared = cell.getAttribute("t").equals("s");
            cells.put(cell.getAttribute("r"), shared ? strings.get(Integer.parseInt(text)) : text);
          }
        }
        sheets.put(sheet.getAttribute("name"), cells);
      }
    }
    return sheets;
  }

  private static List<Element> elements(ZipFile zip, String entry, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(zip.getInputStream(zip.getEntry(entry)));
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
