package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
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
  private final Rounds rounds;
  private final Map<String, BudgetSearch.Found> found = new ConcurrentHashMap<>();

  ArmPlan(Scenario scenario, Comparison comparison, Rounds rounds) {
    this.scenario = scenario;
    this.comparison = comparison;
    this.rounds = rounds;
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
    return solved(
        comparison.levers().stream().map(e -> new Asked(e, pv, kind, e.name() + suffix)).toList());
  }

  /** The arms of several levers. */
  List<Arm> mixes() {
    List<Comparison.Mix> solved =
        comparison.mixes().stream().filter(Comparison.Mix::solved).toList();
    Iterator<Arm> spending = spending(solved, ArmKind.PACKAGE).iterator();
    return comparison.mixes().stream().map(m -> m.solved() ? spending.next() : given(m)).toList();
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
    int all = (1 << mix.members().size()) - 1;
    List<Comparison.Mix> several = new ArrayList<>();
    for (int bits = 1; bits < all; bits++) {
      if (Integer.bitCount(bits) > 1) {
        several.add(subset(mix, members(mix, bits)));
      }
    }
    Iterator<Arm> spending = spending(several, ArmKind.SUBSET).iterator();
    List<Arm> arms = new ArrayList<>(List.of(none));
    for (int bits = 1; bits < all; bits++) {
      arms.add(
          Integer.bitCount(bits) > 1
              ? spending.next()
              : alone.get(mix.members().get(Integer.numberOfTrailingZeros(bits))));
    }
    arms.add(whole);
    return arms;
  }

  private static List<Integer> members(Comparison.Mix mix, int bits) {
    return IntStream.range(0, mix.members().size())
        .filter(i -> (bits >> i & 1) == 1)
        .boxed()
        .toList();
  }

  private Comparison.Mix subset(Comparison.Mix mix, List<Integer> in) {
    List<Integer> members = in.stream().map(mix.members()::get).toList();
    double sum = in.stream().mapToDouble(i -> mix.values().get(i)).sum();
    List<Double> shares = in.stream().map(i -> mix.values().get(i) / sum).toList();
    List<String> names = members.stream().map(m -> comparison.levers().get(m).name()).toList();
    String id = mix.id() + "/" + String.join("+", names);
    return new Comparison.Mix(id, new Label(id, id), members, shares, true);
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

  /** A lever that is to spend a budget alone. */
  private record Asked(Comparison.Entry entry, double pv, ArmKind kind, String id) {}

  private List<Arm> solved(List<Asked> asked) {
    List<Function<BudgetSearch.Costs, Arm>> searches = new ArrayList<>();
    asked.forEach(a -> searches.add(costs -> lever(a, new BudgetSearch(costs, budget()))));
    return rounds.all(searches);
  }

  private Comparison.Budget budget() {
    return comparison.budget();
  }

  private Arm lever(Asked asked, BudgetSearch search) {
    Comparison.Entry entry = asked.entry();
    DoubleFunction<Arm> at =
        x -> arm(asked.id(), asked.kind(), entry.label(), asked.pv(), null, List.of(use(entry, x)));
    double guess = guess(entry, asked.pv());
    BudgetSearch.Found solved =
        search.find(at, guess, entry.lever().max(), asked.pv(), replications(asked.kind()));
    found.put(asked.id(), solved);
    boolean free = solved.block() == Block.NO_OUTLAY;
    double x = free ? entry.lever().typical() : solved.scale();
    return at.apply(x).in(solved.block());
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

  /**
   * Where a search begins: where administration is the whole cost, at the intensity at which that
   * spends the budget; else in proportion to what was found at the full budget.
   */
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
      BudgetSearch.Found full = found.get(entry.name());
      return full == null ? lever.typical() : full.scale() * pv / budget().pv();
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

  /** Each member spends its share when alone; then all are scaled until they spend it together. */
  private List<Arm> spending(List<Comparison.Mix> mixes, ArmKind kind) {
    List<Asked> asked = new ArrayList<>();
    for (Comparison.Mix mix : mixes) {
      for (int i = 0; i < mix.members().size(); i++) {
        Comparison.Entry entry = comparison.levers().get(mix.members().get(i));
        String id = mix.id() + "/" + entry.name();
        asked.add(new Asked(entry, mix.values().get(i) * budget().pv(), ArmKind.PART, id));
      }
    }
    Iterator<Arm> parts = solved(asked).iterator();
    List<Function<BudgetSearch.Costs, Arm>> searches = new ArrayList<>();
    for (Comparison.Mix mix : mixes) {
      List<Arm> members = mix.members().stream().map(m -> parts.next()).toList();
      searches.add(costs -> whole(mix, kind, members, new BudgetSearch(costs, budget())));
    }
    return rounds.all(searches);
  }

  private Arm whole(Comparison.Mix mix, ArmKind kind, List<Arm> members, BudgetSearch search) {
    double pv = budget().pv();
    DoubleFunction<Arm> at = s -> arm(mix.id(), kind, mix.label(), pv, null, scaled(members, s));
    BudgetSearch.Found solved = new BudgetSearch.Found(1, Double.NaN, 0, 0, Block.FAILED);
    if (members.stream().noneMatch(m -> m.block() == Block.FAILED)) {
      double most = members.stream().mapToDouble(ArmPlan::room).max().orElse(1);
      solved = search.find(at, 1, most, pv, replications(kind));
    }
    found.put(mix.id(), solved);
    return at.apply(solved.scale()).in(solved.block());
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
