package org.regiochain.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regiochain.catalog.Label;

/**
 * Reads the {@code service} block of a recipe. Every figure carries a {@code source} and a {@code
 * source_kind}; {@code durable} and all that is marked may be absent.
 *
 * <pre>
 * service:
 *   product: ev.operator
 *   durable: ev.integrator
 *   opening_share: {value: 0.05, …}            # of the product's base final demand
 *   bass: {p: 0.03, q: 0.38, …}                # 1/year
 *   price_elasticity: {value: -1.5, …}
 *   potential:                                 # 1e8 CNY a year, everything open; case by case
 *     SC: {low: 90, base: 190, high: 350, …}
 *   airspace: {SC: {open: 0.2, …}}             # share; may be absent: all open
 *   sites:                                     # may be absent: no limit
 *     cost: {value: 30, …}                     # 1e4 CNY a site
 *     regions: {SC: {now: 30, planned: 35, needed: 500, …}}   # planned: a year
 *   learning:                                  # may be absent: nobody learns
 *     exponent: {value: 0.32, …}
 *     experience: {ev.integrator: {value: 2, …}}   # output so far, years of base output
 *   certification:                             # may be absent: nothing waits for certificates
 *     demonstration: {value: 0.1, …}
 *     steps:
 *       tc: {label: {zh: …, en: …}, shape: 3, accepted: false, months: {SC: 12, CQ: 30}, …}
 *   orders: {SC: {aircraft: 1000, price: 1000, years: 10, …}}   # price: 1e4 CNY; may be absent
 * </pre>
 */
final class ServiceReader {
  private static final double WAN = 1e4;
  private static final int LARGEST_SHAPE = 50;
  private static final Label STAGE = new Label("环节", "stage");
  private static final Label REGION = new Label("内部地区", "inside region");
  private static final Label TRUTH = new Label("真假值", "truth value");
  private static final Label CASE = new Label("需求情形", "demand case");
  private static final String BASE = "base";

  /** The demand cases, from the smallest potential to the largest. */
  private static final List<String> CASES = List.of("low", BASE, "high");

  private static final List<String> SOURCE = List.of("source", "source_kind");

  private final List<String> inside;
  private final List<ChainRecipe.Stage> stages;
  private final String demand;

  /**
   * @param inside codes of the inside regions
   * @param stages the recipe's stages
   * @param demand the demand case, or null for the middle one
   */
  ServiceReader(List<String> inside, List<ChainRecipe.Stage> stages, String demand) {
    this.inside = inside;
    this.stages = stages;
    this.demand = demand == null ? BASE : demand;
  }

  ChainService read(YamlMap map) {
    map.allow(
        "product",
        "durable",
        "opening_share",
        "bass",
        "price_elasticity",
        "potential",
        "airspace",
        "sites",
        "learning",
        "certification",
        "orders");
    List<String> ids = stages.stream().map(ChainRecipe.Stage::id).toList();
    String product = map.oneOf("product", STAGE, ids);
    String durable = map.keys().contains("durable") ? map.oneOf("durable", STAGE, ids) : null;
    if (durable != null && stages.stream().noneMatch(s -> s.id().equals(durable) && s.durable())) {
      map.fault(
          map.place("durable"),
          "环节“" + durable + "”须标明 durable: true",
          "stage '" + durable + "' must be marked durable: true");
    }
    double opening = required(map, "opening_share", 0, 1);
    double elasticity = required(map, "price_elasticity", -10, 0);
    double innovation = 0;
    double imitation = 0;
    map.require("bass");
    YamlMap bass = map.map("bass").orElse(null);
    if (bass != null) {
      sourced(bass, "p", "q");
      innovation = bass.number("p", 0, 1);
      imitation = bass.number("q", 0, 5);
    }
    YamlMap sites = map.map("sites").orElse(null);
    double siteCost = 0;
    if (sites != null) {
      sites.allow("cost", "regions");
      siteCost = WAN * required(sites, "cost", 1e-3, 1e8);
    }
    double exponent = 0;
    Map<String, Double> experience = new LinkedHashMap<>();
    YamlMap learning = map.map("learning").orElse(null);
    if (learning != null) {
      learning.allow("exponent", "experience");
      exponent = required(learning, "exponent", 0, 2);
      learning.require("experience");
      YamlMap years = learning.map("experience").orElse(null);
      if (years != null) {
        years.requireKnown(STAGE, ids);
        years.keys().forEach(k -> experience.put(k, required(years, k, 0.01, 1000)));
      }
    }
    YamlMap certification = map.map("certification").orElse(null);
    List<ChainService.Step> steps = new ArrayList<>();
    Map<String, List<Double>> months = new LinkedHashMap<>();
    double demonstration = 1;
    if (certification != null) {
      certification.allow("demonstration", "steps");
      demonstration = required(certification, "demonstration", 0, 1);
      certification.require("steps");
      certification.map("steps").ifPresent(m -> steps(m, steps, months));
    }
    return new ChainService(
        product,
        durable,
        demand,
        opening,
        innovation,
        imitation,
        elasticity,
        siteCost,
        exponent,
        Map.copyOf(experience),
        demonstration,
        List.copyOf(steps),
        places(map, sites, months));
  }

  private void steps(YamlMap map, List<ChainService.Step> steps, Map<String, List<Double>> months) {
    for (String id : map.keys()) {
      YamlMap step = map.map(id).orElse(null);
      if (step == null) {
        continue;
      }
      sourced(step, "label", "shape", "accepted", "months");
      double shape = step.number("shape", 1, LARGEST_SHAPE);
      if (shape != Math.rint(shape)) {
        step.fault(step.place("shape"), "“shape”应为整数", "'shape' must be a whole number");
      }
      boolean accepted = step.oneOf("accepted", TRUTH, List.of("false", "true")).equals("true");
      steps.add(new ChainService.Step(id, step.label("label"), (int) shape, accepted));
      step.require("months");
      YamlMap times = step.map("months").orElse(null);
      if (times != null) {
        times.requireKnown(REGION, inside);
        for (String region : inside) {
          if (times.keys().contains(region)) {
            months
                .computeIfAbsent(region, r -> new ArrayList<>())
                .add(times.number(region, 0, 1200));
          }
        }
      }
    }
    months.forEach(
        (region, times) -> {
          if (times.size() != steps.size()) {
            map.fault(
                map.place(),
                "地区 " + region + " 应在每一步都写明月数，或都不写",
                "region " + region + " needs months in every step, or in none");
          }
        });
  }

  private List<ChainService.Place> places(
      YamlMap map, YamlMap sites, Map<String, List<Double>> months) {
    map.require("potential");
    YamlMap potential = map.map("potential").orElse(null);
    if (potential == null) {
      return List.of();
    }
    YamlMap airspace = regions(map, "airspace", potential.keys());
    YamlMap siteRegions = sites == null ? null : regions(sites, "regions", potential.keys());
    YamlMap orders = map.map("orders").orElse(null);
    if (orders != null) {
      orders.requireKnown(REGION, potential.keys());
    }
    potential.requireKnown(REGION, inside);
    List<ChainService.Place> places = new ArrayList<>();
    for (String region : inside) {
      YamlMap cases = potential.map(region).orElse(null);
      if (cases != null) {
        double open = inRegion(airspace, region).map(m -> figure(m, "open", 0, 1)).orElse(1.0);
        double[] site = {0, 0, 0};
        inRegion(siteRegions, region).ifPresent(m -> sites(m, site));
        double[] order = {0, 0, 1};
        inRegion(orders, region).ifPresent(m -> orders(m, order));
        places.add(
            new ChainService.Place(
                region,
                potential(cases),
                open,
                site[0],
                site[1],
                site[2],
                List.copyOf(months.getOrDefault(region, List.of())),
                order[0],
                WAN * order[1],
                order[2]));
      }
    }
    return List.copyOf(places);
  }

  /** Yuan a year in the chosen case; the cases must rise. */
  private double potential(YamlMap cases) {
    sourced(cases, CASES.toArray(String[]::new));
    double last = 0;
    double chosen = 0;
    for (String name : CASES) {
      double value = cases.number(name, 0, 1e6);
      if (value < last) {
        cases.fault(cases.place(name), "需求情形须由低到高", "the demand cases must rise from low to high");
      }
      last = value;
      chosen = name.equals(demand) ? value : chosen;
    }
    if (!CASES.contains(demand)) {
      cases.fault(
          cases.place(),
          "没有" + CASE.zh() + "“" + demand + "”；可选：" + String.join("、", CASES),
          "no " + CASE.en() + " '" + demand + "'; there are: " + String.join(", ", CASES));
    }
    return chosen * Numbers.YUAN_PER_TABLE_UNIT;
  }

  private static void sites(YamlMap map, double[] site) {
    sourced(map, "now", "planned", "needed");
    site[0] = map.number("now", 0, 1e7);
    site[1] = map.number("planned", 0, 1e7);
    site[2] = map.number("needed", 1, 1e7);
  }

  private static void orders(YamlMap map, double[] order) {
    sourced(map, "aircraft", "price", "years");
    order[0] = map.number("aircraft", 0, 1e7);
    order[1] = map.number("price", 0, 1e7);
    order[2] = map.number("years", 0.1, 100);
  }

  /** The block with an entry for each region that has a potential. */
  private static YamlMap regions(YamlMap map, String key, Set<String> wanted) {
    YamlMap block = map.map(key).orElse(null);
    if (block != null) {
      block.requireKnown(REGION, wanted);
      wanted.forEach(block::require);
    }
    return block;
  }

  private static Optional<YamlMap> inRegion(YamlMap block, String region) {
    return block == null ? Optional.empty() : block.map(region);
  }

  private static double required(YamlMap map, String key, double min, double max) {
    map.require(key);
    return map.map(key).map(m -> figure(m, "value", min, max)).orElse(min);
  }

  private static double figure(YamlMap map, String key, double min, double max) {
    sourced(map, key);
    return map.number(key, min, max);
  }

  private static void sourced(YamlMap map, String... keys) {
    List<String> known = new ArrayList<>(List.of(keys));
    known.addAll(SOURCE);
    map.allow(known.toArray(String[]::new));
    map.text("source");
    map.oneOf("source_kind", SourceKind.LABEL, SourceKind.ALL);
  }
}
