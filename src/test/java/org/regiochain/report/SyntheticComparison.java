package org.regiochain.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.regiochain.catalog.Label;
import org.regiochain.report.SyntheticArms.Arm;
import org.regiochain.report.SyntheticArms.Lever;
import org.regiochain.result.ComparisonTables;

/**
 * Tables of an invented comparison with plausible numbers that belong together: effects and league
 * follow from the paths. Standards cost nothing, the joint fund has two regimes, the
 * proof-of-concept centres move nothing and end before the budget, guarantees and subsidies tie.
 */
final class SyntheticComparison {
  static final YearMonth OPENING = YearMonth.of(2025, 12);
  static final double CONFIDENCE = 0.95;
  static final String AREA = "SC+CQ";
  static final String MEASURE = "net";

  /** Windows by id: all months under policy, and the last year. */
  static final Map<String, int[]> WINDOWS = windows();

  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome("value_added", "增加值", "Value added", "CNY/month", "percent", "higher", 0.1),
          new Outcome("npl_ratio", "不良贷款率", "Bad-loan ratio", "share", "difference", "lower", 5e-4),
          new Outcome("theil", "泰尔指数", "Theil index", "nats", "difference", "lower", 2e-4));

  private static final List<String> LEAGUE = List.of("lever", "package", "custom");
  private static final List<String> WITH_PATHS = List.of("none", "lever", "package", "custom");
  private static final String[] MEASURES = {"net", "gross", "risk_adjusted"};

  private final ComparisonTables tables = ComparisonTables.empty();
  private final List<Arm> arms;
  private final List<Outcome> outcomes;
  private final int replications;
  private final int budgets;

  /**
   * What is compared.
   *
   * @param epsilon smallest effect of interest, in the unit of effects
   */
  record Outcome(
      String id, String zh, String en, String unit, String change, String better, double epsilon) {
    boolean percent() {
      return change.equals("percent");
    }

    String effectUnit() {
      return percent() ? "%" : unit;
    }
  }

  private SyntheticComparison(int levers, int replications, int outcomes, int budgets) {
    this.arms = SyntheticArms.arms(levers, budgets);
    this.outcomes = OUTCOMES.subList(0, outcomes);
    this.replications = replications;
    this.budgets = budgets;
  }

  private static Map<String, int[]> windows() {
    Map<String, int[]> windows = new LinkedHashMap<>();
    windows.put("whole", new int[] {SyntheticArms.START, SyntheticArms.MONTHS});
    windows.put("last_year", new int[] {SyntheticArms.MONTHS - 11, SyntheticArms.MONTHS});
    return windows;
  }

  /** Five levers, a package of three, 30 replications, 60 months, three outcomes and budgets. */
  static ComparisonTables tables() {
    return tables(5, 30, 3, 3);
  }

  /**
   * Another size.
   *
   * @param levers 1 to 13; from 4 on there are a package and the arms that take it apart
   * @param replications with one there are no intervals: they are not a number
   * @param outcomes 1 to 3
   * @param budgets 0 for given intensities, 1 or 3
   */
  static ComparisonTables tables(int levers, int replications, int outcomes, int budgets) {
    SyntheticComparison made = new SyntheticComparison(levers, replications, outcomes, budgets);
    made.declarations();
    made.runs();
    made.paths();
    made.effects();
    made.league();
    made.budget();
    made.packages();
    made.robustness();
    made.channels();
    made.checklist();
    return made.tables;
  }

  static ComparisonSettings settings() {
    return new ComparisonSettings(
        new Label("成渝低空经济（eVTOL）产业链", "Chengdu–Chongqing eVTOL chain"), CONFIDENCE);
  }

  /** Effects by replication over a window, in the unit of effects, from the values of the paths. */
  static double[] differences(Arm arm, int outcome, String window, int replications) {
    Arm none = SyntheticArms.arms(1, 0).get(0);
    double base =
        mean(
            IntStream.rangeClosed(1, replications)
                .mapToDouble(r -> average(none, outcome, window, r))
                .toArray());
    double unit = OUTCOMES.get(outcome).percent() ? 100 / base : 1;
    return IntStream.rangeClosed(1, replications)
        .mapToDouble(
            r -> unit * (average(arm, outcome, window, r) - average(none, outcome, window, r)))
        .toArray();
  }

  private static double average(Arm arm, int outcome, String window, int replication) {
    int[] months = WINDOWS.get(window);
    return IntStream.rangeClosed(months[0], months[1])
        .mapToDouble(m -> SyntheticArms.value(arm, outcome, replication, m))
        .average()
        .orElseThrow();
  }

  private static String date(int month) {
    return OPENING.plusMonths(month).toString();
  }

  private void declarations() {
    for (Arm a : arms) {
      String base = a.kind().equals("none") ? "" : "none";
      tables
          .arms()
          .add(
              a.id(),
              a.kind(),
              a.zh(),
              a.en(),
              base,
              a.budget(),
              a.block(),
              a.factor(),
              a.channel(),
              a.grade());
      for (Lever lever : a.levers()) {
        double intensity = 40 * a.share();
        tables
            .armLevers()
            .add(
                a.id(),
                lever.id(),
                lever.zh(),
                lever.en(),
                intensity,
                "1e8 CNY/year",
                100.0,
                date(SyntheticArms.START),
                "",
                "",
                lever.grade(),
                lever.id() + ".effect",
                lever.zh(),
                "invented for tests");
      }
    }
    for (Outcome o : outcomes) {
      tables
          .outcomes()
          .add(
              o.id(),
              o.id(),
              AREA,
              "all",
              o.zh(),
              o.en(),
              o.unit(),
              o.change(),
              o.better(),
              o.epsilon());
    }
    WINDOWS.forEach(
        (id, months) ->
            tables
                .windows()
                .add(
                    id,
                    id.equals("whole") ? "政策期内" : "最后一年",
                    id.equals("whole") ? "Months under policy" : "Last year",
                    date(months[0]),
                    date(months[1])));
  }

  private void runs() {
    for (int r = 1; r <= replications; r++) {
      for (Arm a : arms) {
        String hash = String.format("%064x", SyntheticArms.draw(a.id(), r).nextLong() >>> 1);
        tables
            .runs()
            .add(
                a.id(),
                a.kind(),
                r,
                20260101L,
                "done",
                a.cost(1, r),
                a.cost(0, r),
                a.cost(2, r),
                hash,
                "");
      }
    }
  }

  private void paths() {
    for (Arm a : arms) {
      for (int r = 1; r <= replications && WITH_PATHS.contains(a.kind()); r++) {
        for (int month = 0; month <= SyntheticArms.MONTHS; month++) {
          for (int o = 0; o < outcomes.size(); o++) {
            path(a, r, month, outcomes.get(o).id(), SyntheticArms.value(a, o, r, month));
          }
          double spent =
              month < SyntheticArms.START
                  ? 0
                  : a.cost(1, r) / (SyntheticArms.MONTHS - SyntheticArms.START + 1);
          boolean finance = a.levers().stream().anyMatch(l -> l.id().startsWith("fin."));
          path(a, r, month, "outlay_transfer", finance ? 0.4 * spent : spent);
          path(a, r, month, "outlay_capital", finance ? 0.6 * spent : 0);
          path(a, r, month, "primary_balance", -2e9 - spent);
          path(a, r, month, "public_stakes", 5e10 + (finance ? 0.6 * spent * month : 0));
        }
      }
    }
  }

  private void path(Arm arm, int replication, int month, String outcome, double value) {
    tables.paths().add(arm.id(), replication, month, date(month), outcome, value);
  }

  /** Mean of a sample with its limits; those of one value are not a number, of equal ones equal. */
  private record Estimate(
      double mean, double lower, double upper, double wideLower, double wideUpper) {
    static Estimate of(double[] sample, int together) {
      double mean = SyntheticComparison.mean(sample);
      double half = half(sample, 1);
      double wide = half(sample, together);
      return new Estimate(mean, mean - half, mean + half, mean - wide, mean + wide);
    }
  }

  /** Half-width of a t interval, Bonferroni for several. */
  private static double half(double[] sample, int together) {
    int n = sample.length;
    if (n < 2) {
      return Double.NaN;
    }
    double level = 1 - (1 - CONFIDENCE) / together / 2;
    return new TDistribution(n - 1).inverseCumulativeProbability(level) * sd(sample) / Math.sqrt(n);
  }

  static double mean(double[] sample) {
    return Arrays.stream(sample).average().orElseThrow();
  }

  private static double sd(double[] sample) {
    double mean = mean(sample);
    return Math.sqrt(
        Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum() / (sample.length - 1));
  }

  private int contestants() {
    return (int) arms.stream().filter(a -> LEAGUE.contains(a.kind())).count();
  }

  private void effects() {
    Arm none = arms.get(0);
    for (Arm a : arms.subList(1, arms.size())) {
      for (int o = 0; o < outcomes.size(); o++) {
        Outcome outcome = outcomes.get(o);
        for (String window : WINDOWS.keySet()) {
          int index = o;
          double base =
              mean(
                  IntStream.rangeClosed(1, replications)
                      .mapToDouble(r -> average(none, index, window, r))
                      .toArray());
          effect(a, outcome, window, base, differences(a, o, window, replications));
        }
      }
    }
  }

  private void effect(Arm a, Outcome outcome, String window, double base, double[] d) {
    Estimate e = Estimate.of(d, contestants());
    boolean exact = Arrays.stream(d).allMatch(v -> v == d[0]) && d.length > 1;
    double positive = (double) Arrays.stream(d).filter(v -> v > 0).count() / d.length;
    double spread = d.length > 1 ? sd(d) : Double.NaN;
    double skewness = exact || d.length < 3 ? Double.NaN : 0.2;
    tables
        .effects()
        .add(
            a.id(),
            a.kind(),
            outcome.id(),
            window,
            outcome.effectUnit(),
            replications,
            base,
            e.mean(),
            e.lower(),
            e.upper(),
            exact ? "exact" : "t",
            e.wideLower(),
            e.wideUpper(),
            Summaries.quantile(d, 50),
            Summaries.quantile(d, 5),
            Summaries.quantile(d, 25),
            Summaries.quantile(d, 75),
            Summaries.quantile(d, 95),
            positive,
            spread,
            skewness,
            0.93,
            7.4,
            outcome.epsilon(),
            e.upper() - e.mean(),
            "precision",
            a.grade());
  }

  /** An arm of the league with its differences. */
  private record Entry(Arm arm, double[] d) {}

  private void league() {
    List<String> blocks = List.of("equal_budget", "capped", "no_outlay", "");
    for (int o = 0; o < outcomes.size(); o++) {
      for (String window : WINDOWS.keySet()) {
        for (String block : blocks) {
          league(o, window, block);
        }
      }
    }
  }

  private void league(int o, String window, String block) {
    Outcome outcome = outcomes.get(o);
    double sign = outcome.better().equals("lower") ? -1 : 1;
    List<Entry> entries = new ArrayList<>();
    for (Arm a : arms) {
      if (LEAGUE.contains(a.kind()) && a.block().equals(block)) {
        entries.add(new Entry(a, differences(a, o, window, replications)));
      }
    }
    entries.sort(Comparator.comparingDouble(e -> -sign * mean(e.d())));
    int tier = 0;
    long reach = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      long better = entries.stream().filter(x -> surelyBetter(x, entry, sign)).count();
      long worse = entries.stream().filter(x -> surelyBetter(entry, x, sign)).count();
      if (1 + better > reach) {
        tier++;
        reach = entries.size() - worse;
      }
      Arm a = entry.arm();
      Estimate e = Estimate.of(entry.d(), contestants());
      double[] perYuan = perYuan(a, e, ownUnits(o, window));
      tables
          .league()
          .add(
              budgets > 0 ? SyntheticArms.BUDGET : 0,
              outcome.id(),
              window,
              block,
              a.id(),
              a.zh(),
              a.en(),
              a.grade(),
              outcome.effectUnit(),
              replications,
              e.mean(),
              e.wideLower(),
              e.wideUpper(),
              1 + better,
              entries.size() - worse,
              tier,
              i == 0 ? 0.7 : 0.3 / entries.size(),
              perYuan[0],
              perYuan[1],
              perYuan[2],
              outcome.unit().replace("/month", "") + "/CNY");
    }
  }

  private boolean surelyBetter(Entry a, Entry b, double sign) {
    if (a == b || replications < 2) {
      return false;
    }
    double[] gap =
        IntStream.range(0, replications).mapToDouble(r -> sign * (a.d()[r] - b.d()[r])).toArray();
    return mean(gap) - half(gap, contestants()) > 0;
  }

  /** What an effect of one is in the outcome's own unit, flows added up over the window. */
  private double ownUnits(int outcome, String window) {
    Arm none = arms.get(0);
    int[] months = WINDOWS.get(window);
    double base =
        mean(
            IntStream.rangeClosed(1, replications)
                .mapToDouble(r -> average(none, outcome, window, r))
                .toArray());
    return OUTCOMES.get(outcome).percent() ? base / 100 * (months[1] - months[0] + 1) : 1;
  }

  /** Ratio of means with rough limits: none at all for the fund, no upper one for the subsidy. */
  private double[] perYuan(Arm a, Estimate e, double unit) {
    if (a.budget() == 0) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double yuan =
        mean(IntStream.rangeClosed(1, replications).mapToDouble(r -> a.cost(0, r)).toArray());
    double[] limits = {unit * e.mean() / yuan, unit * e.lower() / yuan, unit * e.upper() / yuan};
    if (replications > 1 && a.id().equals("rd.jointfund")) {
      limits[1] = Double.NEGATIVE_INFINITY;
      limits[2] = Double.POSITIVE_INFINITY;
    } else if (replications > 1 && a.id().equals("fiscal.subsidy")) {
      limits[2] = Double.POSITIVE_INFINITY;
    }
    return limits;
  }

  private void budget() {
    for (Arm a : arms.subList(1, arms.size())) {
      for (int m = 0; m < MEASURES.length; m++) {
        int measure = m;
        double[] cost =
            IntStream.rangeClosed(1, replications).mapToDouble(r -> a.cost(measure, r)).toArray();
        Estimate e = Estimate.of(cost, 1);
        double target = MEASURES[m].equals(MEASURE) ? a.budget() : 0;
        tables
            .budget()
            .add(
                a.id(),
                a.kind(),
                a.budget(),
                MEASURES[m],
                target,
                target == 0 ? 0 : 20,
                target,
                target == 0 ? 0 : 7,
                replications,
                e.mean(),
                e.lower(),
                e.upper(),
                Summaries.quantile(cost, 95));
      }
    }
  }

  private void packages() {
    for (Arm mix : arms.stream().filter(a -> a.kind().equals("package")).toList()) {
      List<Arm> parts = arms.stream().filter(a -> a.kind().equals("part")).toList();
      for (int o = 0; o < outcomes.size(); o++) {
        int index = o;
        double[] whole = differences(mix, o, "whole", replications);
        double[] sum = new double[replications];
        parts.forEach(
            p -> Arrays.setAll(sum, r -> sum[r] + differences(p, index, "whole", replications)[r]));
        double[] rest =
            IntStream.range(0, replications).mapToDouble(r -> whole[r] - sum[r]).toArray();
        Outcome outcome = outcomes.get(o);
        synergy(outcome, "interaction", "", outcome.effectUnit(), rest);
        double size = Math.abs(mean(sum));
        synergy(outcome, "index", "", "1", Arrays.stream(rest).map(v -> v / size).toArray());
        double[] best = differences(arms.get(2), o, "whole", replications);
        synergy(
            outcome,
            "over_best",
            "",
            outcome.effectUnit(),
            IntStream.range(0, replications).mapToDouble(r -> whole[r] - best[r]).toArray());
        for (Arm part : parts) {
          String lever = part.levers().get(0).id();
          double[] alone = differences(part, o, "whole", replications);
          double[] mine =
              IntStream.range(0, replications)
                  .mapToDouble(r -> alone[r] + rest[r] / parts.size())
                  .toArray();
          double total = mean(whole);
          synergy(outcome, "shapley", lever, outcome.effectUnit(), mine);
          synergy(
              outcome,
              "shapley_share",
              lever,
              "1",
              Arrays.stream(mine).map(v -> v / total).toArray());
        }
      }
    }
  }

  private void synergy(
      Outcome outcome, String measure, String lever, String unit, double[] sample) {
    Estimate e = Estimate.of(sample, 1);
    tables
        .synergy()
        .add(
            "mix",
            outcome.id(),
            "whole",
            measure,
            lever,
            unit,
            replications,
            e.mean(),
            e.lower(),
            e.upper());
  }

  private void robustness() {
    for (Arm a :
        arms.stream().filter(x -> x.kind().equals("lever") && x.grade().equals("C")).toList()) {
      for (int o = 0; o < outcomes.size(); o++) {
        double[] full = differences(a, o, "whole", replications);
        for (double factor : new double[] {0, 0.5, 1, 2}) {
          Estimate e = Estimate.of(Arrays.stream(full).map(v -> factor * v).toArray(), 1);
          boolean flips = a.id().equals("std.recognise");
          tables
              .robustness()
              .add(
                  outcomes.get(o).id(),
                  "whole",
                  a.id(),
                  a.zh(),
                  a.en(),
                  a.grade(),
                  factor,
                  outcomes.get(o).effectUnit(),
                  replications,
                  e.mean(),
                  e.lower(),
                  e.upper(),
                  factor > 1 ? 2 : 4,
                  flips ? 1.45 : Double.NaN,
                  flips ? "rd.jointfund" : "");
        }
      }
    }
  }

  private void channels() {
    String[][] channels = {
      {"credit", "信贷", "Credit"},
      {"knowledge", "知识溢出", "Knowledge spillovers"},
      {"demand", "本地需求", "Local demand"}
    };
    double[] weights = {0.55, 0.3, -0.12};
    for (Arm a : arms.stream().filter(x -> LEAGUE.contains(x.kind())).toList()) {
      double[] d = differences(a, 0, "whole", replications);
      for (int c = 0; c < channels.length; c++) {
        double weight = weights[(c + a.id().length()) % channels.length];
        Estimate e = Estimate.of(Arrays.stream(d).map(v -> weight * v).toArray(), 1);
        tables
            .channels()
            .add(
                a.id(),
                outcomes.get(0).id(),
                "whole",
                channels[c][0],
                channels[c][1],
                channels[c][2],
                "%",
                replications,
                e.mean(),
                e.lower(),
                e.upper());
      }
      String[] items = {"inside", "displaced", "national"};
      double[] share = {1, 0.45, 0.55};
      for (int i = 0; i < items.length; i++) {
        double yuan = 6.2e9 * share[i];
        Estimate e = Estimate.of(Arrays.stream(d).map(v -> v * yuan).toArray(), 1);
        tables
            .additionality()
            .add(a.id(), a.kind(), "whole", items[i], replications, e.mean(), e.lower(), e.upper());
      }
    }
  }

  private void checklist() {
    String[] met = {"yes", "partly", "no", "n.a."};
    for (int point = 1; point <= 20; point++) {
      tables
          .checklist()
          .add(
              point,
              "第 " + point + " 项要求",
              "Requirement " + point,
              met[point % 5 == 0 ? point / 5 - 1 : 0],
              "见表 effects",
              "see table effects");
    }
  }
}
