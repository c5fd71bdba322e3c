package org.regiochain.scenario;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.lever.Lever;
import org.regiochain.model.Indicator;
import org.regiochain.model.PolicyAim;

/**
 * What a scenario compares: every arm against the same economy without levers.
 *
 * @param levers each with its timing and aim
 * @param eachAlone whether each lever makes an arm of its own
 * @param mixes arms of several levers
 * @param outcomes the first leads
 * @param windows the first leads
 * @param confidence of all intervals
 */
public record Comparison(
    Label question,
    List<Entry> levers,
    boolean eachAlone,
    List<Mix> mixes,
    Budget budget,
    List<Outcome> outcomes,
    List<Window> windows,
    Replications replications,
    double confidence,
    Analyses analyses) {

  public Comparison {
    levers = List.copyOf(levers);
    mixes = List.copyOf(mixes);
    outcomes = List.copyOf(outcomes);
    windows = List.copyOf(windows);
  }

  /**
   * A lever in this comparison.
   *
   * @param name unique here
   * @param fromMonth first month, from 0 at the start of the run
   * @param untilMonth first month without it; {@link Integer#MAX_VALUE} for ever
   * @param aim where it holds; {@link PolicyAim#EVERYWHERE} leaves it to the catalogue
   */
  public record Entry(
      String name, Label label, Lever lever, int fromMonth, int untilMonth, PolicyAim aim) {}

  /**
   * An arm of several levers.
   *
   * @param members indices of its levers in {@link Comparison#levers}
   * @param values budget weights that add up to 1, or intensities, one a member
   * @param solved whether the values are weights, and a budget is solved for
   */
  public record Mix(
      String id, Label label, List<Integer> members, List<Double> values, boolean solved) {
    public Mix {
      members = List.copyOf(members);
      values = List.copyOf(values);
    }
  }

  /**
   * The budget.
   *
   * @param pv present value over the run, yuan
   * @param levels further budgets as multiples of it, ascending, 1 among them
   * @param rate a year
   * @param tolerance relative, of the search
   * @param searchReplications to begin with
   */
  public record Budget(
      double pv,
      List<Double> levels,
      double rate,
      CostMeasure measure,
      double tolerance,
      int searchReplications) {
    public Budget {
      levels = List.copyOf(levels);
    }
  }

  /**
   * An outcome.
   *
   * @param region code or {@code all}
   * @param product id, {@code chain:<id>}, {@code cluster:<id>} or {@code all}
   * @param epsilon in per cent or in the indicator's unit, as {@code change} says
   */
  public record Outcome(
      Indicator indicator,
      String region,
      String product,
      OutcomeChange change,
      OutcomeDirection better,
      double epsilon) {
    /** Its id in tables: the indicator, with region and product where they limit it. */
    public String id() {
      return region.equals(PolicyAim.ALL) && product.equals(PolicyAim.ALL)
          ? indicator.id()
          : indicator.id() + ":" + region + ":" + product;
    }
  }

  /**
   * Months averaged over.
   *
   * @param fromMonth first, from 0
   * @param untilMonth first after it
   */
  public record Window(String id, Label label, int fromMonth, int untilMonth) {}

  /** Replications of each arm: to start with, added while too wide, at most. */
  public record Replications(int start, int batch, int cap) {}

  /** Replications of each further analysis; 0 leaves it out. */
  public record Analyses(int levels, int synergy, int shapley, int grades, int channels) {}
}
