package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * Who supplies whom in a chain: selling region and stage on the left, buying region on the right.
 */
final class LinkSankey {
  private static final int HEIGHT = 720;

  private final ChartContext context;
  private final Names names;

  LinkSankey(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure of one chain, or nothing if no link carries its products. */
  Optional<Figure> figure(String id, String chain) {
    List<String> stages = names.stages().getOrDefault(chain, List.of());
    Map<List<String>, Double> flows = flows(stages);
    double total = flows.values().stream().mapToDouble(v -> v).sum();
    if (total <= 0) {
      return Optional.empty();
    }
    DisplayUnit unit = DisplayUnit.of("CNY/year", total, context.lang());
    ResultTable data =
        new ResultTable(
            id,
            List.of(
                Column.text("from_region", "卖方地区", "Selling region"),
                Column.text("product", "产品", "Product"),
                Column.text("to_region", "买方地区", "Buying region"),
                Column.real("value", "CNY/year", "流量", "Flow")));
    List<SankeyPanel.Flow> drawn = new ArrayList<>();
    double across = 0;
    for (String from : names.singleRegions()) {
      for (String stage : stages) {
        for (String to : names.singleRegions()) {
          double value = flows.getOrDefault(List.of(from, stage, to), 0.0);
          if (value > 0) {
            boolean cross = !from.equals(to);
            across += cross ? value : 0;
            drawn.add(new SankeyPanel.Flow(from, stage, to, value, cross));
            data.add(from, stage, to, value);
          }
        }
      }
    }
    String what = names.chain(chain) + names.text("：企业间联系的流量", ": flows along supply links");
    String when =
        context.months() == null
            ? ""
            : context.months().name(context.months().last(), context.lang());
    String share = DisplayUnit.number(100 * across / total, 1);
    SankeyPanel panel =
        new SankeyPanel(
            drawn,
            names::region,
            names::product,
            names::regionColor,
            v -> amount(v * unit.factor()),
            names.text("卖方：地区与环节", "Seller: region and stage"),
            names.text("买方地区", "Buyer: region"));
    return Optional.of(
        new Figure(
            id,
            context.title(what, unit, when),
            context.meanSubtitle(names.text("跨区占 " + share + "%", share + "% crosses a border")),
            legend(drawn),
            Figure.LegendSide.TOP,
            List.of(panel),
            1,
            names.text(
                "带宽与流量成正比。只含区内企业间的链接；经匿名池和来自外部的采购不在内。",
                "Width in proportion to the flow. Links between firms inside the regions only:"
                    + " purchases from anonymous pools and from outside are not included."),
            HEIGHT,
            data));
  }

  private static String amount(double value) {
    return DisplayUnit.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  }

  private List<LegendEntry> legend(List<SankeyPanel.Flow> flows) {
    List<String> regions = names.singleRegions();
    List<LegendEntry> legend = new ArrayList<>();
    for (String from : regions) {
      if (flows.stream().noneMatch(f -> f.cross() && f.from().equals(from))) {
        continue;
      }
      String to =
          regions.size() == 2
              ? names.region(regions.get(1 - regions.indexOf(from)))
              : names.text("其他地区", "other regions");
      legend.add(
          new LegendEntry(
              names.region(from) + " → " + to,
              SankeyPanel.crossColor(names.regionColor(from)),
              LegendEntry.Mark.AREA));
    }
    legend.add(
        new LegendEntry(
            names.text("地区内部", "within a region"), SankeyPanel.WITHIN, LegendEntry.Mark.AREA));
    return legend;
  }

  /** Means over replications by selling region, stage and buying region. */
  private Map<List<String>, Double> flows(List<String> stages) {
    Map<String, String> regionOfZone = new LinkedHashMap<>();
    ResultTable zones = context.tables().zones();
    for (int row = 0; row < zones.rowCount(); row++) {
      regionOfZone.put(zones.text(row, "zone"), zones.text(row, "region"));
    }
    Map<List<String>, Double> flows = new LinkedHashMap<>();
    ResultTable links = context.tables().links();
    for (int row = 0; row < links.rowCount(); row++) {
      String product = links.text(row, "product");
      if (!context.inArm(links, row) || !stages.contains(product)) {
        continue;
      }
      String from = regionOfZone.getOrDefault(links.text(row, "from_zone"), "");
      String to = regionOfZone.getOrDefault(links.text(row, "to_zone"), "");
      flows.merge(
          List.of(from, product, to),
          links.real(row, "value") / context.replications(),
          Double::sum);
    }
    return flows;
  }
}
