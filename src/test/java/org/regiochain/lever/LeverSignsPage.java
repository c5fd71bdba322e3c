package org.regiochain.lever;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.inference.PairedDifference;
import org.regiochain.lever.LeverSigns.Effect;
import org.regiochain.lever.LeverSigns.Found;
import org.regiochain.lever.LeverSigns.Verdict;
import org.regiochain.model.Indicator;

/** Writes the page that holds each lever's realised signs against its expected ones. */
final class LeverSignsPage {
  /** Columns before the figures: what must hold as long as no figure is looked at. */
  private static final int WITHOUT_FIGURES = 5;

  private static final Map<Verdict, Label> VERDICTS =
      Map.of(
          Verdict.AGREES, new Label("一致", "agrees"),
          Verdict.DISAGREES, new Label("**相反**", "**disagrees**"),
          Verdict.NONE, new Label("**未见作用**", "**no effect found**"),
          Verdict.OPEN, new Label("理论未定", "left open"));

  private final int replications;
  private final StringBuilder page = new StringBuilder();

  private LeverSignsPage(int replications) {
    this.replications = replications;
  }

  /** The page. */
  static String markdown(List<Found> found, Map<String, Label> economies, int replications) {
    LeverSignsPage page = new LeverSignsPage(replications);
    page.head(found, new TreeMap<>(economies));
    page.tables(found);
    return page.page.toString();
  }

  /** The signs and verdicts of a page, without its figures. */
  static List<String> signs(List<String> page) {
    return rows(page).stream()
        .map(cells -> String.join(" | ", cells.subList(0, WITHOUT_FIGURES)))
        .toList();
  }

  /** The cells of each lever's and outcome's row of a page. */
  static List<List<String>> rows(List<String> page) {
    return page.stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .filter(cells -> cells.size() > WITHOUT_FIGURES)
        .toList();
  }

  /** What a row's cells must begin with for an expected outcome. */
  static List<String> expected(Lever lever, Expectation e) {
    Indicator indicator = e.indicator();
    return List.of(
        "`" + lever.id() + "`",
        indicator.label().zh() + " · `" + indicator.id() + "`",
        sign(e.sign()));
  }

  private void head(List<Found> found, Map<String, Label> economies) {
    page.append(
        """
        # 杠杆的实现符号与预期符号 · Realised signs of levers against expected ones

        本页自动生成，请勿手工修改；重新生成（约 %2$d 分钟）：`mvn -Pslow test -Dtest=LeverSignsTest -Dregiochain.update=true`。
        This page is generated; do not edit it. To regenerate, in about %2$d minutes: the command above.
        Levers: [levers.md](levers.md). How levers are tried and why signs differ is data:
        `src/test/resources/lever-signs/`.

        - 每根杠杆单独实施，2026 年 7 月起，强度与范围取目录中的值（“最大”表示取上限）；与不实施的同一抽样逐次相减，%1$d 次重复，95%% 置信区间。
          Each lever alone from July 2026 on, at the typical intensity and the aim of the catalogue (“largest”: at the
          end of its range), against the same draws without it: %1$d paired differences, 95%% intervals.
        - 数值是政策生效（开始加时滞）到期末各月的平均，或末年的平均；百分数相对于无政策的水平，否则以指标单位计。
          Figures are means over all months in which it works (start and lag) to the end, or over the last year; in per
          cent of the level without it, else in the indicator's unit.
        - 有产品目标的杠杆在其目标上判断（若指标可分产品），全体另列。实现符号为 0：区间含零。
          A lever aimed at products is judged at its aim where the indicator can be read there; the whole stands beside.
          A realised sign of 0: the interval holds zero.
        - 经济与强度是试跑之后选定的：常见强度或基准经济中几乎不动的，改用最大强度或让它有事可做的经济；一致的行因此不是盲测。
          例如信息类金融杠杆在 `plain` 中对信贷缺口没有可辨的作用，在 `tight` 中缺的是银行资本，信息也补不上。
          Economies and intensities were chosen after trial runs: what hardly moved at the typical intensity or in the base
          economy is tried at the largest, or where it has something to act on. Rows that agree are thus no blind test. Levers of
          information on firms, for one, do nothing discernible to the credit gap in `plain`; in `tight` it is capital that banks lack.
        - 区间逐行成立：没有作用的行，每二十行约有一行会偶然出现符号。
          Intervals hold row by row: of twenty rows without any effect about one shows a sign by chance.

        | 经济 Economy | |
        |---|---|
        """
            .formatted(replications, LeverSignsTest.MINUTES));
    economies.forEach(
        (id, label) ->
            page.append("| `").append(id).append("` | ").append(both(label)).append(" |\n"));
    page.append("\n| 结论 Verdict | 行数 Rows |\n|---|---|\n");
    for (Verdict verdict : Verdict.values()) {
      long rows = found.stream().filter(f -> f.verdict() == verdict).count();
      page.append("| ").append(both(VERDICTS.get(verdict)).replace("*", ""));
      page.append(" | ").append(rows).append(" |\n");
    }
  }

  private void tables(List<Found> found) {
    for (LeverSystem system : LeverSystem.values()) {
      List<Found> own = found.stream().filter(f -> f.trial().lever().system() == system).toList();
      if (!own.isEmpty()) {
        page.append("\n## ").append(both(system.label())).append("\n\n");
        page.append(
            """
            | 标识 Id | 指标 Indicator | 预期 Expected | 实现 Realised | 结论 Verdict | 在目标处 At its aim | 全体 In the whole | 试验 Trial | 说明 Why |
            |---|---|---|---|---|---|---|---|---|
            """);
        own.forEach(this::row);
      }
    }
  }

  private void row(Found found) {
    Indicator indicator = found.expected().indicator();
    Label why = found.trial().reasons().get(indicator);
    int sign = found.effect().sign();
    List<String> cells = new ArrayList<>(expected(found.trial().lever(), found.expected()));
    cells.add(sign > 0 ? "+" : sign < 0 ? "−" : "0");
    cells.add(both(VERDICTS.get(found.verdict())));
    cells.add(effect(found.aimed(), indicator));
    cells.add(effect(found.whole(), indicator));
    cells.add(trial(found.trial()));
    cells.add(why == null ? "" : why.zh() + "<br>" + why.en());
    for (String cell : cells) {
      page.append("| ").append(cell).append(' ');
    }
    page.append("|\n");
  }

  private static String sign(Sign sign) {
    return sign == Sign.MINUS ? "−" : sign.id();
  }

  private static String effect(Effect effect, Indicator indicator) {
    if (effect == null) {
      return "";
    }
    PairedDifference d = effect.difference();
    double unit = effect.relative() ? effect.level() / 100 : 1;
    return number(d.mean() / unit, true)
        + (effect.relative() ? "%" : "")
        + " ["
        + number(d.interval().lower() / unit, false)
        + ", "
        + number(d.interval().upper() / unit, false)
        + "]"
        + (effect.relative() ? "" : " " + indicator.unit());
  }

  private static String number(double value, boolean signed) {
    if (Math.abs(value) < 1e-9) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    String text =
        Math.abs(value) < 1e-4
            ? String.format(Locale.ROOT, "%.1e", value)
            : Numerals.plain(rounded.doubleValue());
    return (signed && value > 0 ? "+" : "") + text.replace('-', '−');
  }

  private static String trial(LeverTrial trial) {
    List<String> parts = new ArrayList<>(List.of("`" + trial.economy() + "`"));
    if (trial.most()) {
      parts.add("最大 largest");
    }
    if (trial.lastYear()) {
      parts.add("末年 last year");
    }
    trial.with().ifPresent(w -> parts.add("与 with `" + w.id() + "`"));
    return String.join(", ", parts);
  }

  private static String both(Label label) {
    return label.zh() + " · " + label.en();
  }
}
