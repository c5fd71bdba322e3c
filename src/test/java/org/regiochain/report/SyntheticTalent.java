package org.regiochain.report;

import java.util.SplittableRandom;
import org.regiochain.result.RunTables;

/** Adds to the tables of an invented run adopters of artificial intelligence and skilled people. */
final class SyntheticTalent {
  private SyntheticTalent() {}

  /** Adds one arm; with policy adoption is faster, and people are trained and drawn in. */
  static void addTo(RunTables tables, int replications, String arm) {
    if (tables.codebook().rows().stream().noneMatch(r -> r[0].equals("adoption_share"))) {
      tables.codebook().add("adoption_share", "人工智能采用率", "Adoption of AI", "share", "");
      tables
          .codebook()
          .add("skilled_unemployment", "技能人才未就业率", "Skilled unemployment", "share", "");
      tables
          .codebook()
          .add(
              "skilled_net_migration",
              "技能人才净流入",
              "Net arrivals of skilled workers",
              "person/month",
              "");
      tables.codebook().add("trainees", "在培人数", "Trainees", "person", "");
    }
    boolean policy = !arm.equals(SyntheticRun.NO_POLICY);
    double speed = policy ? 0.14 : 0.09;
    for (int replication = 1; replication <= replications; replication++) {
      SplittableRandom random = new SplittableRandom(replication);
      double late = 30 + 6 * (random.nextDouble() - 0.5);
      for (int month = 0; month <= SyntheticRun.MONTHS; month++) {
        double share = 0.8 / (1 + Math.exp(-speed * (month - late)));
        for (int r = 0; r < SyntheticRun.REGIONS.length; r++) {
          double noise = random.nextDouble() - 0.5;
          double help = policy ? month / 60.0 : 0;
          put(tables, arm, replication, month, r, "adoption_share", "share", share);
          put(
              tables,
              arm,
              replication,
              month,
              r,
              "skilled_unemployment",
              "share",
              0.056 + 0.01 * help + 0.002 * noise);
          put(
              tables,
              arm,
              replication,
              month,
              r,
              "skilled_net_migration",
              "person/month",
              1500 * help + 400 * noise);
          put(tables, arm, replication, month, r, "trainees", "person", 40000 * help);
        }
      }
    }
  }

  private static void put(
      RunTables tables,
      String arm,
      int replication,
      int month,
      int r,
      String id,
      String unit,
      double value) {
    String date = SyntheticRun.OPENING.plusMonths(month).toString();
    tables
        .indicators()
        .add(arm, replication, month, date, SyntheticRun.REGIONS[r], "all", id, unit, value);
  }
}
