package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regiochain.inference.Interval;
import org.regiochain.inference.PairedDifference;
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
              measure.values(whole),
              parts.stream().map(measure::values).toArray(double[][]::new),
              measure.values(stages.none()),
              alone.stream().map(measure::values).toArray(double[][]::new),
              comparison.confidence(),
              measure.seed());
      row(measure, whole, "interaction", "", measure.unit(), s.interaction());
      PairedDifference i = s.interaction();
      row(measure, whole, "index", "", "1", i.replications(), s.index(), Double.NaN, Double.NaN);
      String best = comparison.levers().get(mix.members().get(s.bestAlone())).name();
      row(measure, whole, "over_best", best, measure.unit(), s.overBest());
    }
  }

  private void shapley(Arm whole, Comparison.Mix mix) {
    List<Arm> subsets = stages.subsets().get(whole);
    for (Measure measure : measures(subsets, comparison.analyses().shapley())) {
      List<PairedDifference> contributions =
          Shapley.of(
              subsets.stream().map(measure::values).toArray(double[][]::new),
              comparison.confidence(),
              measure.seed());
      double effect = measure.effect(whole, stages.none()).mean();
      for (int i = 0; i < contributions.size(); i++) {
        String lever = comparison.levers().get(mix.members().get(i)).name();
        PairedDifference d = contributions.get(i);
        row(measure, whole, "shapley", lever, measure.unit(), d);
        double share = effect == 0 ? Double.NaN : d.mean() / effect;
        int n = d.replications();
        row(measure, whole, "shapley_share", lever, "1", n, share, Double.NaN, Double.NaN);
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

  private void row(
      Measure measure, Arm whole, String what, String lever, String unit, PairedDifference d) {
    Interval limits = d.interval();
    row(
        measure,
        whole,
        what,
        lever,
        unit,
        d.replications(),
        d.mean(),
        limits.lower(),
        limits.upper());
  }

  private void row(
      Measure measure,
      Arm whole,
      String what,
      String lever,
      String unit,
      int replications,
      double mean,
      double lower,
      double upper) {
    table.add(
        whole.id(),
        measure.asked().id(),
        measure.window().id(),
        what,
        lever,
        unit,
        replications,
        mean,
        lower,
        upper);
  }
}
