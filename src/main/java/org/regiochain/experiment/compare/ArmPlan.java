package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.lever.Effect;
import org.regiochain.lever.Lever;
import org.regiochain.lever.LeverUse;
import org.regiochain.model.ModelParameters;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;

/** Makes the arms of a comparison, with the intensities that spend their budgets. */
final class ArmPlan {
  private static final int HALVINGS = 40;

  private final Scenario scenario;
  private final Comparison comparison;
  private final BudgetSearch search;
  private final Map<String, BudgetSearch.Found> found = new LinkedHashMap<>();

  ArmPlan(Scenario scenario, Comparison comparison, BudgetSearch search) {
    this.scenario = scenario;
    this.comparison = comparison;
    this.search = search;
  }

  /** What the search for an arm's budget gave, by arm. */
  Map<String, BudgetSearch.Found> found() {
    return found;
  }

  /** Each lever alone at the budget. */
  List<Arm> alone() {
    return levers(comparison.budget().pv(), ArmKind.LEVER, "");
  }

  /** Each lever alone at a multiple of the budget. */
  List<Arm> level(double multiple) {
    return levers(multiple * comparison.budget().pv(), ArmKind.LEVEL, "@" + text(multiple));
  }

  private List<Arm> levers(double pv, ArmKind kind, String suffix) {
    return comparison.levers().stream().map(e -> lever(e, pv, kind, e.name() + suffix)).toList();
  }

  /** The arms of several levers. */
  List<Arm> mixes() {
    return comparison.mixes().stream().map(m -> m.solved() ? spending(m) : given(m)).toList();
  }

  /** Each lever of a package alone at the intensity it has in the package. */
  List<Arm> parts(Arm whole) {
    return whole.uses().stream()
        .map(
            use ->
                new Arm(
                    whole.id() + "/" + name(use),
                    ArmKind.PART,
                    use.lever().label(),
                    Arm.NONE,
                    0,
                    null,
                    1,
                    "",
                    List.of(use),
                    scenario.parameters()))
        .toList();
  }

  /**
   * All subsets of a package, each at the package's budget: bit i of the index says that member i
   * is in it. The empty one is the arm without levers, the full one the package.
   */
  List<Arm> subsets(Comparison.Mix mix, Arm none, Arm whole, List<Arm> alone) {
    int members = mix.members().size();
    int all = (1 << members) - 1;
    return IntStream.rangeClosed(0, all)
        .mapToObj(
            bits -> {
              if (bits == 0) {
                return none;
              }
              if (bits == all) {
                return whole;
              }
              List<Integer> in =
                  IntStream.range(0, members).filter(i -> (bits >> i & 1) == 1).boxed().toList();
              return in.size() == 1 ? alone.get(mix.members().get(in.get(0))) : subset(mix, in);
            })
        .toList();
  }

  private Arm subset(Comparison.Mix mix, List<Integer> in) {
    List<Integer> members = in.stream().map(mix.members()::get).toList();
    double sum = in.stream().mapToDouble(i -> mix.values().get(i)).sum();
    List<Double> shares = in.stream().map(i -> mix.values().get(i) / sum).toList();
    List<String> names = members.stream().map(m -> comparison.levers().get(m).name()).toList();
    String id = mix.id() + "/" + String.join("+", names);
    return spending(
        new Comparison.Mix(id, new Label(id, id), members, shares, true), ArmKind.SUBSET);
  }

  /** A lever at the budget with its assumed effects scaled; its cost is that of the lever. */
  Arm scaled(Arm lever, double factor) {
    List<LeverUse> uses = lever.uses().stream().map(u -> effect(u, factor)).toList();
    return new Arm(
        lever.id() + "*" + text(factor),
        ArmKind.GRADE,
        lever.label(),
        Arm.NONE,
        lever.budget(),
        null,
        factor,
        "",
        uses,
        scenario.parameters());
  }

  /** An arm in an economy with a channel closed. */
  Arm closed(Arm arm, Channel channel, ModelParameters parameters) {
    String suffix = "~" + channel.id();
    return new Arm(
        arm.id() + suffix,
        ArmKind.CHANNEL,
        arm.label(),
        Arm.NONE + suffix,
        0,
        null,
        1,
        channel.id(),
        arm.uses(),
        parameters);
  }

  private Arm lever(Comparison.Entry entry, double pv, ArmKind kind, String id) {
    DoubleFunction<Arm> at = x -> arm(id, kind, entry.label(), pv, null, List.of(use(entry, x)));
    double typical = entry.lever().typical();
    double guess =
        found.containsKey(entry.name())
            ? found.get(entry.name()).scale() * pv / comparison.budget().pv()
            : guess(entry, pv);
    BudgetSearch.Found solved = search.find(at, guess, entry.lever().max(), pv, replications(kind));
    found.put(id, solved);
    double x = solved.block() == Block.NO_OUTLAY ? typical : solved.scale();
    return arm(id, kind, entry.label(), pv, solved.block(), List.of(use(entry, x)));
  }

  /** A cost need not be known better than from the replications that the arm will have. */
  private int replications(ArmKind kind) {
    return switch (kind) {
      case LEVEL -> comparison.analyses().levels();
      case SUBSET -> comparison.analyses().shapley();
      case PART -> comparison.budget().searchReplications();
      default -> comparison.replications().start();
    };
  }

  /** Where administration is the whole cost, the intensity at which that spends the budget. */
  private double guess(Comparison.Entry entry, double pv) {
    Lever lever = entry.lever();
    double months = 0;
    for (int m = entry.fromMonth(); m < Math.min(entry.untilMonth(), scenario.months()); m++) {
      months += CostStream.discount(m + 1, comparison.budget().rate());
    }
    double low = 0;
    double high = lever.max();
    boolean pays = lever.effects().stream().anyMatch(Effect::isMoney);
    if (pays || lever.cost().at(high) * months < pv) {
      return lever.typical();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (lever.cost().at(middle) * months < pv) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private Arm spending(Comparison.Mix mix) {
    return spending(mix, ArmKind.PACKAGE);
  }

  /** Each member spends its share when alone; then all are scaled until they spend it together. */
  private Arm spending(Comparison.Mix mix, ArmKind kind) {
    double pv = comparison.budget().pv();
    List<Arm> members = new ArrayList<>();
    for (int i = 0; i < mix.members().size(); i++) {
      Comparison.Entry entry = comparison.levers().get(mix.members().get(i));
      String id = mix.id() + "/" + entry.name();
      members.add(lever(entry, mix.values().get(i) * pv, ArmKind.PART, id));
    }
    if (members.stream().anyMatch(m -> m.block() == Block.FAILED)) {
      found.put(mix.id(), new BudgetSearch.Found(1, Double.NaN, 0, 0, Block.FAILED));
      return arm(mix.id(), kind, mix.label(), pv, Block.FAILED, scaled(members, 1));
    }
    DoubleFunction<Arm> at = s -> arm(mix.id(), kind, mix.label(), pv, null, scaled(members, s));
    double most = members.stream().mapToDouble(ArmPlan::room).max().orElse(1);
    BudgetSearch.Found solved = search.find(at, 1, most, pv, replications(kind));
    found.put(mix.id(), solved);
    return arm(mix.id(), kind, mix.label(), pv, solved.block(), scaled(members, solved.scale()));
  }

  /** By how much a member can be scaled; one without outlay is not. */
  private static double room(Arm member) {
    LeverUse use = member.uses().get(0);
    return member.block() == Block.NO_OUTLAY || use.intensity() == 0
        ? 1
        : Math.max(1, use.lever().max() / use.intensity());
  }

  private static List<LeverUse> scaled(List<Arm> members, double scale) {
    return members.stream()
        .map(
            m -> {
              LeverUse use = m.uses().get(0);
              return m.block() == Block.NO_OUTLAY
                  ? use
                  : use.at(Math.min(use.lever().max(), use.intensity() * scale));
            })
        .toList();
  }

  private Arm given(Comparison.Mix mix) {
    List<LeverUse> uses =
        IntStream.range(0, mix.members().size())
            .mapToObj(i -> use(comparison.levers().get(mix.members().get(i)), mix.values().get(i)))
            .toList();
    return arm(mix.id(), ArmKind.CUSTOM, mix.label(), 0, null, uses);
  }

  private Arm arm(
      String id, ArmKind kind, Label label, double budget, Block block, List<LeverUse> uses) {
    return new Arm(id, kind, label, Arm.NONE, budget, block, 1, "", uses, scenario.parameters());
  }

  private static LeverUse use(Comparison.Entry e, double intensity) {
    return new LeverUse(e.lever(), intensity, e.fromMonth(), e.untilMonth(), e.aim(), 1);
  }

  private static LeverUse effect(LeverUse u, double factor) {
    return new LeverUse(u.lever(), u.intensity(), u.fromMonth(), u.untilMonth(), u.aim(), factor);
  }

  /** The name under which the comparison uses a lever. */
  String name(LeverUse use) {
    return comparison.levers().stream()
        .filter(
            e ->
                e.lever() == use.lever()
                    && e.fromMonth() == use.fromMonth()
                    && e.untilMonth() == use.untilMonth()
                    && e.aim().equals(use.aim()))
        .map(Comparison.Entry::name)
        .findFirst()
        .orElse(use.lever().id());
  }

  private static String text(double value) {
    return Numerals.plain(value).toLowerCase(Locale.ROOT);
  }
}
