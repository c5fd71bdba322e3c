package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.regiochain.inference.Interval;
import org.regiochain.inference.RankSets;
import org.regiochain.inference.RatioOfMeans;
import org.regiochain.inference.SimultaneousIntervals;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.CostMeasure;

/** The league of arms that are held against each other. */
final class LeagueRows {
  private static final String PER_MONTH = "/month";

  private final ResultTable table;

  LeagueRows(ResultTable table) {
    this.table = table;
  }

  /** Ranks the arms of each block among themselves, best first. */
  void add(Measure measure, List<Arm> arms, Arm none, double budget) {
    for (Block block : Block.values()) {
      List<Arm> members = arms.stream().filter(a -> a.block() == block).toList();
      if (!members.isEmpty()) {
        block(measure, members, none, budget, block);
      }
    }
  }

  private void block(Measure measure, List<Arm> arms, Arm none, double budget, Block block) {
    double confidence = measure.sampled().comparison().confidence();
    double[][] merits = arms.stream().map(measure::merits).toArray(double[][]::new);
    double[][] effects =
        arms.stream().map(a -> measure.differences(a, none)).toArray(double[][]::new);
    RankSets ranks = RankSets.of(merits, confidence, measure.seed());
    List<Interval> limits =
        SimultaneousIntervals.of(effects, confidence, measure.seed()).intervals();
    List<Integer> order = new ArrayList<>(IntStream.range(0, arms.size()).boxed().toList());
    order.sort(
        Comparator.comparingDouble((Integer a) -> -Arrays.stream(merits[a]).sum())
            .thenComparing(a -> arms.get(a).id()));
    for (int a : order) {
      Arm arm = arms.get(a);
      PerYuan ratio = PerYuan.of(measure, arm, effects[a]);
      table.add(
          budget,
          measure.asked().id(),
          measure.window().id(),
          block.id(),
          arm.id(),
          arm.label().zh(),
          arm.label().en(),
          arm.gradeText(),
          measure.unit(),
          effects[a].length,
          Arrays.stream(effects[a]).average().orElse(Double.NaN),
          limits.get(a).lower(),
          limits.get(a).upper(),
          ranks.lowest(a),
          ranks.highest(a),
          ranks.tier(a),
          ranks.probabilityBest(a),
          ratio.value(),
          ratio.limits().lower(),
          ratio.limits().upper(),
          ratio.unit());
    }
  }

  /**
   * Effect for each yuan of cost, in the outcome's own unit; flows a month are added up over the
   * window. NaN without cost.
   */
  private record PerYuan(double value, Interval limits, String unit) {
    static PerYuan of(Measure measure, Arm arm, double[] effects) {
      String own = measure.asked().indicator().unit();
      boolean flow = own.endsWith(PER_MONTH);
      int months = measure.window().untilMonth() - measure.window().fromMonth();
      double factor = (flow ? months : 1) / measure.scale();
      String unit = (flow ? own.substring(0, own.length() - PER_MONTH.length()) : own) + "/CNY";
      CostMeasure by = measure.sampled().comparison().budget().measure();
      double[] costs =
          measure.sampled().costs(arm, measure.replications()).stream()
              .mapToDouble(c -> c.by(by))
              .toArray();
      if (arm.block() == Block.NO_OUTLAY || Arrays.stream(costs).sum() == 0) {
        return new PerYuan(Double.NaN, Interval.EVERYTHING, unit);
      }
      double[] total = Arrays.stream(effects).map(e -> e * factor).toArray();
      RatioOfMeans ratio =
          RatioOfMeans.of(
              total, costs, measure.sampled().comparison().confidence(), measure.seed());
      return new PerYuan(ratio.ratio(), ratio.bootstrap().orElse(ratio.fieller().hull()), unit);
    }
  }
}
