package org.regiochain.experiment.compare;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.regiochain.scenario.Comparison;

/**
 * Finds how strong a policy must be to cost the budget: the scale s with mean cost C(s) = B, under
 * common random numbers, so that C is a fixed function. Bisection, sped up by the chord between the
 * ends (Illinois method: the end that stays gets half its weight); it keeps the bracket, so that it
 * ends wherever bisection does. One replication finds the neighbourhood, several the place: their
 * mean cost differs in level, hardly in slope, so that the slope found before mends most of what is
 * left in one step. Where costs vary so much between replications that their mean is less sure than
 * half the tolerance, there are as many as it needs, up to the league's start.
 */
final class BudgetSearch {
  private static final int MOST_STEPS = 40;

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
    Search search = new Search(armAt, most, target, 1, 0);
    Found found = search.from(Math.min(guess, most));
    int steps = found.steps();
    boolean more = replications > 1;
    while (more) {
      search = new Search(armAt, most, target, replications, search.slope);
      found = search.from(found.scale());
      steps += found.steps();
      int needed = Math.min(search.needed(), mostReplications);
      more = found.block() == Block.EQUAL_BUDGET && needed > replications;
      replications = needed;
    }
    return new Found(found.scale(), found.mean(), steps, found.replications(), found.block());
  }

  /** One search with a fixed number of replications. */
  private final class Search {
    private final DoubleFunction<Arm> armAt;
    private final double most;
    private final double target;
    private final int replications;
    private int steps;
    private double spread;
    private double slope;
    private double lastScale = Double.NaN;
    private double lastGap;
    private double nearest;
    private double nearestGap = Double.POSITIVE_INFINITY;

    /**
     * @param slope yuan for a unit of scale, from a search with fewer replications; 0 if unknown
     */
    Search(DoubleFunction<Arm> armAt, double most, double target, int replications, double slope) {
      this.armAt = armAt;
      this.most = most;
      this.target = target;
      this.replications = replications;
      this.slope = slope;
    }

    /** Replications for a mean cost with a standard error of half the tolerance. */
    int needed() {
      double ratio = 2 * spread / (budget.tolerance() * target);
      return (int) Math.ceil(Math.min(ratio * ratio, Integer.MAX_VALUE));
    }

    Found from(double guess) {
      double low = 0;
      double lowGap = -target;
      double high = guess;
      double highGap = gap(high);
      if (highGap == -target || highGap + target < NOTHING * target) {
        double cost = high < most ? gap(most) + target : highGap + target;
        if (cost < NOTHING * target) {
          return found(guess, cost, Block.NO_OUTLAY);
        }
        high = most;
        highGap = cost - target;
      }
      double mended = slope > 0 ? high - highGap / slope : 0;
      if (!close(highGap) && mended > 0 && mended < most && mended != high) {
        double gap = gap(mended);
        if (close(gap)) {
          return found(mended, gap + target, Block.EQUAL_BUDGET);
        }
        if (gap * highGap < 0) {
          return gap < 0
              ? between(mended, gap, high, highGap)
              : between(high, highGap, mended, gap);
        }
        // Both on one side: the nearer one is the better end.
        high = mended;
        highGap = gap;
      }
      while (highGap < 0 && !close(highGap)) {
        if (high == most) {
          return found(most, highGap + target, Block.CAPPED);
        }
        low = high;
        lowGap = highGap;
        double proportion = target / Math.max(highGap + target, FARTHEST * target);
        high = Math.min(most, high * Math.max(1 + 2 * budget.tolerance(), proportion));
        highGap = gap(high);
      }
      if (close(highGap)) {
        return found(high, highGap + target, Block.EQUAL_BUDGET);
      }
      return between(low, lowGap, high, highGap);
    }

    /**
     * A chord that does not halve the bracket is followed by a bisection. Where the cost jumps over
     * the budget, the nearest that was seen is taken.
     */
    private Found between(double low, double lowGap, double high, double highGap) {
      int side = 0;
      boolean slow = false;
      while (true) {
        double width = high - low;
        double middle = (low * highGap - high * lowGap) / (highGap - lowGap);
        if (slow || !(middle > low && middle < high)) {
          middle = (low + high) / 2;
        }
        double gap = gap(middle);
        if (close(gap) || steps >= MOST_STEPS || width <= JUMP * budget.tolerance() * high) {
          return found(nearest, nearestGap + target, Block.EQUAL_BUDGET);
        }
        if (gap > 0) {
          high = middle;
          highGap = gap;
          lowGap = side == 1 ? lowGap / 2 : lowGap;
          side = 1;
        } else {
          low = middle;
          lowGap = gap;
          highGap = side == -1 ? highGap / 2 : highGap;
          side = -1;
        }
        slow = high - low > width / 2;
      }
    }

    private Found found(double scale, double mean, Block block) {
      return new Found(scale, mean, steps, replications, block);
    }

    private boolean close(double gap) {
      return Math.abs(gap) <= budget.tolerance() * target;
    }

    private double gap(double scale) {
      steps++;
      double[] each = costs.of(armAt.apply(scale), replications);
      if (each.length == 0) {
        throw new NoCostException();
      }
      double mean = Arrays.stream(each).sum() / each.length;
      double squares = Arrays.stream(each).map(c -> (c - mean) * (c - mean)).sum();
      spread = each.length > 1 ? StrictMath.sqrt(squares / (each.length - 1)) : 0;
      double gap = mean - target;
      if (!Double.isNaN(lastScale) && scale != lastScale) {
        slope = (gap - lastGap) / (scale - lastScale);
      }
      lastScale = scale;
      lastGap = gap;
      if (Math.abs(gap) <= Math.abs(nearestGap)) {
        nearest = scale;
        nearestGap = gap;
      }
      return gap;
    }
  }
}
