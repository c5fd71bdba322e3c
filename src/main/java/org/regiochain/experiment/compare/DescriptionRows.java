package org.regiochain.experiment.compare;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regiochain.catalog.Label;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.lever.LeverUse;
import org.regiochain.model.PolicyAim;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.Hashes;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;
import org.regiochain.state.CostClass;

/** Rows that say what was compared: outcomes, windows, arms, runs, paths. */
final class DescriptionRows {
  private static final String DONE = "done";
  private static final String FAILED = "failed";

  private final ComparisonTables tables;
  private final Scenario scenario;
  private final Comparison comparison;

  DescriptionRows(ComparisonTables tables, Scenario scenario) {
    this.tables = tables;
    this.scenario = scenario;
    this.comparison = scenario.comparison().orElseThrow();
  }

  void outcomesAndWindows(OutcomeLabel labels) {
    for (Comparison.Outcome o : comparison.outcomes()) {
      Label label = labels.of(o);
      tables
          .outcomes()
          .add(
              o.id(),
              o.indicator().id(),
              o.region(),
              o.product(),
              label.zh(),
              label.en(),
              o.indicator().unit(),
              o.change().name().toLowerCase(Locale.ROOT),
              o.better().name().toLowerCase(Locale.ROOT),
              o.epsilon());
    }
    for (Comparison.Window w : comparison.windows()) {
      tables
          .windows()
          .add(
              w.id(),
              w.label().zh(),
              w.label().en(),
              date(w.fromMonth()),
              date(w.untilMonth() - 1));
    }
  }

  void arm(Arm arm) {
    tables
        .arms()
        .add(
            arm.id(),
            arm.kind().id(),
            arm.label().zh(),
            arm.label().en(),
            arm.base(),
            arm.budget(),
            arm.block() == null ? "" : arm.block().id(),
            arm.factor(),
            arm.channel(),
            arm.gradeText());
    for (LeverUse use : arm.uses()) {
      tables
          .armLevers()
          .add(
              arm.id(),
              use.lever().id(),
              use.lever().label().zh(),
              use.lever().label().en(),
              use.intensity(),
              use.lever().unit(),
              use.lever().max(),
              date(use.fromMonth()),
              use.untilMonth() > scenario.months() ? "" : date(use.untilMonth()),
              aim(use),
              use.lever().grade().name(),
              use.lever().effects().stream()
                  .map(e -> e.instrument().id())
                  .distinct()
                  .collect(Collectors.joining(" ")),
              use.lever().seed(),
              use.lever().source());
    }
  }

  /** Runs in order of replication; those that no one asked for are not there. */
  void runs(Trial trial, List<Arm> arms, int replications) {
    for (int r = 0; r < replications; r++) {
      for (Arm arm : arms) {
        int replication = r;
        trial
            .finished(arm, r)
            .ifPresent(
                f -> {
                  CostStream cost =
                      arm.kind() == ArmKind.CHANNEL
                          ? new CostStream(Double.NaN, Double.NaN, Double.NaN)
                          : trial
                              .cost(arm, replication)
                              .orElse(new CostStream(Double.NaN, Double.NaN, Double.NaN));
                  tables
                      .runs()
                      .add(
                          arm.id(),
                          arm.kind().id(),
                          replication,
                          scenario.seed(),
                          f.run() == null ? FAILED : DONE,
                          cost.gross(),
                          cost.net(),
                          cost.riskAdjusted(),
                          f.run() == null ? "" : hash(f.run()),
                          f.cause());
                });
      }
    }
  }

  void paths(Sampled sampled, List<Arm> arms, int[] replications) {
    for (Arm arm : arms) {
      for (int r : replications) {
        OutcomeRun run = sampled.run(arm, r).orElseThrow();
        for (int o = 0; o < comparison.outcomes().size(); o++) {
          path(arm, r, comparison.outcomes().get(o).id(), run.outcomes()[o]);
        }
        for (CostClass c : CostClass.values()) {
          path(arm, r, "outlay_" + c.id(), run.outlay()[c.ordinal()]);
        }
        path(arm, r, "primary_balance", run.primaryBalance());
        path(arm, r, "public_stakes", run.publicStakes());
      }
    }
  }

  private void path(Arm arm, int replication, String outcome, double[] values) {
    for (int m = 0; m < values.length; m++) {
      if (!Double.isNaN(values[m])) {
        tables.paths().add(arm.id(), replication, m + 1, date(m), outcome, values[m]);
      }
    }
  }

  /** Of all that a run left, bit for bit, but that neither zero nor NaN has a sign in a text. */
  static String hash(OutcomeRun run) {
    List<double[]> series = new ArrayList<>(List.of(run.outcomes()));
    series.addAll(List.of(run.outlay()));
    series.add(run.primaryBalance());
    series.add(run.publicStakes());
    ByteBuffer bytes =
        ByteBuffer.allocate(series.stream().mapToInt(s -> s.length * Double.BYTES).sum());
    series.forEach(
        s -> {
          for (double value : s) {
            bytes.putLong(Double.doubleToLongBits(value + 0.0));
          }
        });
    return Hashes.sha256(bytes.array());
  }

  private static String aim(LeverUse use) {
    PolicyAim aim = use.aim().orElse(use.lever().aim());
    List<String> limits = new ArrayList<>();
    if (!aim.region().equals(PolicyAim.ALL)) {
      limits.add(aim.region());
    }
    limits.addAll(aim.products());
    limits.addAll(aim.locations());
    limits.addAll(aim.routes());
    aim.sizes().forEach(size -> limits.add(size.name().toLowerCase(Locale.ROOT)));
    return String.join(" ", limits);
  }

  private String date(int month) {
    YearMonth date = scenario.start().plusMonths(month);
    return date.toString();
  }
}
