package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jfree.chart.ui.Drawable;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;

/** An indicator over time, one line for each region; chains get panels of their own. */
final class TimePaths {
  /** How an indicator is shown. */
  enum Scale {
    /** Relative to each replication's own opening value, so regions of any size compare. */
    INDEX,
    /** As it is: rates, shares and prices. */
    LEVEL
  }

  private static final int HEIGHT = 600;
  private static final int TICKS = 6;

  /** Least span of an index axis, in index points, and of a share axis, in percentage points. */
  private static final double NARROWEST = 2;

  /** Least span of any other axis, as part of the largest value. */
  private static final double NARROWEST_PART = 0.01;

  private static final int MAX_PANELS = 3;

  /** Panels share a range up to so many times the span that the widest of them needs. */
  private static final double FLATTENED = 2.2;

  private static final String ALL = "all";

  /** English words in a formula, which a Chinese chart leaves out. */
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{4}");

  private final ChartContext context;
  private final Names names;

  TimePaths(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing if the run has no such indicator. */
  Optional<Figure> figure(String id, String indicator, Scale scale) {
    IndicatorPaths rows = IndicatorPaths.of(context.indicators(), indicator);
    if (rows.values().isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    ResultTable values = scale == Scale.INDEX ? rows.relativeToOpening() : rows.values();
    ResultTable quantiles = Summaries.quantiles(values, id, List.of("product", "region", "month"));
    List<String> products = productsToShow(rows.products());
    DisplayUnit levelUnit = DisplayUnit.of(indicator, rows.unit(), rows.largest(), context.lang());
    DisplayUnit unit =
        scale == Scale.INDEX ? new DisplayUnit(1, context.text("指数", "index")) : levelUnit;
    Map<String, Map<String, Band>> bands = bands(quantiles, products, unit.factor());
    Map<String, NiceScale> ranges = ranges(bands, scale, unit);
    List<Drawable> panels = new ArrayList<>();
    for (String product : products) {
      String heading = products.size() == 1 && product.equals(ALL) ? "" : names.product(product);
      if (!heading.isEmpty() && scale == Scale.INDEX) {
        heading += openingText(rows, indicator, product);
      }
      panels.add(panel(bands.get(product), ranges.get(product)).chart(heading));
    }
    String measure =
        scale == Scale.INDEX
            ? names.text(
                "期初（" + context.months().name(0, context.lang()) + "）= 100",
                "opening state (" + context.months().name(0, context.lang()) + ") = 100")
            : "";
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.indicator(indicator), unit, context.months().period(context.lang())),
            context.pathSubtitle(measure),
            legend(rows, scale == Scale.INDEX && products.size() == 1, levelUnit),
            Figure.LegendSide.TOP,
            panels,
            panels.size(),
            note(rows, indicator),
            HEIGHT,
            quantiles));
  }

  private List<String> productsToShow(Set<String> products) {
    List<String> shown = new ArrayList<>();
    if (products.contains(ALL)) {
      shown.add(ALL);
    }
    products.stream().filter(Names::isChain).forEach(shown::add);
    return shown.subList(0, Math.min(shown.size(), MAX_PANELS));
  }

  private Map<String, Map<String, Band>> bands(
      ResultTable quantiles, List<String> products, double factor) {
    Map<String, Map<String, Band>> bands = new LinkedHashMap<>();
    for (String product : products) {
      Map<String, Band> byRegion = new LinkedHashMap<>();
      for (String region : names.regions()) {
        Band band = Band.of(quantiles, "month", "product", product, "region", region).times(factor);
        if (!band.isEmpty()) {
          byRegion.put(region, band);
        }
      }
      bands.put(product, byRegion);
    }
    return bands;
  }

  private XyPanel panel(Map<String, Band> bands, NiceScale range) {
    XyPanel panel = context.monthPanel(range);
    bands.forEach(
        (region, band) ->
            band.draw(
                panel,
                names.regionColor(region),
                names.regionMark(region),
                context.intervals() && !Names.isTotal(region)));
    return panel;
  }

  /** One range for all panels, unless that would flatten the lines of some. */
  private static Map<String, NiceScale> ranges(
      Map<String, Map<String, Band>> bands, Scale scale, DisplayUnit unit) {
    boolean points = scale == Scale.INDEX || unit.label().equals("%");
    Map<String, double[]> limits = new LinkedHashMap<>();
    double[] all = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double widest = 0;
    for (Map.Entry<String, Map<String, Band>> entry : bands.entrySet()) {
      double[] own = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
      for (Band band : entry.getValue().values()) {
        own[0] = Math.min(own[0], band.lowest());
        own[1] = Math.max(own[1], band.highest());
      }
      limits.put(entry.getKey(), own);
      all[0] = Math.min(all[0], own[0]);
      all[1] = Math.max(all[1], own[1]);
      widest = Math.max(widest, Math.max(own[1] - own[0], narrowest(own, points)));
    }
    boolean shared = all[1] - all[0] <= FLATTENED * widest;
    Map<String, NiceScale> ranges = new LinkedHashMap<>();
    limits.forEach(
        (product, own) -> {
          double[] used = shared ? all : own;
          ranges.put(product, NiceScale.covering(used[0], used[1], narrowest(used, points), TICKS));
        });
    return ranges;
  }

  private static double narrowest(double[] limits, boolean points) {
    return points
        ? NARROWEST
        : Math.max(NARROWEST_PART * Math.max(Math.abs(limits[0]), Math.abs(limits[1])), 1e-6);
  }

  /** The level behind an index of 100, for the whole area. */
  private String openingText(IndicatorPaths rows, String indicator, String product) {
    Double opening = rows.opening().get(List.of(product, names.whole()));
    if (opening == null) {
      return "";
    }
    DisplayUnit unit = DisplayUnit.of(indicator, rows.unit(), Math.abs(opening), context.lang());
    String value = DisplayUnit.number(opening * unit.factor()) + " " + unit.label();
    return names.text("（期初合计 " + value + "）", " (opening total " + value + ")");
  }

  private List<LegendEntry> legend(IndicatorPaths rows, boolean withLevels, DisplayUnit levelUnit) {
    List<LegendEntry> legend = new ArrayList<>();
    for (String region : names.regions()) {
      if (!rows.regions().contains(region)) {
        continue;
      }
      String text = names.region(region);
      Double opening = rows.opening().get(List.of(ALL, region));
      if (withLevels && opening != null) {
        String value = DisplayUnit.number(opening * levelUnit.factor());
        text += names.text("（期初 ", " (opening ") + value + " " + levelUnit.label();
        text += names.text("）", ")");
      }
      legend.add(new LegendEntry(text, names.regionColor(region), names.regionMark(region)));
    }
    legend.addAll(context.shockEntries());
    return legend;
  }

  private String note(IndicatorPaths rows, String indicator) {
    ResultTable codebook = context.tables().codebook();
    for (int row = 0; row < codebook.rowCount(); row++) {
      if (codebook.text(row, "indicator").equals(indicator)) {
        String formula = codebook.text(row, "formula");
        boolean words = WORDS.matcher(formula).find();
        return formula.isBlank()
                || (words && context.lang() == Lang.ZH)
                || !ChartFonts.canShow(formula)
            ? ""
            : names.text("定义：", "Definition: ") + formula;
      }
    }
    return "";
  }
}
