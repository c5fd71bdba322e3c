package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** Labels, units and colours of the ids in the tables, in one language. */
final class Names {
  private static final Label ALL_PRODUCTS = new Label("全部产品", "All products");
  private static final String CHAIN_PREFIX = "chain:";
  private static final String CLUSTER_PREFIX = "cluster:";

  private final Lang lang;
  private final Map<String, String> regions;
  private final Map<String, String> products;
  private final Map<String, String> clusters;
  private final Map<String, String> indicators;
  private final Map<String, String> zones;
  private final Map<String, Label> others;
  private final Map<String, List<String>> stages = new LinkedHashMap<>();

  Names(RunTables tables, Map<String, Label> others, Lang lang) {
    this.lang = lang;
    this.others = others;
    regions = labels(tables.regions(), "region");
    products = labels(tables.products(), "product");
    clusters = labels(tables.clusters(), "cluster");
    indicators = labels(tables.codebook(), "indicator");
    zones = labels(tables.zones(), "zone");
    collectStages(tables.products());
  }

  private Map<String, String> labels(ResultTable table, String key) {
    Map<String, String> labels = new LinkedHashMap<>();
    String column = lang == Lang.ZH ? "label_zh" : "label_en";
    for (int row = 0; row < table.rowCount(); row++) {
      labels.put(table.text(row, key), table.text(row, column));
    }
    return labels;
  }

  private void collectStages(ResultTable table) {
    Map<String, Map<Long, String>> ordered = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String chain = table.text(row, "chain");
      if (!chain.isEmpty()) {
        ordered
            .computeIfAbsent(chain, c -> new TreeMap<>())
            .put(table.whole(row, "stage_order"), table.text(row, "product"));
      }
    }
    ordered.forEach((chain, byOrder) -> stages.put(chain, List.copyOf(byOrder.values())));
  }

  Lang lang() {
    return lang;
  }

  /** All region ids, the total included, in the order to show them. */
  List<String> regions() {
    return List.copyOf(regions.keySet());
  }

  /** Region ids without the total. */
  List<String> singleRegions() {
    return regions.keySet().stream().filter(r -> !isTotal(r)).toList();
  }

  /** The id to speak of the whole with: the total, or the only region. */
  String whole() {
    List<String> all = new ArrayList<>(regions.keySet());
    return all.stream().filter(Names::isTotal).findFirst().orElse(all.get(all.size() - 1));
  }

  static boolean isTotal(String region) {
    return region.contains("+");
  }

  String region(String id) {
    return regions.getOrDefault(id, id);
  }

  String zone(String id) {
    return zones.getOrDefault(id, id);
  }

  String indicator(String id) {
    return indicators.getOrDefault(id, id);
  }

  boolean hasIndicator(String id) {
    return indicators.containsKey(id);
  }

  /** A sector, a stage, {@code all}, {@code chain:<id>} or {@code cluster:<id>}. */
  String product(String id) {
    if (id.equals("all")) {
      return ALL_PRODUCTS.in(lang);
    }
    if (id.startsWith(CHAIN_PREFIX)) {
      return chain(id.substring(CHAIN_PREFIX.length()));
    }
    if (id.startsWith(CLUSTER_PREFIX)) {
      return clusters.getOrDefault(id.substring(CLUSTER_PREFIX.length()), id);
    }
    return products.getOrDefault(id, id);
  }

  static boolean isChain(String product) {
    return product.startsWith(CHAIN_PREFIX);
  }

  String chain(String id) {
    return other(id);
  }

  /** The label the settings give an id, or the id. */
  String other(String id) {
    Label label = others.get(id);
    return label == null ? id : label.in(lang);
  }

  /** Chains with their stages from upstream to downstream. */
  Map<String, List<String>> stages() {
    return stages;
  }

  /** A region keeps its colour in every chart; the total is black. */
  Color regionColor(String id) {
    return isTotal(id) ? Palette.INK : Palette.category(singleRegions().indexOf(id));
  }

  LegendEntry.Mark regionMark(String id) {
    return isTotal(id) ? LegendEntry.Mark.DASHES : LegendEntry.Mark.LINE;
  }

  String text(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
