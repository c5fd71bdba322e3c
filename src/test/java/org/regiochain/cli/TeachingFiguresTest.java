package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.RunOptions;
import org.regiochain.experiment.compare.Comparer;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.Journal;
import org.regiochain.result.ResultTable;

/**
 * The figures in the teacher's pages are those of the program. They are written by {@code mvn
 * -Pslow test -Dtest=TeachingFiguresTest -Dregiochain.update=true}, in about ten minutes.
 */
@Tag("slow")
class TeachingFiguresTest {
  private static final Path ENGLISH = Path.of("src/docs/teaching.md");
  private static final Path CHINESE = Path.of("src/docs/teaching.zh.md");
  private static final Pattern FIGURES = Pattern.compile("<!-- figures:([a-z-]+) -->\n.*\n");

  /** Enough for intervals by resampling, and quick. */
  private static final int REPLICATIONS = 10;

  private static final int MOST_ARMS = 7;
  private static final int LEADING = 3;
  private static final String VALUE_ADDED = "real_value_added";

  static List<String> scenarios() throws Exception {
    Matcher matcher = FIGURES.matcher(Files.readString(ENGLISH));
    List<String> ids = new ArrayList<>();
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  @DisplayName("The figures of each lesson are those of ten replications at the shipped seed")
  void figures(String id, @TempDir Path folder) throws Exception {
    CheckedScenario checked =
        CheckedScenario.read(
            Path.of("scenarios", id + ".yaml"),
            List.of(
                "compare.replications.start=" + REPLICATIONS,
                "compare.replications.cap=" + REPLICATIONS));
    RunOptions options =
        new RunOptions(Runtime.getRuntime().availableProcessors(), (done, total) -> {});
    ComparisonTables tables;
    try (Journal journal = Journal.open(folder.resolve("runs.jsonl"))) {
      tables =
          Comparer.run(
                  checked.resolved().scenario(),
                  checked.data(),
                  options,
                  Comparer.Scope.ARMS,
                  journal,
                  changes -> checked.resolved().scenario().parameters())
              .tables();
    }
    compare(CHINESE, id, new Line(tables, Lang.ZH).text());
    compare(ENGLISH, id, new Line(tables, Lang.EN).text());
  }

  private static void compare(Path page, String id, String line) throws Exception {
    String text = Files.readString(page);
    String mark = "<!-- figures:" + id + " -->\n";
    int from = text.indexOf(mark) + mark.length();
    int until = text.indexOf('\n', from);
    if (Boolean.getBoolean("regiochain.update")) {
      Files.writeString(page, text.substring(0, from) + line + text.substring(until));
    } else {
      assertThat(text.substring(from, until)).as("%s, %s", page, id).isEqualTo(line);
    }
  }

  /** One line for a lesson. */
  private record Line(ComparisonTables tables, Lang lang) {
    String text() {
      ResultTable league = tables.league();
      String lead = league.text(0, "outcome");
      String window = league.text(0, "window");
      List<Integer> rows = rows(lead, window);
      String head =
          in("*数字*（", "*Figures* (")
              + league.whole(0, "replications")
              + in(" 次重复；", " replications; ")
              + label(tables.outcomes(), "outcome", lead)
              + in("，", ", ")
              + label(tables.windows(), "window", window)
              + in("，", ", ")
              + unit(rows.get(0))
              + in("）：", "): ");
      List<String> arms = rows.stream().limit(MOST_ARMS).map(row -> arm(row, true)).toList();
      String line = head + String.join(in("；", "; "), arms) + in("。", ".");
      List<Integer> other = lead.equals(VALUE_ADDED) ? List.of() : rows(VALUE_ADDED, window);
      if (!other.isEmpty()) {
        List<String> leading = other.stream().limit(LEADING).map(row -> arm(row, false)).toList();
        line +=
            in("", " ")
                + label(tables.outcomes(), "outcome", VALUE_ADDED)
                + in("，", ", ")
                + unit(other.get(0))
                + in("：", ": ")
                + String.join(in("；", "; "), leading)
                + in("。", ".");
      }
      return line;
    }

    /** Best first; those that spend the budget before the others, as the league has them. */
    private List<Integer> rows(String outcome, String window) {
      ResultTable league = tables.league();
      return IntStream.range(0, league.rowCount())
          .filter(row -> league.text(row, "outcome").equals(outcome))
          .filter(row -> league.text(row, "window").equals(window))
          .boxed()
          .toList();
    }

    private String arm(int row, boolean limits) {
      ResultTable league = tables.league();
      double factor = league.text(row, "unit").equals("share") ? 100 : 1;
      String text =
          league.text(row, in("label_zh", "label_en"))
              + " "
              + number(factor * league.real(row, "mean"));
      if (limits) {
        text +=
            " ["
                + number(factor * league.real(row, "lower"))
                + ", "
                + number(factor * league.real(row, "upper"))
                + "]";
      }
      return switch (league.text(row, "block")) {
        case "capped" -> text + in("（花不完预算）", " (cannot spend it all)");
        case "no_outlay" -> text + in("（无支出）", " (no outlay)");
        default -> text;
      };
    }

    private String unit(int row) {
      String unit = tables.league().text(row, "unit");
      return unit.equals("share") ? in("百分点", "points") : unit;
    }

    private String label(ResultTable table, String column, String id) {
      int row =
          IntStream.range(0, table.rowCount())
              .filter(r -> table.text(r, column).equals(id))
              .findFirst()
              .orElseThrow();
      return table.text(row, in("label_zh", "label_en"));
    }

    /** Three significant digits, at most four decimals. */
    private static String number(double value) {
      int digits = (int) Math.floor(Math.log10(Math.max(1e-4, Math.abs(value))));
      return DisplayUnit.signed(value, Math.min(4, Math.max(0, 2 - digits)));
    }

    private String in(String zh, String en) {
      return lang == Lang.ZH ? zh : en;
    }
  }
}
