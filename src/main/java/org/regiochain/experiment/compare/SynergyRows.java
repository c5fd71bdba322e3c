package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regiochain.inference.Interval;
import org.regiochain.inference.PairedDifference;
import org.regiochain.inference.RatioOfMeans;
import org.regiochain.inference.Shapley;
import org.regiochain.inference.Synergy;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Comparison;

/** What packages do beyond their parts, and what each part contributes. */
final class SynergyRows {
  private final ResultTable table;
  private final Sampled sampled;
  private final Comparer.Stages stages;
  private final Comparison comparison;

  SynergyRows(ResultTable table, Sampled sampled, Comparer.Stages stages, Comparison comparison) {
    this.table = table;
    this.sampled = sampled;
    this.stages = stages;
    this.comparison = comparison;
  }

  void add() {
    for (int m = 0; m < stages.mixes().size(); m++) {
      Arm whole = stages.mixes().get(m);
      Comparison.Mix mix = comparison.mixes().get(m);
      if (stages.parts().containsKey(whole) && !stages.alone().isEmpty()) {
        synergy(whole, mix);
      }
      if (stages.subsets().containsKey(whole)) {
        shapley(whole, mix);
      }
    }
  }

  private void synergy(Arm whole, Comparison.Mix mix) {
    List<Arm> parts = stages.parts().get(whole);
    List<Arm> alone = mix.members().stream().map(stages.alone()::get).toList();
    List<Arm> all = new ArrayList<>(parts);
    all.addAll(alone);
    all.add(whole);
    for (Measure measure : measures(all, comparison.analyses().synergy())) {
      Synergy s =
          Synergy.of(
              measure.merits(whole),
              parts.stream().map(measure::merits).toArray(double[][]::new),
              measure.merits(stages.none()),
              alone.stream().map(measure::merits).toArray(double[][]::new),
              comparison.confidence(),
              measure.seed());
      PairedDifference i = s.interaction();
      double sign = measure.sign();
      String unit = measure.unit();
      int n = i.replications();
      add(measure, whole, "interaction", "", unit, n, sign * i.mean(), turned(sign, i.interval()));
      add(measure, whole, "index", "", "1", n, sign * s.index(), turned(sign, s.indexInterval()));
      String best = comparison.levers().get(mix.members().get(s.bestAlone())).name();
      PairedDifference over = s.overBest();
      Interval limits = turned(sign, over.interval());
      add(measure, whole, "over_best", best, unit, n, sign * over.mean(), limits);
    }
  }

  private void shapley(Arm whole, Comparison.Mix mix) {
    List<Arm> subsets = stages.subsets().get(whole);
    for (Measure measure : measures(subsets, comparison.analyses().shapley())) {
      double[][] merits = subsets.stream().map(measure::merits).toArray(double[][]::new);
      List<PairedDifference> contributions =
          Shapley.of(merits, comparison.confidence(), measure.seed());
      double[][] each = Shapley.byReplication(merits);
      double[] effect = measure.differences(whole, stages.none());
      for (int i = 0; i < contributions.size(); i++) {
        String lever = comparison.levers().get(mix.members().get(i)).name();
        PairedDifference d = contributions.get(i);
        double sign = measure.sign();
        int n = d.replications();
        Interval own = turned(sign, d.interval());
        add(measure, whole, "shapley", lever, measure.unit(), n, sign * d.mean(), own);
        if (Arrays.stream(effect).sum() != 0) {
          double[] part = Arrays.stream(each[i]).map(y -> sign * y).toArray();
          RatioOfMeans share =
              RatioOfMeans.of(part, effect, comparison.confidence(), measure.seed());
          Interval limits = share.bootstrap().orElse(share.fieller().hull());
          add(measure, whole, "shapley_share", lever, "1", n, share.ratio(), limits);
        }
      }
    }
  }

  private List<Measure> measures(List<Arm> arms, int replications) {
    List<Arm> all = new ArrayList<>(arms);
    all.add(stages.none());
    int[] common = sampled.common(all, replications);
    return comparison.windows().stream()
        .flatMap(
            w ->
                IntStream.range(0, comparison.outcomes().size())
                    .mapToObj(o -> Measure.of(sampled, o, w, common, stages.none())))
        .filter(measure -> measure.defined(all))
        .toList();
  }

  /** Limits of a merit in the direction of the outcome itself. */
  private static Interval turned(double sign, Interval merit) {
    return sign > 0 ? merit : new Interval(-merit.upper(), -merit.lower());
  }

  private void add(
      Measure measure,
      Arm whole,
      String what,
      String lever,
      String unit,
      int replications,
      double value,
      Interval limits) {
    table.add(
        whole.id(),
        measure.asked().id(),
        measure.window().id(),
        what,
        lever,
        unit,
        replications,
        value,
        limits.lower(),
        limits.upper());
  }
}
