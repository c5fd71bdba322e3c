package org.regiochain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.Drawable;
import org.regiochain.catalog.Label;

/**
 * Related indicators side by side, one panel each: a line for each region, and for the whole area
 * in the other arms.
 */
final class IndicatorPanels {
  private static final int HEIGHT = 560;
  private static final int ROW_HEIGHT = 300;
  private static final int TICKS = 6;
  private static final int MAX_COLUMNS = 3;

  /**
   * Least span of an axis in per cent, in percentage points, and of any other in its largest value.
   */
  private static final double NARROWEST_POINTS = 0.5;

  private static final double NARROWEST_PART = 0.05;

  private final ChartContext context;
  private final Names names;

  IndicatorPanels(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** A line of a panel. */
  private record Line(String arm, String region) {}

  /**
   * The figure, or nothing if the run has none of the indicators.
   *
   * @param groups indicators in the order of panels; those of a group share unit and range
   */
  Optional<Figure> figure(String id, Label what, Label note, List<List<String>> groups) {
    ArmQuantiles quantiles =
        ArmQuantiles.of(context, id, groups.stream().flatMap(List::stream).toList());
    if (quantiles.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    Map<Line, LegendEntry> drawn = new LinkedHashMap<>();
    List<Drawable> panels = new ArrayList<>();
    for (List<String> group : groups) {
      panels.addAll(
          panels(
              quantiles, group.stream().filter(quantiles.indicators()::contains).toList(), drawn));
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (Line line : lines()) {
      if (drawn.containsKey(line)) {
        legend.add(drawn.get(line));
      }
    }
    legend.addAll(context.shockEntries());
    int columns = panels.size() > MAX_COLUMNS ? 2 : panels.size();
    int rows = (panels.size() + columns - 1) / columns;
    return Optional.of(
        new Figure(
            id,
            context.title(
                what.in(context.lang()),
                new DisplayUnit(1, ""),
                context.months().period(context.lang())),
            context.pathSubtitle(""),
            legend,
            Figure.LegendSide.TOP,
            panels,
            columns,
            note.in(context.lang()),
            rows == 1 ? HEIGHT : HEIGHT + (rows - 1) * ROW_HEIGHT,
            quantiles.table()));
  }

  private List<JFreeChart> panels(
      ArmQuantiles quantiles, List<String> group, Map<Line, LegendEntry> drawn) {
    if (group.isEmpty()) {
      return List.of();
    }
    DisplayUnit unit = quantiles.unit(group);
    Map<String, Map<Line, Band>> bands = new LinkedHashMap<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (String indicator : group) {
      Map<Line, Band> byLine = new LinkedHashMap<>();
      for (Line line : fromBelow()) {
        Band band = quantiles.band(line.arm(), indicator, line.region()).times(unit.factor());
        if (!band.isEmpty()) {
          byLine.put(line, band);
          drawn.computeIfAbsent(line, this::entry);
          low = Math.min(low, band.lowest());
          high = Math.max(high, band.highest());
        }
      }
      bands.put(indicator, byLine);
    }
    NiceScale range = NiceScale.covering(low, high, narrowest(unit, low, high), TICKS);
    List<JFreeChart> panels = new ArrayList<>();
    bands.forEach((indicator, byLine) -> panels.add(panel(indicator, byLine, range, unit)));
    return panels;
  }

  private JFreeChart panel(
      String indicator, Map<Line, Band> bands, NiceScale range, DisplayUnit unit) {
    XyPanel panel = context.monthPanel(range);
    bands.forEach(
        (line, band) -> {
          LegendEntry entry = entry(line);
          boolean region = !line.region().equals(names.whole()) || names.regions().size() == 1;
          band.draw(
              panel, entry.color(), entry.mark(), context.intervals() && drawnArm(line) && region);
        });
    return panel.chart(names.indicator(indicator) + unit.inBrackets(context.lang()));
  }

  /** The regions of the arm drawn, then the whole area in the others. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String region : names.regions()) {
      lines.add(new Line(context.settings().arm(), region));
    }
    for (String arm : context.others().keySet()) {
      lines.add(new Line(arm, names.whole()));
    }
    return lines;
  }

  /** The other arms first, so that where lines meet those of the arm drawn are seen. */
  private List<Line> fromBelow() {
    List<Line> lines = new ArrayList<>(lines());
    lines.sort(Comparator.comparing(this::drawnArm));
    return lines;
  }

  private boolean drawnArm(Line line) {
    return line.arm().equals(context.settings().arm());
  }

  private LegendEntry entry(Line line) {
    String region = names.region(line.region());
    return drawnArm(line)
        ? new LegendEntry(region, names.regionColor(line.region()), names.regionMark(line.region()))
        : new LegendEntry(
            region + names.text("：", ": ") + names.other(line.arm()),
            context.armColor(line.arm()),
            LegendEntry.Mark.LINE);
  }

  private static double narrowest(DisplayUnit unit, double low, double high) {
    return unit.factor() == 100
        ? NARROWEST_POINTS
        : Math.max(NARROWEST_PART * Math.max(Math.abs(low), Math.abs(high)), 1e-6);
  }
}
