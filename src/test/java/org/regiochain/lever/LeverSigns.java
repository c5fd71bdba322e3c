package org.regiochain.lever;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.inference.PairedDifference;
import org.regiochain.model.Indicator;
import org.regiochain.model.Indicator.Extent;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Readings;
import org.regiochain.model.Readings.Selection;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** Tries levers alone, on the same draws as without them, and reads what they were to move. */
final class LeverSigns {
  /** Month in which levers begin; the first half year is the economy's own. */
  static final int START = 6;

  /** The month in which a lever begins that another is to move forward. */
  static final int LATE_START = 24;

  private static final double CONFIDENCE = 0.95;

  private final int replications;

  LeverSigns(int replications) {
    this.replications = replications;
  }

  /**
   * An expected outcome, found.
   *
   * @param whole effect on it in all of the economy; null if it is read at the aim only
   * @param aimed effect on it at what the lever is aimed at; null if it cannot be told apart
   */
  record Found(LeverTrial trial, Expectation expected, Effect whole, Effect aimed) {
    /** The effect that the verdict is about: at the lever's aim where it can be read there. */
    Effect effect() {
      return aimed != null ? aimed : whole;
    }

    Verdict verdict() {
      int sign = effect().sign();
      return switch (expected.sign()) {
        case OPEN -> Verdict.OPEN;
        case PLUS -> sign > 0 ? Verdict.AGREES : sign < 0 ? Verdict.DISAGREES : Verdict.NONE;
        case MINUS -> sign < 0 ? Verdict.AGREES : sign > 0 ? Verdict.DISAGREES : Verdict.NONE;
      };
    }
  }

  enum Verdict {
    AGREES,
    DISAGREES,
    NONE,
    OPEN
  }

  /** A paired difference over replications, and the mean it is measured against. */
  record Effect(PairedDifference difference, double level, boolean relative) {
    int sign() {
      return difference.interval().sign();
    }
  }

  /** Something that is read every month. */
  private record Asked(Indicator indicator, PolicyAim aim) {}

  /** Outcomes of one run: {@code [asked][month]}. */
  private record Path(double[][] values) {}

  /** Tries all; results in the order of the trials and of their expectations. */
  List<Found> run(List<LeverTrial> trials) throws Exception {
    Map<String, List<LeverTrial>> byEconomy = new LinkedHashMap<>();
    trials.forEach(t -> byEconomy.computeIfAbsent(t.economy(), e -> new ArrayList<>()).add(t));
    Map<LeverTrial, List<Found>> found = new LinkedHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Map.Entry<String, List<LeverTrial>> entry : byEconomy.entrySet()) {
        found.putAll(economy(entry.getKey(), entry.getValue(), pool));
      }
    } finally {
      pool.shutdown();
    }
    return trials.stream().flatMap(t -> found.get(t).stream()).toList();
  }

  /** The scenario of an economy. */
  static Scenario scenario(String economy) throws Exception {
    return ScenarioReader.read(LeverTrial.FOLDER.resolve(economy + ".yaml"), List.of()).scenario();
  }

  private Map<LeverTrial, List<Found>> economy(
      String economy, List<LeverTrial> trials, ExecutorService pool) throws Exception {
    Scenario scenario = scenario(economy);
    DataSet data = DataSets.load(scenario.data(), scenario.chains());
    Economy opening = PopulationBuilder.build(data, scenario.parameters(), scenario.seed());
    List<Asked> asked =
        trials.stream()
            .flatMap(t -> t.lever().expectations().stream().flatMap(e -> asked(t, e).stream()))
            .distinct()
            .toList();
    List<List<PolicySetting>> arms = new ArrayList<>();
    arms.add(List.of());
    for (LeverTrial trial : trials) {
      arms.add(settings(trial, true));
      trial.with().ifPresent(other -> arms.add(settings(trial, false)));
    }
    List<Path[]> paths = runs(scenario, opening, asked, arms, pool);
    Map<LeverTrial, List<Found>> found = new LinkedHashMap<>();
    int arm = 1;
    for (LeverTrial trial : trials) {
      Path[] with = paths.get(arm++);
      Path[] without = paths.get(trial.with().isPresent() ? arm++ : 0);
      int from =
          trial.lastYear()
              ? scenario.months() - Structure.MONTHS
              : START + trial.lever().lagMonths();
      List<Found> own = new ArrayList<>();
      for (Expectation e : trial.lever().expectations()) {
        Effect[] effects = new Effect[2];
        for (Asked a : asked(trial, e)) {
          int at = asked.indexOf(a);
          effects[a.aim().equals(PolicyAim.EVERYWHERE) ? 0 : 1] = effect(with, without, at, from);
        }
        own.add(new Found(trial, e, effects[0], effects[1]));
      }
      found.put(trial, own);
    }
    return found;
  }

  /** An outcome is read in the whole economy and, where it can be told apart, at the aim. */
  private static List<Asked> asked(LeverTrial trial, Expectation e) {
    List<Asked> asked = new ArrayList<>();
    Extent extent = e.indicator().extent();
    PolicyAim aim = trial.lever().aim();
    if (extent != Extent.STAGES) {
      asked.add(new Asked(e.indicator(), PolicyAim.EVERYWHERE));
    }
    boolean byProduct =
        extent == Extent.EVERY || extent == Extent.CHAINS || extent == Extent.STAGES;
    if (byProduct && !aim.products().isEmpty()) {
      asked.add(new Asked(e.indicator(), new PolicyAim(PolicyAim.ALL, aim.products(), List.of())));
    }
    return asked;
  }

  private static List<PolicySetting> settings(LeverTrial trial, boolean tried) {
    List<LeverUse> uses = new ArrayList<>();
    if (tried) {
      uses.add(new LeverUse(trial.lever(), trial.intensity(), START));
    }
    trial.with().ifPresent(w -> uses.add(new LeverUse(w, w.typical(), LATE_START)));
    return Levers.settings(uses);
  }

  /** The runs of all arms: {@code [arm][replication]}. */
  private List<Path[]> runs(
      Scenario scenario,
      Economy opening,
      List<Asked> asked,
      List<List<PolicySetting>> arms,
      ExecutorService pool)
      throws Exception {
    List<Callable<Path>> tasks = new ArrayList<>();
    for (List<PolicySetting> arm : arms) {
      for (int r = 0; r < replications; r++) {
        int replication = r;
        tasks.add(() -> path(scenario, opening.copy(), asked, arm, replication));
      }
    }
    List<Future<Path>> done = pool.invokeAll(tasks);
    List<Path[]> paths = new ArrayList<>();
    for (int a = 0; a < arms.size(); a++) {
      Path[] of = new Path[replications];
      for (int r = 0; r < replications; r++) {
        of[r] = done.get(a * replications + r).get();
      }
      paths.add(of);
    }
    return paths;
  }

  private static Path path(
      Scenario scenario,
      Economy e,
      List<Asked> asked,
      List<PolicySetting> policy,
      int replication) {
    Simulation run =
        new Simulation(
            e,
            scenario.parameters(),
            scenario.shocks(),
            policy,
            new Draws(scenario.seed(), replication),
            new ChunkExecutor(1));
    Readings readings = new Readings(e, run.trade(), scenario.parameters());
    List<List<Selection>> selections = asked.stream().map(a -> selections(e.structure, a)).toList();
    double[][] values = new double[asked.size()][scenario.months()];
    for (int month = 0; month < scenario.months(); month++) {
      run.step();
      readings.read(false);
      for (int a = 0; a < values.length; a++) {
        Indicator indicator = asked.get(a).indicator();
        values[a][month] =
            mean(selections.get(a).stream().mapToDouble(s -> indicator.of(readings, s)).toArray());
      }
    }
    return new Path(values);
  }

  /** What an outcome is read over; the stages of an aim one by one, since they have no sum. */
  private static List<Selection> selections(Structure st, Asked asked) {
    int[] regions = IntStream.range(0, st.regionCount).toArray();
    int[] products =
        IntStream.range(0, st.productCount)
            .filter(k -> asked.aim().holdsForProduct(st, k))
            .toArray();
    if (asked.indicator().extent() != Extent.STAGES) {
      return List.of(new Selection(regions, products, true));
    }
    return Arrays.stream(products)
        .mapToObj(k -> new Selection(regions, new int[] {k}, true))
        .toList();
  }

  /** Mean of what is defined; NaN if nothing is. */
  private static double mean(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private static Effect effect(Path[] with, Path[] without, int asked, int from) {
    double[] lever = window(with, asked, from);
    double[] base = window(without, asked, from);
    int[] both =
        IntStream.range(0, base.length)
            .filter(r -> Double.isFinite(lever[r]) && Double.isFinite(base[r]))
            .toArray();
    double[] l = Arrays.stream(both).mapToDouble(r -> lever[r]).toArray();
    double[] b = Arrays.stream(both).mapToDouble(r -> base[r]).toArray();
    boolean relative = Arrays.stream(b).allMatch(v -> v > 0);
    return new Effect(PairedDifference.of(l, b, CONFIDENCE, 1), mean(b), relative);
  }

  private static double[] window(Path[] paths, int asked, int from) {
    return Arrays.stream(paths)
        .mapToDouble(
            p -> mean(Arrays.copyOfRange(p.values()[asked], from, p.values()[asked].length)))
        .toArray();
  }
}
