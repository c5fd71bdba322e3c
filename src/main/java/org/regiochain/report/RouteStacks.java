package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** Exports of goods by route to the world, stacked; a panel for each arm, all regions together. */
final class RouteStacks {
  private static final int HEIGHT = 560;
  private static final int TICKS = 6;
  private static final int MAX_COLUMNS = 3;

  private final ChartContext context;
  private final Names names;

  RouteStacks(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing if the run has no exports by route. */
  Optional<Figure> figure(String id) {
    Map<String, Map<String, double[]>> means = means();
    if (!means.containsKey(context.settings().arm()) || context.months() == null) {
      return Optional.empty();
    }
    Map<String, String> routes = routes();
    double largest = largest(means);
    DisplayUnit unit = DisplayUnit.of("CNY/month", largest, context.lang());
    NiceScale scale = NiceScale.fromZero(largest * unit.factor(), TICKS);
    List<Drawable> panels = new ArrayList<>();
    ResultTable data = emptyTable(id);
    for (String arm : context.arms()) {
      if (means.containsKey(arm)) {
        String heading = means.size() == 1 ? "" : names.other(arm);
        panels.add(panel(arm, means.get(arm), unit, scale).chart(heading));
        note(data, arm, means.get(arm));
      }
    }
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("分通道货物出口", "Exports of goods by route"),
                unit,
                context.months().period(context.lang())),
            context.meanSubtitle(names.region(names.whole())),
            legend(routes),
            Figure.LegendSide.RIGHT,
            panels,
            Math.min(panels.size(), MAX_COLUMNS),
            names.text(
                "服务出口不走通道，未列入。", "Exports of services travel without a route and are left out."),
            HEIGHT,
            data));
  }

  /** Mean over replications, all regions added up: by arm, route and month. */
  private Map<String, Map<String, double[]>> means() {
    ResultTable table = context.tables().routes();
    int arm = table.indexOf("arm");
    int replication = table.indexOf("replication");
    int region = table.indexOf("region");
    int route = table.indexOf("route");
    int month = table.indexOf("month");
    int value = table.indexOf("value");
    Map<String, Map<String, double[]>> means = new LinkedHashMap<>();
    Map<String, Set<Long>> replications = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (context.months() == null || !names.singleRegions().contains(table.text(row, region))) {
        continue;
      }
      String a = table.text(row, arm);
      replications
          .computeIfAbsent(a, x -> new LinkedHashSet<>())
          .add(table.whole(row, replication));
      double[] path =
          means
              .computeIfAbsent(a, x -> new LinkedHashMap<>())
              .computeIfAbsent(
                  table.text(row, route), x -> new double[context.months().last() + 1]);
      path[(int) table.whole(row, month)] += table.real(row, value);
    }
    means.forEach(
        (a, byRoute) ->
            byRoute
                .values()
                .forEach(
                    path -> {
                      for (int m = 0; m < path.length; m++) {
                        path[m] /= replications.get(a).size();
                      }
                    }));
    return means;
  }

  /** Names of the routes by id, in the order of the table. */
  private Map<String, String> routes() {
    ResultTable table = context.tables().routes();
    Map<String, String> routes = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      routes.putIfAbsent(
          table.text(row, "route"),
          names.text(table.text(row, "label_zh"), table.text(row, "label_en")));
    }
    return routes;
  }

  private static double largest(Map<String, Map<String, double[]>> means) {
    double largest = 0;
    for (Map<String, double[]> byRoute : means.values()) {
      int months = byRoute.values().iterator().next().length;
      for (int month = 0; month < months; month++) {
        int at = month;
        largest = Math.max(largest, byRoute.values().stream().mapToDouble(path -> path[at]).sum());
      }
    }
    return largest;
  }

  private XyPanel panel(
      String arm, Map<String, double[]> byRoute, DisplayUnit unit, NiceScale scale) {
    XyPanel panel = context.monthPanel(scale, arm);
    int length = context.months().last() + 1;
    double[] x = new double[length];
    for (int month = 0; month < length; month++) {
      x[month] = month;
    }
    double[] low = new double[length];
    int n = 0;
    for (double[] path : byRoute.values()) {
      double[] high = new double[length];
      for (int month = 0; month < length; month++) {
        high[month] = low[month] + path[month] * unit.factor();
      }
      panel.layer(x, low, high, color(n++));
      low = high;
    }
    return panel;
  }

  private static Color color(int route) {
    return Palette.category(route);
  }

  private List<LegendEntry> legend(Map<String, String> routes) {
    List<LegendEntry> legend = new ArrayList<>();
    for (String name : routes.values()) {
      legend.add(new LegendEntry(name, color(legend.size()), LegendEntry.Mark.AREA));
    }
    Collections.reverse(legend);
    legend.addAll(context.shockEntries());
    return legend;
  }

  private static ResultTable emptyTable(String id) {
    return new ResultTable(
        id,
        List.of(
            Column.text("arm", "方案", "Policy arm"),
            Column.text("route", "通道", "Route"),
            Column.whole("month", "month", "月序", "Month"),
            Column.real("mean", "CNY/month", "均值", "Mean")));
  }

  private static void note(ResultTable data, String arm, Map<String, double[]> byRoute) {
    byRoute.forEach(
        (route, path) -> {
          for (int month = 0; month < path.length; month++) {
            data.add(arm, route, month, path[month]);
          }
        });
  }
}
