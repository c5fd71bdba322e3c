package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.ui.Drawable;

/** The part of the external finance needed that firms do not get, by their size; a panel an arm. */
final class CreditGap {
  private static final String ALL_SIZES = "credit_gap";

  /** From the smallest firms to the largest. */
  private static final List<String> SIZES =
      List.of("credit_gap_micro", "credit_gap_small", "credit_gap_medium", "credit_gap_large");

  private static final int HEIGHT = 600;
  private static final int TICKS = 6;

  /** Least span of the axis, percentage points. */
  private static final double NARROWEST = 2;

  private final ChartContext context;
  private final Names names;

  CreditGap(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing if no firm goes without finance. */
  Optional<Figure> figure(String id) {
    List<String> lines = new ArrayList<>(SIZES);
    lines.add(ALL_SIZES);
    ArmQuantiles quantiles = ArmQuantiles.of(context, id, lines);
    if (quantiles.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    DisplayUnit unit = quantiles.unit(quantiles.indicators());
    Map<String, Map<String, Band>> bands = new LinkedHashMap<>();
    double high = 0;
    for (String arm : context.arms()) {
      Map<String, Band> byLine = new LinkedHashMap<>();
      for (String indicator : quantiles.indicators()) {
        Band band = quantiles.band(arm, indicator, names.whole()).times(unit.factor());
        if (!band.isEmpty()) {
          byLine.put(indicator, band);
          high = Math.max(high, band.highest());
        }
      }
      if (!byLine.isEmpty()) {
        bands.put(arm, byLine);
      }
    }
    NiceScale range = NiceScale.covering(0, high, NARROWEST, TICKS);
    List<Drawable> panels = new ArrayList<>();
    bands.forEach(
        (arm, byLine) ->
            panels.add(panel(arm, byLine, range).chart(bands.size() == 1 ? "" : names.other(arm))));
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("融资缺口", "Credit gap"), unit, context.months().period(context.lang())),
            context.pathSubtitle(names.region(names.whole()), names.text("各规模", "by size class")),
            legend(quantiles.indicators()),
            Figure.LegendSide.TOP,
            panels,
            panels.size(),
            names.text(
                "缺口：企业所需外部融资中没有从任何渠道得到的份额。",
                "Gap: share of the external finance firms need that no channel gives."),
            HEIGHT,
            quantiles.table()));
  }

  private XyPanel panel(String arm, Map<String, Band> bands, NiceScale range) {
    XyPanel panel = context.monthPanel(range, arm);
    bands.forEach(
        (indicator, band) ->
            band.draw(
                panel,
                color(indicator),
                mark(indicator),
                context.intervals() && SIZES.contains(indicator)));
    return panel;
  }

  private List<LegendEntry> legend(List<String> indicators) {
    List<LegendEntry> legend = new ArrayList<>();
    for (String indicator : indicators) {
      legend.add(new LegendEntry(sizeName(indicator), color(indicator), mark(indicator)));
    }
    legend.addAll(context.shockEntries());
    return legend;
  }

  private String sizeName(String indicator) {
    return switch (indicator) {
      case "credit_gap_micro" -> names.text("微型企业", "micro firms");
      case "credit_gap_small" -> names.text("小型企业", "small firms");
      case "credit_gap_medium" -> names.text("中型企业", "medium firms");
      case "credit_gap_large" -> names.text("大型企业", "large firms");
      default -> names.text("全部企业", "all firms");
    };
  }

  /** Sizes are in order, so their colours are too. */
  private static Color color(String indicator) {
    int size = SIZES.indexOf(indicator);
    return size < 0 ? Palette.INK : Palette.ordered(0.05 + 0.75 * size / (SIZES.size() - 1));
  }

  private static LegendEntry.Mark mark(String indicator) {
    return SIZES.contains(indicator) ? LegendEntry.Mark.LINE : LegendEntry.Mark.DASHES;
  }
}
