package org.regiochain.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.regiochain.catalog.Label;
import org.regiochain.result.RunTables;
import org.regiochain.result.ShockPeriod;

/**
 * Tables of an invented run with plausible numbers: 2 regions, the 59 places of the shipped data,
 * 60 months, a chain of 10 stages and a stop of its battery stage.
 */
final class SyntheticRun {
  static final Path OUTLINES = Path.of("scenarios/data/chuanyu-2020/locations.geojson");
  static final int MONTHS = 60;

  private static final Path LOCATIONS = Path.of("scenarios/data/chuanyu-2020/locations.csv");
  private static final Path ZONES = Path.of("scenarios/data/chuanyu-2020/zones.csv");
  static final YearMonth OPENING = YearMonth.of(2020, 12);
  static final String NO_POLICY = "no_policy";
  static final String NO_SHOCK = "no_shock";
  private static final String ARM = "baseline";
  static final String[] REGIONS = {"SC", "CQ", "SC+CQ"};
  static final double[] SIZE = {1, 0.52, 1.52};
  private static final int SHOCK_WEEK = 96;
  private static final int SHOCK_WEEKS = 8;
  private static final String HIT = "ev.cell";

  private static final String[][] STAGES = {
    {"ev.material", "复合材料与合金", "Composites and alloys", "MET"},
    {"ev.cell", "航空电池包", "Aviation battery packs", "BAT"},
    {"ev.motor", "电机", "Electric motors", "ELM"},
    {"ev.control", "电控", "Electronic control", "ELM"},
    {"ev.airframe", "机体结构", "Airframe", "OTE"},
    {"ev.avionics", "航电", "Avionics", "ECP"},
    {"ev.flightcontrol", "飞控", "Flight control", "INS"},
    {"ev.integrator", "整机集成", "Integrators", "OTE"},
    {"ev.ground", "起降场与空管", "Vertiports and UTM", "CON"},
    {"ev.operator", "运营与维修", "Operation and MRO", "TRN"}
  };

  private final SplittableRandom random = new SplittableRandom(7);
  private final RunTables tables = RunTables.empty();
  private final int replications;
  private final boolean shock;

  private SyntheticRun(int replications, boolean shock) {
    this.replications = replications;
    this.shock = shock;
  }

  /** The tables of a run of so many replications, with or without the shock. */
  static RunTables tables(int replications, boolean shock) {
    SyntheticRun run = new SyntheticRun(replications, shock);
    run.names();
    run.indicators();
    run.places();
    run.links();
    run.firmSizes();
    if (shock) {
      run.shockWeeks();
    }
    run.matrices();
    return run.tables;
  }

  /** The same with finance and research, and with more arms than the one drawn. */
  static RunTables withFinance(int replications, boolean shock, String... otherArms) {
    RunTables tables = tables(replications, shock);
    SyntheticFinance.addTo(tables, replications, ARM);
    SyntheticInnovation.addTo(tables, replications, ARM);
    SyntheticTalent.addTo(tables, replications, ARM);
    for (String arm : otherArms) {
      SyntheticFinance.addTo(tables, replications, arm);
      SyntheticInnovation.addTo(tables, replications, arm);
      SyntheticTalent.addTo(tables, replications, arm);
    }
    return tables;
  }

  static ChartSettings settings(boolean shock) {
    Map<String, Label> labels = new LinkedHashMap<>();
    labels.put(ARM, new Label("情景", "scenario"));
    labels.put(NO_POLICY, new Label("无政策", "without policy"));
    labels.put(NO_SHOCK, new Label("无冲击", "without shock"));
    labels.put("evtol", new Label("eVTOL 产业链", "eVTOL chain"));
    labels.put("F", new Label("企业", "Firms"));
    labels.put("B", new Label("银行", "Banks"));
    labels.put("H", new Label("居民", "Households"));
    labels.put("G", new Label("政府", "Government"));
    labels.put("X", new Label("外部", "Outside"));
    labels.put("consumption", new Label("居民消费", "Household consumption"));
    labels.put("intermediate", new Label("企业间交易", "Firm-to-firm sales"));
    labels.put("outside_sales", new Label("对外销售", "Sales outside the region"));
    labels.put("wages", new Label("工资", "Wages"));
    labels.put("production_tax", new Label("生产税净额", "Net production tax"));
    labels.put("change_in_deposits", new Label("存款变动", "Change in deposits"));
    List<ShockPeriod> shocks =
        shock
            ? List.of(
                new ShockPeriod(
                    new Label("四川电池环节停产", "Battery stop in Sichuan"), SHOCK_WEEK, SHOCK_WEEKS))
            : List.of();
    return new ChartSettings(
        new Label("成渝低空经济（eVTOL）产业链", "Chengdu–Chongqing eVTOL chain"),
        ARM,
        labels,
        shocks,
        OUTLINES);
  }

  private void names() {
    tables.regions().add("SC", "四川", "Sichuan");
    tables.regions().add("CQ", "重庆", "Chongqing");
    tables.regions().add("SC+CQ", "川渝合计", "Sichuan and Chongqing");
    for (String[] sector :
        new String[][] {
          {"MET", "金属冶炼及制品", "Metals and metal products"},
          {"BAT", "电池", "Batteries"},
          {"OTE", "铁路船舶航空航天摩托车", "Rail, ship, aerospace, motorcycles"}
        }) {
      tables.products().add(sector[0], sector[1], sector[2], sector[0], "", 0);
    }
    for (int s = 0; s < STAGES.length; s++) {
      String[] stage = STAGES[s];
      tables.products().add(stage[0], stage[1], stage[2], stage[3], "evtol", s + 1);
    }
    for (List<String> row : csv(ZONES)) {
      tables.zones().add(row.get(0), row.get(2), row.get(3), row.get(1));
    }
    code("value_added", "增加值", "Value added", "CNY/month", "Σ (p x − Σ p_j x_ij)");
    code("gross_output", "总产出", "Gross output", "CNY/month", "Σ p x");
    code("employment", "就业", "Employment", "person", "Σ N");
    code("unemployment_rate", "失业率", "Unemployment rate", "share", "1 − N / L");
    code("price_index", "价格指数", "Price index", "index", "Σ p x⁰ / Σ p⁰ x⁰");
    code("exports", "出口", "Exports", "CNY/month", "Σ p e");
    code("cross_border_share", "跨省份额", "Cross-border share", "share", "(SC→CQ + CQ→SC) / Σ");
    code(
        "local_supply_rate",
        "本地配套率",
        "Local supply rate",
        "share",
        "chain purchases from inside regions / all chain purchases");
  }

  private void code(String id, String zh, String en, String unit, String formula) {
    tables.codebook().add(id, zh, en, unit, formula);
  }

  private void indicators() {
    for (int replication = 1; replication <= replications; replication++) {
      double[] level = {1, 1, 1};
      for (int month = 0; month <= MONTHS; month++) {
        double fall = shock ? fall(month * 4 + 2) : 0;
        for (int r = 0; r < 2; r++) {
          level[r] *=
              1 + (month == 0 ? 0 : 0.0035 - 0.0008 * r + 0.004 * (random.nextDouble() - 0.5));
        }
        level[2] = (level[0] * SIZE[0] + level[1] * SIZE[1]) / SIZE[2];
        for (int r = 0; r < 3; r++) {
          double activity = level[r] * (1 - 0.012 * fall * (r == 0 ? 1 : 0.5));
          put(
              replication,
              month,
              r,
              "all",
              "value_added",
              "CNY/month",
              4.05e11 * SIZE[r] * activity);
          put(
              replication,
              month,
              r,
              "all",
              "gross_output",
              "CNY/month",
              1.1e12 * SIZE[r] * activity);
          put(
              replication,
              month,
              r,
              "all",
              "employment",
              "person",
              4.7e7 * SIZE[r] * (0.3 + 0.7 * activity));
          put(
              replication,
              month,
              r,
              "all",
              "unemployment_rate",
              "share",
              0.058 + 0.004 * r - 0.06 * (activity - 1));
          put(replication, month, r, "all", "price_index", "index", 1 + 0.25 * (activity - 1));
          put(
              replication,
              month,
              r,
              "all",
              "exports",
              "CNY/month",
              3.9e10 * SIZE[r] * activity * activity);
          for (String product : new String[] {"all", "chain:evtol"}) {
            double chain = product.equals("all") ? 0 : 0.12;
            put(
                replication,
                month,
                r,
                product,
                "cross_border_share",
                "share",
                0.075 + chain + 0.0006 * month * (1 + chain) + 0.004 * random.nextDouble());
            put(
                replication,
                month,
                r,
                product,
                "local_supply_rate",
                "share",
                0.62 - chain - 0.03 * r + 0.0009 * month + 0.004 * random.nextDouble());
          }
          stages(replication, month, r, activity, fall);
        }
      }
    }
  }

  private void stages(int replication, int month, int r, double activity, double fall) {
    for (int s = 0; s < STAGES.length; s++) {
      double share = new double[] {0.8, 1.6, 1.2, 0.9, 2.1, 1.4, 0.7, 3.2, 0.5, 1.1}[s];
      double hit = STAGES[s][0].equals(HIT) ? fall : 0.3 * fall;
      double size = 2.0e8 * share * Math.exp(0.025 * month) * (r == 1 ? 0.4 + 0.05 * s : 1);
      if (r < 2) {
        put(
            replication,
            month,
            r,
            STAGES[s][0],
            "gross_output",
            "CNY/month",
            size * activity * (1 - hit));
      }
    }
  }

  /** Share of the stage hit that is lost in a week. */
  private static double fall(double week) {
    double since = week - SHOCK_WEEK;
    if (since < 0) {
      return 0;
    }
    return since < SHOCK_WEEKS
        ? 0.85 * Math.min(1, since / 3)
        : 0.85 * Math.exp(-(since - SHOCK_WEEKS) / 6);
  }

  private void put(
      int replication, int month, int region, String product, String id, String unit, double v) {
    tables
        .indicators()
        .add(
            ARM,
            replication,
            month,
            OPENING.plusMonths(month).toString(),
            REGIONS[region],
            product,
            id,
            unit,
            v);
  }

  /** Rows of the places file. */
  static List<List<String>> locations() {
    return csv(LOCATIONS);
  }

  private void places() {
    for (int replication = 1; replication <= replications; replication++) {
      for (int year = 2020; year <= 2025; year++) {
        for (List<String> row : csv(LOCATIONS)) {
          double population = Double.parseDouble(row.get(9));
          double gdp = Double.parseDouble(row.get(12)) * 1e8;
          double growth =
              Math.pow(1.02 + 0.05 * ((row.get(0).hashCode() >>> 3) % 17) / 17.0, year - 2020);
          place(replication, year, row, "value_added", "CNY/year", gdp * growth);
          place(replication, year, row, "gross_output", "CNY/year", gdp * 2.7 * growth);
          place(replication, year, row, "population", "person", population);
          place(replication, year, row, "employment", "person", population * 0.56);
          place(replication, year, row, "unemployment_rate", "share", 0.05);
          place(replication, year, row, "wage", "CNY/month", 5000 * growth);
        }
      }
    }
  }

  private void place(
      int replication, int year, List<String> row, String id, String unit, double v) {
    tables
        .locations()
        .add(
            ARM,
            replication,
            year,
            row.get(0),
            row.get(1),
            row.get(2),
            row.get(3),
            row.get(4),
            id,
            unit,
            v);
  }

  private void links() {
    List<List<String>> zones = csv(ZONES);
    for (int replication = 1; replication <= replications; replication++) {
      for (int s = 0; s < STAGES.length - 1; s++) {
        for (List<String> from : zones) {
          for (List<String> to : zones) {
            if (random.nextDouble() < 0.3) {
              boolean cross = !from.get(1).equals(to.get(1));
              double value = (1 + s) * 3e6 * random.nextDouble() * (cross ? 0.4 : 1);
              tables
                  .links()
                  .add(ARM, replication, from.get(0), to.get(0), STAGES[s][0], 1 + s, value);
            }
          }
        }
      }
    }
  }

  private void firmSizes() {
    for (int replication = 1; replication <= replications; replication++) {
      for (int r = 0; r < 2; r++) {
        for (int i = 0; i < 200; i++) {
          double share = Math.pow(10, -5.2 * i / 199.0);
          double size = 2.5e5 * Math.pow(share, -1 / (1.08 + 0.05 * r)) * Math.exp(-3 * share);
          tables.firmSizes().add(ARM, replication, REGIONS[r], share, Math.min(size, 8e10));
        }
      }
    }
  }

  private void shockWeeks() {
    for (int replication = 1; replication <= replications; replication++) {
      double strength = 1 + 0.15 * (random.nextDouble() - 0.5);
      for (int week = 0; week < MONTHS * 4; week++) {
        String date = OPENING.plusMonths(1 + week / 4).toString();
        double fall = fall(week) * strength;
        for (int r = 0; r < 3; r++) {
          double reach = r == 0 ? 1 : r == 1 ? 0.35 : 0.78;
          shockRow(
              replication, week, date, REGIONS[r], "all", 2.5e11 * SIZE[r], 0.03 * reach * fall);
          shockRow(
              replication, week, date, REGIONS[r], HIT, 8e7 * SIZE[r], Math.min(1, reach * fall));
        }
      }
    }
  }

  private void shockRow(
      int replication,
      int week,
      String date,
      String region,
      String product,
      double cf,
      double loss) {
    tables.shock().add(ARM, replication, week, date, region, product, cf * (1 - loss), cf, loss);
  }

  private void matrices() {
    String[] sectors = {"F", "B", "H", "G", "X"};
    String[] rows = {
      "consumption",
      "intermediate",
      "outside_sales",
      "wages",
      "production_tax",
      "change_in_deposits"
    };
    double[][] values = {
      {2.1e11, 0, -2.1e11, 0, 0},
      {0, 0, 0, 0, 0},
      {1.9e11, 0, 0, 0, -1.9e11},
      {-3.2e11, 0, 3.2e11, 0, 0},
      {-4e10, 0, 0, 4e10, 0},
      {-4e10, 1.9e11, -1.1e11, -4e10, 0}
    };
    for (int replication = 1; replication <= replications; replication++) {
      for (int month = 1; month <= MONTHS; month++) {
        for (int row = 0; row < rows.length; row++) {
          for (int s = 0; s < sectors.length; s++) {
            tables.flowMatrix().add(ARM, replication, month, rows[row], sectors[s], values[row][s]);
          }
        }
      }
    }
  }

  /** The rows of a plain CSV file after its header; quoted fields may hold commas. */
  private static List<List<String>> csv(Path file) {
    try {
      List<List<String>> rows = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        rows.add(split(line));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
