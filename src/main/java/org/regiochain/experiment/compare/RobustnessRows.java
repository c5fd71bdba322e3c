package org.regiochain.experiment.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.inference.FlipPoint;
import org.regiochain.inference.PairedDifference;
import org.regiochain.result.ResultTable;

/** The league when an assumed effect is smaller or larger than assumed. */
final class RobustnessRows {
  private final ResultTable table;

  RobustnessRows(ResultTable table) {
    this.table = table;
  }

  /**
   * Adds a lever at every factor, 1 among them, all on the same replications. Its place is that
   * among the arms of its block without it.
   *
   * @param scaled the lever at other factors
   * @param league all arms of the league
   */
  void add(Measure measure, Arm lever, List<Arm> scaled, List<Arm> league, Arm none) {
    List<Arm> arms =
        Stream.concat(scaled.stream(), Stream.of(lever))
            .sorted(Comparator.comparingDouble(Arm::factor))
            .toList();
    List<Arm> others = rivals(lever, league);
    double[] factors = arms.stream().mapToDouble(Arm::factor).toArray();
    double[] merits = arms.stream().mapToDouble(a -> merit(measure, a, none)).toArray();
    double[] rivals = others.stream().mapToDouble(a -> merit(measure, a, none)).toArray();
    Optional<FlipPoint> flip = FlipPoint.nearest(factors, merits, rivals);
    for (int a = 0; a < arms.size(); a++) {
      double merit = merits[a];
      PairedDifference d = measure.effect(arms.get(a), none);
      table.add(
          measure.asked().id(),
          measure.window().id(),
          lever.id(),
          lever.label().zh(),
          lever.label().en(),
          lever.gradeText(),
          factors[a],
          measure.unit(),
          d.replications(),
          d.mean(),
          d.interval().lower(),
          d.interval().upper(),
          1 + (int) Arrays.stream(rivals).filter(r -> r > merit).count(),
          flip.map(FlipPoint::factor).orElse(Double.NaN),
          flip.map(f -> others.get(f.other()).id()).orElse(""));
    }
  }

  /** What a lever may change places with. */
  static List<Arm> rivals(Arm lever, List<Arm> league) {
    return league.stream()
        .filter(a -> a != lever && a.block() == Block.EQUAL_BUDGET && !holds(a, lever))
        .toList();
  }

  /** The effect of a package that holds the lever would change with it: no fixed rival. */
  private static boolean holds(Arm other, Arm lever) {
    return lever.uses().stream()
        .allMatch(u -> other.uses().stream().anyMatch(o -> o.lever().id().equals(u.lever().id())));
  }

  private static double merit(Measure measure, Arm arm, Arm none) {
    return Arrays.stream(measure.merits(arm)).average().orElse(0)
        - Arrays.stream(measure.merits(none)).average().orElse(0);
  }
}
