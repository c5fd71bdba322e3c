package org.regiochain.experiment.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.regiochain.scenario.Comparison;

/**
 * Finds how strong a policy must be to cost the budget: the scale s with mean cost C(s) = B, under
 * common random numbers, so that C is a fixed function. Bisection, sped up by interpolation
 * (Brent's method, of higher order) of log C: costs range over decades and often bend upwards. It
 * keeps the bracket, so that it ends wherever bisection does. One replication finds the
 * neighbourhood, several the place: their mean cost differs in level, hardly in elasticity, so that
 * the one found before mends most of what is left in one step. Where costs vary so much between
 * replications that their mean is less sure than half the tolerance, there are as many as it needs,
 * up to the league's start; then few costs are looked at, and the nearest is taken.
 */
final class BudgetSearch {
  private static final int MOST_STEPS = 40;

  /** With more replications than a search begins with, each cost is a good part of the league's. */
  private static final int MOST_LONG_STEPS = 10;

  /** Steps down to the budget that are tried before the bracket begins where nothing is spent. */
  private static final int FEW = 4;

  /** The library's own default of the interpolation's order. */
  private static final int ORDER = 5;

  /** One replication need not be nearer to the budget than this many tolerances. */
  private static final double NEAR = 4;

  /** A bracket of this part of the tolerance that still misses the budget holds a jump of cost. */
  private static final double JUMP = 0.1;

  /** A guess that costs less than this part of the budget says little of where it is spent. */
  private static final double FARTHEST = 1e-3;

  /** Below this part of the budget an arm counts as one without outlay. */
  private static final double NOTHING = 1e-9;

  private final Costs costs;
  private final Comparison.Budget budget;

  /** Costs of an arm over its first replications, yuan. */
  interface Costs {
    double[] of(Arm arm, int replications);
  }

  /**
   * What was found.
   *
   * @param scale how strong
   * @param mean mean cost at it, yuan
   * @param steps costs that were looked at
   * @param replications behind the mean
   */
  record Found(double scale, double mean, int steps, int replications, Block block) {}

  BudgetSearch(Costs costs, Comparison.Budget budget) {
    this.costs = costs;
    this.budget = budget;
  }

  /** No replication tells what an arm costs. */
  private static final class NoCostException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Searches; the block is {@link Block#FAILED} if at some scale no replication finished.
   *
   * @param armAt the arm at a scale
   * @param guess where to begin
   * @param most the largest scale
   * @param target yuan
   * @param replications that the arm will be run with; its cost need not be known better
   */
  Found find(
      DoubleFunction<Arm> armAt, double guess, double most, double target, int replications) {
    try {
      return search(armAt, guess, most, target, replications);
    } catch (NoCostException e) {
      return new Found(guess, Double.NaN, 0, 0, Block.FAILED);
    }
  }

  private Found search(
      DoubleFunction<Arm> armAt, double guess, double most, double target, int mostReplications) {
    int replications = Math.min(budget.searchReplications(), mostReplications);
    boolean more = replications > 1;
    double first = more ? NEAR * budget.tolerance() : budget.tolerance();
    Search search = new Search(armAt, most, target, 1, first, 1);
    Found found = search.from(Math.min(guess, most));
    int steps = found.steps();
    while (more) {
      search = new Search(armAt, most, target, replications, budget.tolerance(), search.elasticity);
      found = search.from(found.scale());
      steps += found.steps();
      int needed = Math.min(search.needed(), mostReplications);
      more = found.block() == Block.EQUAL_BUDGET && needed > replications;
      replications = needed;
    }
    return new Found(found.scale(), found.mean(), steps, found.replications(), found.block());
  }

  /** One search with a fixed number of replications, in logarithms of cost. */
  private final class Search {
    private final DoubleFunction<Arm> armAt;
    private final double most;
    private final double target;
    private final int replications;
    private final double tolerance;
    private final Map<Double, Double> costAt = new HashMap<>();
    private double spread;
    private double elasticity;
    private double last;
    private double nearest;

    /**
     * @param tolerance relative
     * @param elasticity of cost, from a search with fewer replications; 1 in proportion
     */
    Search(
        DoubleFunction<Arm> armAt,
        double most,
        double target,
        int replications,
        double tolerance,
        double elasticity) {
      this.armAt = armAt;
      this.most = most;
      this.target = target;
      this.replications = replications;
      this.tolerance = tolerance;
      this.elasticity = elasticity;
    }

    /** Replications for a mean cost with a standard error of half the tolerance. */
    int needed() {
      double ratio = 2 * spread / (budget.tolerance() * target);
      return (int) Math.ceil(Math.min(ratio * ratio, Integer.MAX_VALUE));
    }

    Found from(double guess) {
      try {
        return near(guess);
      } catch (TooManyEvaluationsException e) {
        return found(nearest, Block.EQUAL_BUDGET);
      }
    }

    private Found near(double guess) {
      double low = 0;
      double high = guess;
      if (cost(high) < NOTHING * target) {
        if (cost(most) < NOTHING * target) {
          return found(guess, Block.NO_OUTLAY);
        }
        high = most;
      }
      // Steps that lead nowhere, as on a plateau, grow.
      double least = JUMP * tolerance;
      for (; cost(high) < target && !close(high); least *= 4) {
        if (high == most) {
          return found(most, Block.CAPPED);
        }
        low = high;
        high = Math.min(most, Math.max(high * (1 + least), mended(high)));
      }
      // An end near the budget tells more than the end without cost.
      for (int steps = 0; low == 0 && steps < FEW && !close(high); steps++) {
        double less = Math.min(high / (1 + least), mended(high));
        if (cost(less) < target && !close(less)) {
          low = less;
        } else {
          high = less;
        }
      }
      if (!close(high)) {
        bracket(low, high);
      }
      return found(nearest, Block.EQUAL_BUDGET);
    }

    /** Where the cost jumps over the budget, the bracket shrinks to the jump. */
    private void bracket(double low, double high) {
      double start = mended(high);
      if (!(start > low && start < high)) {
        start = (low + high) / 2;
      }
      new BracketingNthOrderBrentSolver(JUMP * tolerance, 0, 0, ORDER)
          .solve(MOST_STEPS, scale -> close(scale) ? 0 : excess(scale), low, high, start);
    }

    /** Where the budget would be spent if the elasticity of cost did not change. */
    private double mended(double scale) {
      return scale * StrictMath.exp(-excess(scale) / elasticity);
    }

    private boolean close(double scale) {
      return Math.abs(cost(scale) - target) <= tolerance * target;
    }

    private Found found(double scale, Block block) {
      return new Found(scale, cost(scale), costAt.size(), replications, block);
    }

    /** log C/B; what costs next to nothing says little of where the budget is spent. */
    private double excess(double scale) {
      double cost = scale > 0 ? cost(scale) : 0;
      return StrictMath.log(Math.max(cost / target, FARTHEST));
    }

    private double cost(double scale) {
      Double known = costAt.get(scale);
      if (known != null) {
        return known;
      }
      int looks = replications > budget.searchReplications() ? MOST_LONG_STEPS : MOST_STEPS;
      if (costAt.size() >= looks) {
        throw new TooManyEvaluationsException(looks);
      }
      double[] each = costs.of(armAt.apply(scale), replications);
      if (each.length == 0) {
        throw new NoCostException();
      }
      double mean = Arrays.stream(each).sum() / each.length;
      double squares = Arrays.stream(each).map(c -> (c - mean) * (c - mean)).sum();
      spread = each.length > 1 ? StrictMath.sqrt(squares / (each.length - 1)) : 0;
      boolean first = costAt.isEmpty();
      costAt.put(scale, mean);
      learn(scale, first);
      return mean;
    }

    /** The elasticity of cost between the last two that were looked at, and which is nearest. */
    private void learn(double scale, boolean first) {
      double excess = excess(scale);
      if (!first) {
        double between = (excess - excess(last)) / StrictMath.log(scale / last);
        elasticity = between > 0 ? between : elasticity;
      }
      if (first || Math.abs(cost(scale) - target) <= Math.abs(cost(nearest) - target)) {
        nearest = scale;
      }
      last = scale;
    }
  }
}
