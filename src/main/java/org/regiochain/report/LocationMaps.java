package org.regiochain.report;

import java.awt.Color;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** Maps of the places: value added per person, and how output has changed. */
final class LocationMaps {
  private static final int HEIGHT = 680;

  /** A zone with at least so many places, all in a small part of the map, gets an inset. */
  private static final int INSET_PLACES = 4;

  /** Pairs of places with a line. */
  private static final int ARCS = 40;

  private static final Color WITHIN = Palette.category(2);
  private static final Color ACROSS = Palette.category(1);

  private final ChartContext context;
  private final Names names;
  private final Outlines outlines;
  private final Values values;

  LocationMaps(ChartContext context) {
    this.context = context;
    this.names = context.names();
    boolean any =
        context.settings().outlines() != null
            && Files.exists(context.settings().outlines())
            && !context.tables().locations().isEmpty();
    outlines = any ? Outlines.read(context.settings().outlines()) : new Outlines(Map.of());
    values = Values.of(context);
  }

  /** Value added per person in the last year. */
  Optional<Figure> valueAddedPerPerson(String id) {
    if (!drawable("value_added") || !drawable("population")) {
      return Optional.empty();
    }
    long year = values.lastYear();
    Map<String, Double> amount = values.get("value_added", year);
    Map<String, Double> population = values.get("population", year);
    Map<String, Double> perPerson = new LinkedHashMap<>();
    amount.forEach((code, v) -> perPerson.put(code, v / population.getOrDefault(code, Double.NaN)));
    double largest = perPerson.values().stream().mapToDouble(v -> v).max().orElse(0);
    DisplayUnit unit =
        DisplayUnit.of("value_added", values.units.get("value_added"), largest, names.lang());
    perPerson.replaceAll((code, v) -> v * unit.factor());
    ColorClasses classes = ColorClasses.sequential(toArray(perPerson));
    String what = names.text("人均增加值", "Value added per person");
    String period = names.text(year + "年", String.valueOf(year));
    return Optional.of(figure(id, context.title(what, unit, period), perPerson, classes, unit));
  }

  /** Change of gross output from the first to the last year. */
  Optional<Figure> outputChange(String id) {
    if (!drawable("gross_output") || values.firstYear() == values.lastYear()) {
      return Optional.empty();
    }
    Map<String, Double> first = values.get("gross_output", values.firstYear());
    Map<String, Double> change = new LinkedHashMap<>();
    values
        .get("gross_output", values.lastYear())
        .forEach(
            (code, v) -> change.put(code, 100 * (v / first.getOrDefault(code, Double.NaN) - 1)));
    DisplayUnit unit = new DisplayUnit(1, "%");
    ColorClasses classes = ColorClasses.ofChanges(toArray(change));
    String what = names.text("总产出变化", "Change of gross output");
    String period =
        names.text(
            values.firstYear() + "—" + values.lastYear() + "年",
            values.firstYear() + " – " + values.lastYear());
    return Optional.of(figure(id, context.title(what, unit, period), change, classes, unit));
  }

  /** Knowledge stock of firms and laboratories per person at the end. */
  Optional<Figure> knowledgePerPerson(String id) {
    if (!drawable("knowledge_stock") || !drawable("population")) {
      return Optional.empty();
    }
    Knowledge knowledge = knowledge();
    String what = names.text("人均知识存量", "Knowledge stock per person");
    String title = context.title(what, knowledge.unit(), period(values.lastYear()));
    return Optional.of(
        figure(id, title, knowledge.perPerson(), knowledge.classes(), knowledge.unit()));
  }

  /** The same map with the strongest flows of knowledge between places. */
  Optional<Figure> spillovers(String id) {
    if (!drawable("knowledge_stock")
        || !drawable("population")
        || context.tables().spillovers().isEmpty()) {
      return Optional.empty();
    }
    Knowledge knowledge = knowledge();
    List<MapPanel.Arc> arcs = arcs();
    String what = names.text("知识溢出网络", "Network of knowledge spillover");
    String title = context.title(what, knowledge.unit(), period(values.lastYear()));
    List<LegendEntry> key =
        List.of(
            new LegendEntry(names.text("省内溢出", "within a province"), WITHIN, LegendEntry.Mark.LINE),
            new LegendEntry(
                names.text("跨省溢出", "across the border"), ACROSS, LegendEntry.Mark.LINE));
    String note =
        names.text(
            "底色：人均知识存量。线：两地之间双向溢出最强的 " + arcs.size() + " 对，按流入地的知识存量加权，越粗越强。",
            "Fill: knowledge stock per person. Lines: the "
                + arcs.size()
                + " pairs of places with most spillover both ways, weighted by the knowledge of the"
                + " receiver; the thicker the stronger.");
    return Optional.of(
        figure(
            id,
            title,
            knowledge.perPerson(),
            knowledge.classes(),
            knowledge.unit(),
            arcs,
            key,
            note));
  }

  private String period(long year) {
    return names.text(year + "年", String.valueOf(year));
  }

  /** What the fill of both maps shows. */
  private record Knowledge(Map<String, Double> perPerson, ColorClasses classes, DisplayUnit unit) {}

  private Knowledge knowledge() {
    long year = values.lastYear();
    Map<String, Double> people = values.get("population", year);
    Map<String, Double> perPerson = new LinkedHashMap<>();
    values
        .get("knowledge_stock", year)
        .forEach((code, v) -> perPerson.put(code, v / people.getOrDefault(code, Double.NaN)));
    double largest = perPerson.values().stream().mapToDouble(v -> v).max().orElse(0);
    String written = values.units.get("knowledge_stock");
    DisplayUnit unit = DisplayUnit.of("knowledge_stock", written, largest, names.lang());
    perPerson.replaceAll((code, v) -> v * unit.factor());
    return new Knowledge(perPerson, ColorClasses.sequential(toArray(perPerson)), unit);
  }

  /** The strongest pairs of places: what reaches each, times its share of all knowledge. */
  private List<MapPanel.Arc> arcs() {
    Map<String, Double> known = values.get("knowledge_stock", values.lastYear());
    double all = known.values().stream().mapToDouble(v -> v).sum();
    ResultTable table = context.tables().spillovers();
    Map<String, Double> pairs = new TreeMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String from = table.text(row, "from_location");
      String to = table.text(row, "to_location");
      if (context.inArm(table, row)
          && !from.equals(to)
          && values.places.containsKey(from)
          && values.places.containsKey(to)) {
        String pair = from.compareTo(to) < 0 ? from + "\t" + to : to + "\t" + from;
        double use = known.getOrDefault(to, 0.0) / all;
        pairs.merge(pair, use * table.real(row, "value"), Double::sum);
      }
    }
    double strongest = pairs.values().stream().mapToDouble(v -> v).max().orElse(1);
    return pairs.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(ARCS)
        .map(
            entry -> {
              String[] ends = entry.getKey().split("\t");
              boolean within =
                  values.places.get(ends[0]).region().equals(values.places.get(ends[1]).region());
              return new MapPanel.Arc(
                  ends[0], ends[1], within ? WITHIN : ACROSS, entry.getValue() / strongest);
            })
        .toList();
  }

  private boolean drawable(String indicator) {
    return !outlines.rings().isEmpty() && values.units.containsKey(indicator);
  }

  private static double[] toArray(Map<String, Double> map) {
    return map.values().stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray();
  }

  private Figure figure(
      String id, String title, Map<String, Double> shown, ColorClasses classes, DisplayUnit unit) {
    return figure(id, title, shown, classes, unit, List.of(), List.of(), "");
  }

  private Figure figure(
      String id,
      String title,
      Map<String, Double> shown,
      ColorClasses classes,
      DisplayUnit unit,
      List<MapPanel.Arc> arcs,
      List<LegendEntry> arcKey,
      String note) {
    List<MapPanel.Place> places = new ArrayList<>();
    ResultTable data =
        new ResultTable(
            id,
            List.of(
                Column.text("location", "地点", "Location"),
                Column.text("label", "名称", "Name"),
                Column.text("region", "地区", "Region"),
                Column.real("value", unit.label(), "数值", "Value")));
    Map<String, Double> weight = values.weights();
    values.places.forEach(
        (code, place) -> {
          double value = shown.getOrDefault(code, Double.NaN);
          places.add(
              new MapPanel.Place(
                  code,
                  place.label(),
                  place.region(),
                  classes.of(value),
                  weight.getOrDefault(code, 0.0)));
          data.add(code, place.label(), place.region(), value);
        });
    List<LegendEntry> legend = new ArrayList<>(classes.legend(names.lang()));
    legend.addAll(arcKey);
    if (shown.values().stream().anyMatch(v -> v.isNaN()) || shown.size() < places.size()) {
      legend.add(
          new LegendEntry(names.text("无数据", "no data"), Palette.NO_DATA, LegendEntry.Mark.AREA));
    }
    return new Figure(
        id,
        title,
        context.meanSubtitle(""),
        List.of(),
        Figure.LegendSide.TOP,
        List.of(new MapPanel(places, outlines, inset(), legend, arcs)),
        1,
        note
            + names.text(
                "粗线为地区界。轮廓仅供示意，不作为界线依据。等面积圆锥投影。",
                "Thick line: border of a region. Outlines are for illustration and no authority on any"
                    + " boundary. Equal-area conic projection."),
        HEIGHT,
        data);
  }

  /** The zone whose places are the most and the smallest, if they are small on the map. */
  private MapPanel.Inset inset() {
    Map<String, Set<String>> zones = new LinkedHashMap<>();
    values.places.forEach(
        (code, place) -> {
          if (outlines.rings().containsKey(code)) {
            zones.computeIfAbsent(place.zone(), z -> new LinkedHashSet<>()).add(code);
          }
        });
    double whole = extent(outlines.rings().keySet());
    String best = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Set<String>> zone : zones.entrySet()) {
      double extent = extent(zone.getValue());
      if (zone.getValue().size() >= INSET_PLACES
          && extent < 0.2 * whole
          && extent / zone.getValue().size() < smallest) {
        smallest = extent / zone.getValue().size();
        best = zone.getKey();
      }
    }
    return best == null ? null : new MapPanel.Inset(names.zone(best), zones.get(best));
  }

  /** The longer side of the box around some places, in degrees. */
  private double extent(Set<String> codes) {
    double[] box = {180, -180, 90, -90};
    for (String code : codes) {
      for (double[][] ring : outlines.rings().get(code)) {
        for (double[] point : ring) {
          box[0] = Math.min(box[0], point[0]);
          box[1] = Math.max(box[1], point[0]);
          box[2] = Math.min(box[2], point[1]);
          box[3] = Math.max(box[3], point[1]);
        }
      }
    }
    return Math.max(box[1] - box[0], box[3] - box[2]);
  }

  /** What the location table says of a place. */
  private record PlaceNames(String label, String region, String zone) {}

  /** Values by indicator, year, location and replication. */
  private static final class Values {
    final Map<String, PlaceNames> places = new LinkedHashMap<>();
    final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Map<Long, Map<String, Map<Long, Double>>>> values =
        new LinkedHashMap<>();
    private final TreeSet<Long> years = new TreeSet<>();

    static Values of(ChartContext context) {
      Values values = new Values();
      ResultTable table = context.tables().locations();
      String label = context.text("label_zh", "label_en");
      for (int row = 0; row < table.rowCount(); row++) {
        if (!context.inArm(table, row)) {
          continue;
        }
        String code = table.text(row, "location");
        String indicator = table.text(row, "indicator");
        long year = table.whole(row, "year");
        int at = row;
        values.places.computeIfAbsent(
            code,
            c ->
                new PlaceNames(
                    table.text(at, label), table.text(at, "region"), table.text(at, "zone")));
        values.units.putIfAbsent(indicator, table.text(row, "unit"));
        values.years.add(year);
        // A run that starts within a year has two rows for it: the opening and the year's end.
        values
            .values
            .computeIfAbsent(indicator, i -> new TreeMap<>())
            .computeIfAbsent(year, y -> new LinkedHashMap<>())
            .computeIfAbsent(code, c -> new TreeMap<>())
            .put(table.whole(row, "replication"), table.real(row, "value"));
      }
      return values;
    }

    /** Means over replications by location. */
    Map<String, Double> get(String indicator, long year) {
      Map<String, Double> means = new LinkedHashMap<>();
      values
          .getOrDefault(indicator, Map.of())
          .getOrDefault(year, Map.of())
          .forEach(
              (code, byReplication) ->
                  means.put(
                      code,
                      byReplication.values().stream()
                          .mapToDouble(v -> v)
                          .average()
                          .orElse(Double.NaN)));
      return means;
    }

    long firstYear() {
      return years.first();
    }

    long lastYear() {
      return years.last();
    }

    /** What decides which places are named: people, or else output. */
    Map<String, Double> weights() {
      Map<String, Double> population = get("population", lastYear());
      return population.isEmpty() ? get("gross_output", lastYear()) : population;
    }
  }
}
