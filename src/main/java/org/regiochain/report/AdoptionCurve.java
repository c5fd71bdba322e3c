package org.regiochain.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * Diffusion of artificial intelligence: the share of adopters and what a year adds to it, by arm.
 */
final class AdoptionCurve {
  private static final String INDICATOR = "adoption_share";
  private static final String SHARE = "share";
  private static final String ADDED = "added_in_12_months";
  private static final String ALL = "all";
  private static final int YEAR = 12;
  private static final int HEIGHT = 560;
  private static final int TICKS = 6;

  /** Least span of an axis, percentage points. */
  private static final double NARROWEST = 1;

  private final ChartContext context;
  private final Names names;

  /** A line of a panel. */
  private record Line(String arm, String region) {}

  AdoptionCurve(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing if nobody adopts. */
  Optional<Figure> figure(String id) {
    ResultTable values = values(id);
    if (values.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    ResultTable quantiles =
        Summaries.quantiles(values, id, List.of("arm", "region", "measure", "month"));
    List<Drawable> panels = new ArrayList<>();
    Set<Line> drawn = new HashSet<>();
    for (String measure : List.of(SHARE, ADDED)) {
      Map<Line, Band> bands = new LinkedHashMap<>();
      double high = 0;
      for (Line line : lines()) {
        Band band =
            Band.of(
                    quantiles,
                    "month",
                    "arm",
                    line.arm(),
                    "region",
                    line.region(),
                    "measure",
                    measure)
                .times(100);
        if (!band.isEmpty()) {
          bands.put(line, band);
          high = Math.max(high, band.highest());
        }
      }
      if (!bands.isEmpty()) {
        NiceScale range = NiceScale.covering(0, high, NARROWEST, TICKS);
        panels.add(panel(bands, range).chart(heading(measure)));
        drawn.addAll(bands.keySet());
      }
    }
    List<LegendEntry> legend = new ArrayList<>();
    lines().stream().filter(drawn::contains).map(this::entry).forEach(legend::add);
    legend.addAll(context.shockEntries());
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.indicator(INDICATOR),
                new DisplayUnit(1, ""),
                context.months().period(context.lang())),
            context.pathSubtitle("", names.text("合计", "of the whole area")),
            legend,
            Figure.LegendSide.TOP,
            panels,
            panels.size(),
            names.text(
                "采用率：已采用人工智能的企业占在营企业。S 形曲线最陡处即右图的高点。",
                "Adoption: firms that use artificial intelligence over firms at work. The S-curve"
                    + " is steepest where the right panel peaks."),
            HEIGHT,
            quantiles));
  }

  /** The regions of the arm drawn, then the whole area in the others. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    names.regions().forEach(region -> lines.add(new Line(context.settings().arm(), region)));
    context.others().keySet().forEach(arm -> lines.add(new Line(arm, names.whole())));
    return lines;
  }

  private XyPanel panel(Map<Line, Band> bands, NiceScale range) {
    XyPanel panel = context.monthPanel(range);
    bands.forEach(
        (line, band) -> {
          LegendEntry entry = entry(line);
          // Regions differ little: their bands would only hide one another.
          boolean whole = line.region().equals(names.whole());
          band.draw(panel, entry.color(), entry.mark(), context.intervals() && whole);
        });
    return panel;
  }

  private LegendEntry entry(Line line) {
    String region = names.region(line.region());
    return line.arm().equals(context.settings().arm())
        ? new LegendEntry(region, names.regionColor(line.region()), names.regionMark(line.region()))
        : new LegendEntry(
            region + names.text("：", ": ") + names.other(line.arm()),
            context.armColor(line.arm()),
            LegendEntry.Mark.LINE);
  }

  private String heading(String measure) {
    return measure.equals(SHARE)
        ? names.text("采用率（%）", "Share of firms (%)")
        : names.text("近 12 个月新增（百分点）", "Added in 12 months (percentage points)");
  }

  /** The share by arm and month, and its change over the year before, of each replication. */
  private ResultTable values(String name) {
    ResultTable values =
        new ResultTable(
            name,
            List.of(
                Column.text("arm", "方案", "Policy arm"),
                Column.text("region", "地区", "Region"),
                Column.text("measure", "度量", "Measure"),
                Column.whole("month", "month", "月序", "Month"),
                Column.real("value", "1", "数值", "Value")));
    for (Line line : lines()) {
      boolean drawn = line.arm().equals(context.settings().arm());
      add(values, line, drawn ? context.indicators() : context.others().get(line.arm()));
    }
    return values;
  }

  private static void add(ResultTable values, Line line, IndicatorRows rows) {
    ResultTable all = rows.table();
    int product = all.indexOf("product");
    int region = all.indexOf("region");
    int replication = all.indexOf("replication");
    int month = all.indexOf("month");
    int value = all.indexOf("value");
    Map<List<Long>, Double> shares = new HashMap<>();
    for (int row : rows.of(INDICATOR)) {
      if (all.text(row, product).equals(ALL) && all.text(row, region).equals(line.region())) {
        long m = all.whole(row, month);
        double share = all.real(row, value);
        shares.put(List.of(all.whole(row, replication), m), share);
        values.add(line.arm(), line.region(), SHARE, m, share);
        Double before = shares.get(List.of(all.whole(row, replication), m - YEAR));
        if (before != null) {
          values.add(line.arm(), line.region(), ADDED, m, share - before);
        }
      }
    }
  }
}
