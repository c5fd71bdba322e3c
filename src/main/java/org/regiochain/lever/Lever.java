package org.regiochain.lever;

import java.util.List;
import java.util.function.Predicate;
import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Label;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.Reach;
import org.regiochain.state.CostClass;

/**
 * A measure of policy that can be dosed: one row of the catalogue.
 *
 * @param seed phrase of the round table (智库圆桌) that it stands for, in Chinese
 * @param unit of the intensity: {@code 1} for a share or degree, {@code CNY/month}, or what is
 *     counted, such as {@code train/month}
 * @param max largest intensity; the range begins at 0
 * @param typical a plausible intensity
 * @param effects what it moves
 * @param shiftsStart whether its intensity is the months by which the other levers of an arm begin
 *     earlier; alone it does nothing by construction
 * @param lagMonths months until it works; money is paid at once
 * @param costClass class under which reports group it
 * @param expectations the main one first
 * @param aim where it holds unless a use says otherwise
 * @param grade evidence for the sizes of its effects
 * @param source where sizes and costs come from
 */
public record Lever(
    String id,
    Label label,
    String seed,
    LeverSystem system,
    String unit,
    double max,
    double typical,
    List<Effect> effects,
    boolean shiftsStart,
    int lagMonths,
    CostClass costClass,
    Cost cost,
    List<Expectation> expectations,
    PolicyAim aim,
    Grade grade,
    String source) {

  public Lever {
    effects = List.copyOf(effects);
    expectations = List.copyOf(expectations);
  }

  /** Whether any of its instruments can be aimed at something, such as {@code Reach::products}. */
  public boolean canBeAimed(Predicate<Reach> at) {
    return effects.stream().anyMatch(e -> at.test(e.instrument().reach()));
  }
}
