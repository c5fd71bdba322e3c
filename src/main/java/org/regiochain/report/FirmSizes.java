package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jfree.chart.axis.NumberAxis;
import org.regiochain.catalog.Lang;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** How many firms are at least so large, on log axes: a Pareto tail is a straight line. */
final class FirmSizes {
  private static final int HEIGHT = 640;

  /** The tail whose slope is measured: the largest tenth of firms. */
  private static final double TAIL = 0.1;

  private static final int FEWEST_FOR_SLOPE = 8;

  /** Points drawn for a region: more make the file larger, not the picture. */
  private static final int MOST_POINTS = 400;

  private static final double REFERENCE_SLOPE = -1;
  private static final double REFERENCE_START = 0.3;

  private final ChartContext context;
  private final Names names;

  FirmSizes(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /**
   * Points of one region by rising size: log10 of size and of share, and the rows of the table they
   * come from.
   */
  private record Points(double[] size, double[] share, int[] rows) {
    double tailSlope() {
      SimpleRegression line = new SimpleRegression();
      for (int i = 0; i < size.length; i++) {
        if (share[i] <= Math.log10(TAIL)) {
          line.addData(size[i], share[i]);
        }
      }
      return line.getN() < FEWEST_FOR_SLOPE ? Double.NaN : line.getSlope();
    }

    double sizeAt(double logShare) {
      for (int i = 0; i < size.length; i++) {
        if (share[i] <= logShare) {
          return size[i];
        }
      }
      return size[size.length - 1];
    }
  }

  /** The figure, or nothing without firm sizes. */
  Optional<Figure> figure(String id) {
    Map<String, Points> points = points();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = 0;
    for (Points p : points.values()) {
      left = Math.min(left, p.size()[0]);
      right = Math.max(right, p.size()[p.size().length - 1]);
      bottom = Math.min(bottom, p.share()[p.share().length - 1]);
    }
    double low = Math.floor(bottom);
    NumberAxis sizes = XyPanel.axis(Math.floor(left), Math.ceil(right), 1, this::amount);
    sizes.setLabel(names.text("企业年总产出（元）", "Gross output of the firm (CNY a year)"));
    NumberAxis shares = XyPanel.axis(low, 0, 1, FirmSizes::percent);
    shares.setAxisLineVisible(false);
    shares.setTickMarksVisible(false);
    XyPanel panel = new XyPanel(sizes, shares);
    panel.roomOnTheRight(32);
    List<LegendEntry> legend = new ArrayList<>();
    reference(panel, points.values().iterator().next(), bottom);
    points.forEach(
        (region, p) -> {
          panel.line(p.size(), p.share(), names.regionColor(region), LegendEntry.Mark.LINE);
          legend.add(
              new LegendEntry(
                  names.region(region) + slopeText(p),
                  names.regionColor(region),
                  LegendEntry.Mark.LINE));
        });
    legend.add(
        new LegendEntry(
            names.text("斜率 −1（齐夫定律）", "slope −1 (Zipf's law)"),
            Palette.AXIS,
            LegendEntry.Mark.DASHES));
    String when =
        context.months() == null
            ? ""
            : context.months().name(context.months().last(), context.lang());
    String what = names.text("企业规模分布：不小于该规模的企业份额", "Firm sizes: share of firms at least as large");
    return Optional.of(
        new Figure(
            id,
            context.title(what, new DisplayUnit(1, ""), when),
            subtitle(),
            legend,
            Figure.LegendSide.TOP,
            List.of(panel.chart("")),
            1,
            names.text(
                "尾部斜率为规模最大的 10% 企业的最小二乘估计。",
                "Tail slope: least squares over the largest 10% of firms."),
            HEIGHT,
            table(id, points)));
  }

  private String subtitle() {
    String scenario = context.settings().scenario().in(context.lang());
    String scale = names.text(" · 双对数刻度", " · log–log scale");
    String which =
        context.replications() > 1
            ? names.text(
                " · " + context.replications() + " 次重复中的首次",
                " · the first of " + context.replications() + " replications")
            : names.text(" · 单次运行", " · single run");
    return scenario + scale + which;
  }

  private String slopeText(Points points) {
    double slope = points.tailSlope();
    if (Double.isNaN(slope)) {
      return "";
    }
    String number = DisplayUnit.number(slope, 2);
    return names.text("（尾部斜率 " + number + "）", " (tail slope " + number + ")");
  }

  /** A line of slope −1 through the first region's curve where 30 per cent of firms are larger. */
  private static void reference(XyPanel panel, Points points, double bottom) {
    double y0 = Math.log10(REFERENCE_START);
    double x0 = points.sizeAt(y0) + 0.35;
    double x1 = x0 + (bottom - y0) / REFERENCE_SLOPE;
    panel.line(
        new double[] {x0, x1}, new double[] {y0, bottom}, Palette.AXIS, LegendEntry.Mark.DASHES);
  }

  private Map<String, Points> points() {
    Map<String, List<double[]>> rows = new LinkedHashMap<>();
    ResultTable table = context.tables().firmSizes();
    for (int row = 0; row < table.rowCount(); row++) {
      double size = table.real(row, "size");
      double share = table.real(row, "rank_share");
      String region = table.text(row, "region");
      // Replications look alike here; one is drawn so that the curve stays a distribution.
      if (context.inArm(table, row)
          && table.whole(row, "replication") == table.whole(0, "replication")
          && !Names.isTotal(region)
          && size > 0
          && share > 0) {
        rows.computeIfAbsent(region, r -> new ArrayList<>())
            .add(new double[] {Math.log10(size), Math.log10(share), row});
      }
    }
    Map<String, Points> points = new LinkedHashMap<>();
    rows.forEach((region, list) -> points.put(region, thinned(list)));
    return points;
  }

  private static Points thinned(List<double[]> rows) {
    rows.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(b[1], a[1]));
    int n = rows.size();
    int kept = Math.min(n, MOST_POINTS);
    double[] size = new double[kept];
    double[] share = new double[kept];
    int[] from = new int[kept];
    for (int i = 0; i < kept; i++) {
      // Even in rank on a log scale: every one of the few largest, some of the many small.
      int at =
          kept == n ? i : n - 1 - (int) Math.round(Math.pow(n, 1 - (double) i / (kept - 1)) - 1);
      size[i] = rows.get(at)[0];
      share[i] = rows.get(at)[1];
      from[i] = (int) rows.get(at)[2];
    }
    return new Points(size, share, from);
  }

  private String amount(double exponent) {
    int e = (int) Math.round(exponent);
    if (context.lang() == Lang.ZH) {
      return e >= 8 ? power(e - 8) + "亿" : e >= 4 ? power(e - 4) + "万" : power(e);
    }
    return e >= 9
        ? power(e - 9) + " bn"
        : e >= 6 ? power(e - 6) + " m" : e >= 3 ? power(e - 3) + " k" : power(e);
  }

  private static String power(int exponent) {
    return DisplayUnit.number(Math.pow(10, exponent), Math.max(0, -exponent));
  }

  private static String percent(double exponent) {
    int e = (int) Math.round(exponent) + 2;
    return power(e) + "%";
  }

  private ResultTable table(String name, Map<String, Points> points) {
    ResultTable all = context.tables().firmSizes();
    ResultTable table =
        new ResultTable(
            name,
            List.of(
                Column.text("region", "地区", "Region"),
                Column.real("size", "CNY/year", "总产出", "Gross output"),
                Column.real("rank_share", "1", "不小于该规模的企业份额", "Share at least as large")));
    points.forEach(
        (region, p) -> {
          for (int row : p.rows()) {
            table.add(region, all.real(row, "size"), all.real(row, "rank_share"));
          }
        });
    return table;
  }
}
