package org.regiochain.report;

import java.util.List;
import java.util.SplittableRandom;
import org.regiochain.result.RunTables;

/** Adds to the tables of an invented run what research leaves: indicators, stocks, spillovers. */
final class SyntheticInnovation {
  private final RunTables tables;
  private final String arm;
  private final double help;

  private SyntheticInnovation(RunTables tables, String arm) {
    this.tables = tables;
    this.arm = arm;
    help = arm.equals(SyntheticRun.NO_POLICY) ? 0 : 1;
  }

  /** Adds one arm; with policy there are more patents and licences. */
  static void addTo(RunTables tables, int replications, String arm) {
    SyntheticInnovation innovation = new SyntheticInnovation(tables, arm);
    if (tables.codebook().rows().stream().noneMatch(r -> r[0].equals("patents"))) {
      innovation.codebook();
    }
    for (int replication = 1; replication <= replications; replication++) {
      SplittableRandom random = new SplittableRandom(replication);
      for (int month = 0; month <= SyntheticRun.MONTHS; month++) {
        for (int r = 0; r < SyntheticRun.REGIONS.length; r++) {
          innovation.indicators(replication, month, r, random.nextDouble() - 0.5);
        }
      }
      innovation.places(replication);
      innovation.certificates(replication);
    }
  }

  private void codebook() {
    code("patents", "专利", "Patents", "1/month");
    code("high_value_patents", "高价值专利", "High-value patents", "1/month");
    code("patents_per_10k_people", "每万人发明专利", "Patents per 10,000 people", "1");
    code("research_intensity", "研发强度", "Research intensity", "share");
    code("conversion_rate", "转化率", "Conversion rate", "share");
    code("conversion_time", "转化时间", "Conversion time", "month");
    code("licences", "许可", "Licences", "1/month");
    code("cross_border_licences", "跨省许可", "Licences across the border", "1/month");
    code("knowledge_stock", "知识存量", "Knowledge stock", "CNY(base)");
    code("spillover_share", "溢出份额", "Spillover share", "share");
    code("co_invention_share", "跨省合作份额", "Co-invention share", "share");
    code("productivity_index", "生产率指数", "Productivity index", "index");
  }

  private void code(String id, String zh, String en, String unit) {
    tables.codebook().add(id, zh, en, unit, "");
  }

  private void indicators(int replication, int month, int r, double noise) {
    double size = SyntheticRun.SIZE[r];
    double rise = help * month / 60.0;
    put(replication, month, r, "patents", "1/month", size * (1200 + 300 * rise + 80 * noise));
    put(replication, month, r, "high_value_patents", "1/month", size * (490 + 150 * rise));
    put(replication, month, r, "patents_per_10k_people", "1", 16 + 3 * rise + r + 0.2 * noise);
    put(replication, month, r, "research_intensity", "share", 0.021 + 0.002 * r + 0.002 * rise);
    put(replication, month, r, "conversion_rate", "share", 0.51 + 0.05 * rise + 0.01 * noise);
    put(replication, month, r, "conversion_time", "month", 31 - 4 * rise + noise);
    put(replication, month, r, "licences", "1/month", size * (60 + 12 * rise + 6 * noise));
    put(replication, month, r, "cross_border_licences", "1/month", size * (7 + 5 * rise));
    put(replication, month, r, "knowledge_stock", "CNY(base)", size * 4e11 * (1 + 0.1 * rise));
    put(replication, month, r, "spillover_share", "share", 0.15 + 0.02 * rise + 0.01 * r);
    put(replication, month, r, "co_invention_share", "share", 0.06 + 0.03 * rise);
    put(replication, month, r, "productivity_index", "index", 1 + 0.01 * rise + 0.002 * noise);
  }

  private void put(int replication, int month, int r, String id, String unit, double value) {
    String date = SyntheticRun.OPENING.plusMonths(month).toString();
    tables
        .indicators()
        .add(arm, replication, month, date, SyntheticRun.REGIONS[r], "all", id, unit, value);
  }

  /** Knowledge grows with the size of a place; flows fall with the difference of codes. */
  private void places(int replication) {
    List<List<String>> rows = SyntheticRun.locations();
    for (int i = 0; i < rows.size(); i++) {
      List<String> place = rows.get(i);
      double gdp = Double.parseDouble(place.get(12)) * 1e8;
      for (int year = 2020; year <= 2025; year++) {
        tables
            .locations()
            .add(
                arm,
                replication,
                year,
                place.get(0),
                place.get(1),
                place.get(2),
                place.get(3),
                place.get(4),
                "knowledge_stock",
                "CNY(base)",
                0.1 * gdp * (0.4 + i % 7 / 5.0));
      }
      for (int j = 0; j < rows.size(); j++) {
        double other = Double.parseDouble(rows.get(j).get(12)) * 1e8;
        double far = Math.hypot(number(place, 6) - number(rows.get(j), 6), 0.2);
        tables
            .spillovers()
            .add(
                arm,
                replication,
                place.get(0),
                rows.get(j).get(0),
                Math.sqrt(gdp * other) * Math.exp(-far));
      }
    }
  }

  /** Policy saves time; the last certificate of the second region is not always reached. */
  private void certificates(int replication) {
    String[] steps = {"tc", "pc", "oc"};
    String[] zh = {"型号合格证", "生产许可证", "运营合格证"};
    String[] en = {"Type certificate", "Production certificate", "Operating certificate"};
    for (int r = 0; r < 2; r++) {
      for (int step = 0; step < steps.length; step++) {
        long month = Math.round((12 + 14 * r + (9 + 2 * r) * step) * (1 - 0.2 * help));
        month += replication % 5;
        tables
            .certification()
            .add(
                arm,
                replication,
                SyntheticRun.REGIONS[r],
                "ev.integrator",
                steps[step],
                zh[step],
                en[step],
                12.0,
                month > SyntheticRun.MONTHS ? -1 : month);
      }
    }
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }
}
