package org.regiochain.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;

/**
 * Reads chain recipes (YAML). Every figure carries a {@code source} and a {@code source_kind}.
 *
 * <pre>
 * id: evtol
 * label: {zh: …, en: …}
 * variants: {lilium: {zh: …, en: …}, sinolink: {zh: …, en: …}}     # the first is the default
 * stages:                                                          # upstream to downstream
 *   ev.integrator:
 *     label: {zh: …, en: …}
 *     parent: OTE                   # sector it is split from
 *     durable: true                 # unmet final orders wait; default false
 *     value_added: {share: …, …}    # of gross output; default: the parent's
 *     bill: {share: …, …}           # of gross output; the input shares below are of this; default 1
 *     inputs:                       # stage ids or sector codes
 *       ev.motor: {share: {lilium: 0.3, sinolink: 0.15}, need: critical, …}
 *     sales: {weights: {investment: 2, ROC: 5, others: 1}, …}
 *     regions:
 *       SC:
 *         output: {value: 12, …}    # 1e8 CNY a year
 *         firms: {value: 9, …}
 *         places: {shares: {510100: 1}, …}   # of unnamed firms; default: the parent's
 *         named:
 *           - {name: …, location: 510100, share: 0.1, …}   # share of the output here
 * service: …                                                       # see ServiceReader
 * </pre>
 */
final class RecipeReader {
  /** Sales in proportion to what the parent's other buyers take. */
  static final String OTHERS = "others";

  /** The final users a recipe can sell to, in the order of {@link RegionalTable.Final}. */
  static final List<String> FINAL_USERS = List.of("households", "government", "investment");

  private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9]*\\.[a-z][a-z0-9-]*");
  private static final double MOST_FIRMS = 1e6;
  private static final Label SECTOR = new Label("部门", "sector");
  private static final Label LOCATION = new Label("地点", "location");

  private final Inputs inputs;
  private final DataSet data;
  private final TableCells cells;
  private final List<String> sectors;

  /**
   * @param data the data set without this recipe
   */
  RecipeReader(Inputs inputs, DataSet data, TableCells cells) {
    this.inputs = inputs;
    this.data = data;
    this.cells = cells;
    this.sectors = cells.products.stream().filter(p -> p.chain() == null).map(Product::id).toList();
  }

  /** One variant of a recipe, or empty after noting faults. */
  Optional<ChainRecipe> read(RecipeChoice choice) {
    int before = inputs.faultCount();
    Optional<InputText> text = inputs.read(choice.file());
    Optional<YamlMap> root = text.flatMap(t -> YamlMap.root(inputs, t));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    YamlMap recipe = root.get().allow("id", "label", "variants", "stages", "service");
    String id = recipe.text("id");
    if (data.chains().stream().anyMatch(c -> c.id().equals(id))) {
      recipe.fault(recipe.place("id"), "链“" + id + "”已拆分过", "chain '" + id + "' is already split");
    }
    Label label = recipe.label("label");
    List<String> variants = variants(recipe);
    String variant = variant(recipe, choice, variants);
    List<ChainRecipe.Stage> stages = new ArrayList<>();
    if (recipe.require("stages")) {
      YamlMap map = recipe.map("stages").orElse(null);
      if (map != null) {
        Set<String> ids = map.keys();
        for (String stage : ids) {
          map.map(stage)
              .ifPresent(
                  m -> stages.add(stage(stage, m, map.place(stage), ids, variants, variant)));
        }
      }
    }
    ChainService service =
        recipe
            .map("service")
            .map(m -> new ServiceReader(insideCodes(), stages, choice.demand()).read(m))
            .orElse(null);
    return inputs.faultCount() > before
        ? Optional.empty()
        : Optional.of(new ChainRecipe(text.get(), id, label, variant, stages, service));
  }

  private List<String> variants(YamlMap recipe) {
    recipe.require("variants");
    Optional<YamlMap> map = recipe.map("variants");
    map.ifPresent(m -> m.keys().forEach(m::label));
    return map.map(m -> List.copyOf(m.keys())).orElse(List.of());
  }

  private String variant(YamlMap recipe, RecipeChoice choice, List<String> variants) {
    if (variants.isEmpty()) {
      return "";
    }
    if (choice.variant() == null) {
      return variants.get(0);
    }
    if (!variants.contains(choice.variant())) {
      recipe.fault(
          recipe.place("variants"),
          "没有方案“" + choice.variant() + "”；可选：" + String.join("、", variants),
          "no variant '" + choice.variant() + "'; there are: " + String.join(", ", variants));
      return variants.get(0);
    }
    return choice.variant();
  }

  private ChainRecipe.Stage stage(
      String id,
      YamlMap map,
      YamlMap.Place place,
      Set<String> stageIds,
      List<String> variants,
      String variant) {
    map.allow("label", "parent", "durable", "value_added", "bill", "inputs", "sales", "regions");
    if (!STAGE.matcher(id).matches()) {
      map.fault(place, "环节编号应形如 ev.motor（小写）", "a stage id looks like ev.motor (lower case)");
    }
    if (cells.products.stream().anyMatch(p -> p.id().equals(id))) {
      map.fault(place, "环节“" + id + "”已存在", "stage '" + id + "' is already there");
    }
    String parent = map.oneOf("parent", SECTOR, sectors);
    double valueAdded =
        map.map("value_added").map(m -> figure(m, "share", 0, 1)).orElse(Double.NaN);
    double bill = map.map("bill").map(m -> figure(m, "share", 0, 1)).orElse(1.0);
    return new ChainRecipe.Stage(
        id,
        map.label("label"),
        parent,
        map.keys().contains("durable")
            && map.oneOf("durable", new Label("真假值", "truth value"), List.of("false", "true"))
                .equals("true"),
        valueAdded,
        map.map("inputs").map(m -> inputs(m, stageIds, variants, variant, bill)).orElse(List.of()),
        map.map("sales").map(this::sales).orElse(List.of()),
        sites(id, parent, map),
        place);
  }

  private List<ChainRecipe.Input> inputs(
      YamlMap map, Set<String> stageIds, List<String> variants, String variant, double bill) {
    List<String> known = new ArrayList<>(stageIds);
    known.addAll(sectors);
    map.requireKnown(new Label("环节或部门", "stage or sector"), known);
    List<ChainRecipe.Input> inputs = new ArrayList<>();
    for (String product : map.keys()) {
      YamlMap input = map.map(product).orElse(null);
      if (input == null) {
        continue;
      }
      input.allow("share", "need", "source", "source_kind");
      source(input);
      double share;
      if (input.holdsMap("share")) {
        YamlMap shares = input.map("share").orElseThrow();
        shares.requireKnown(new Label("方案", "variant"), variants);
        variants.forEach(shares::require);
        share = shares.keys().contains(variant) ? shares.number(variant, 0, 1) : 0;
      } else {
        share = input.number("share", 0, 1);
      }
      Need need =
          input.keys().contains("need")
              ? SmallTables.NEEDS.get(
                  input.oneOf(
                      "need",
                      SmallTables.NEED,
                      SmallTables.NEEDS.keySet().stream().sorted().toList()))
              : null;
      inputs.add(new ChainRecipe.Input(product, share * bill, need, map.place(product)));
    }
    return inputs;
  }

  private List<ChainRecipe.Sale> sales(YamlMap map) {
    map.allow("weights", "source", "source_kind");
    source(map);
    map.require("weights");
    YamlMap weights = map.map("weights").orElse(null);
    if (weights == null) {
      return List.of();
    }
    List<String> known = new ArrayList<>(FINAL_USERS);
    known.add(OTHERS);
    cells.regions.stream()
        .filter(r -> r.role() != Region.Role.INSIDE)
        .forEach(r -> known.add(r.code()));
    known.addAll(sectors);
    weights.requireKnown(new Label("买方", "buyer"), known);
    List<ChainRecipe.Sale> sales = new ArrayList<>();
    double sum = 0;
    for (String user : weights.keys()) {
      double weight = weights.number(user, 0, 1e6);
      sum += weight;
      sales.add(new ChainRecipe.Sale(user, weight, weights.place(user)));
    }
    if (sum <= 0) {
      weights.fault(weights.place(), "权重之和必须为正", "the weights must add up to more than 0");
    }
    return sales;
  }

  private List<ChainRecipe.Site> sites(String stage, String parent, YamlMap map) {
    map.require("regions");
    YamlMap regions = map.map("regions").orElse(null);
    if (regions == null) {
      return List.of();
    }
    List<String> inside = insideCodes();
    regions.requireKnown(new Label("内部地区", "inside region"), inside);
    List<ChainRecipe.Site> sites = new ArrayList<>();
    for (String region : regions.keys()) {
      YamlMap site = regions.map(region).orElse(null);
      if (site != null && inside.contains(region)) {
        sites.add(site(stage, parent, region, site, regions.place(region)));
      }
    }
    return sites;
  }

  private ChainRecipe.Site site(
      String stage, String parent, String region, YamlMap map, YamlMap.Place place) {
    map.allow("output", "firms", "places", "named");
    int before = inputs.faultCount();
    map.require("output");
    map.require("firms");
    double output = map.map("output").map(m -> figure(m, "value", 0, 1e6)).orElse(0.0);
    double count = map.map("firms").map(m -> figure(m, "value", 0, MOST_FIRMS)).orElse(0.0);
    if (count != Math.rint(count)) {
      map.fault(map.place("firms"), "企业数应为整数", "the number of firms must be whole");
    }
    if (inputs.faultCount() == before && (output > 0) != (count > 0)) {
      map.fault(
          place,
          "产出与企业数必须同时为零或同时为正",
          "output and number of firms must both be zero or both be positive");
    }
    List<ChainFirms.Named> named = named(map, region);
    List<ChainFirms.Place> places = places(map, parent, region);
    double namedShare = named.stream().mapToDouble(ChainFirms.Named::outputShare).sum();
    boolean allNamed = named.size() == count;
    if (named.size() > count
        || namedShare > 1 + 1e-9
        || !named.isEmpty() && allNamed != (namedShare > 1 - 1e-9)) {
      map.fault(
          map.place("named"),
          "具名企业不能多于企业数；份额之和不超过 1，全部具名时等于 1，否则要给其余企业留份额",
          "named firms must not exceed the number of firms; their shares add up to less than 1,"
              + " and to 1 exactly when every firm is named");
    }
    return new ChainRecipe.Site(
        region,
        Math.rint(output * Numbers.YUAN_PER_TABLE_UNIT),
        new ChainFirms(stage, region, (int) count, places, named),
        place);
  }

  private List<ChainFirms.Named> named(YamlMap map, String region) {
    List<ChainFirms.Named> named = new ArrayList<>();
    for (YamlMap firm : map.maps("named")) {
      firm.allow("name", "location", "share", "source", "source_kind");
      source(firm);
      named.add(
          new ChainFirms.Named(
              firm.text("name"),
              firm.oneOf("location", LOCATION, locations(region)),
              firm.number("share", 0, 1),
              firm.text("source")));
    }
    return named;
  }

  private List<ChainFirms.Place> places(YamlMap map, String parent, String region) {
    List<ChainFirms.Place> places = new ArrayList<>();
    YamlMap block = map.map("places").orElse(null);
    if (block == null) {
      double[] weights = data.locationWeights().get(region + "|" + parent);
      List<Location> of = data.locationsOf(region);
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          places.add(new ChainFirms.Place(of.get(i).code(), weights[i]));
        }
      }
      return places;
    }
    block.allow("shares", "source", "source_kind");
    source(block);
    block.require("shares");
    YamlMap shares = block.map("shares").orElse(null);
    if (shares == null) {
      return places;
    }
    shares.requireKnown(LOCATION, locations(region));
    double sum = 0;
    for (String location : new TreeSet<>(shares.keys())) {
      double share = shares.number(location, 0, 1);
      sum += share;
      places.add(new ChainFirms.Place(location, share));
    }
    if (Math.abs(sum - 1) > 1e-9) {
      block.fault(
          block.place("shares"),
          "各地份额之和为 " + sum + "，应为 1",
          "the shares of the places add up to " + sum + ", not to 1");
    }
    return places;
  }

  private List<String> insideCodes() {
    return cells.regions.subList(0, cells.inside).stream().map(Region::code).toList();
  }

  private List<String> locations(String region) {
    return data.locationsOf(region).stream().map(Location::code).toList();
  }

  private double figure(YamlMap map, String key, double min, double max) {
    map.allow(key, "source", "source_kind");
    source(map);
    return map.number(key, min, max);
  }

  private static void source(YamlMap map) {
    map.text("source");
    map.oneOf("source_kind", SourceKind.LABEL, SourceKind.ALL);
  }
}
