package org.regiochain.model;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** Innovation alone, month by month: what firms make, sell and pay stays as it is. */
public final class InnovationPhases {
  private final Economy economy;
  private final Innovation innovation;
  private final Laboratories laboratories;
  private final ChunkExecutor executor = new ChunkExecutor(1);
  private final Draws draws;

  public InnovationPhases(Economy e, ModelParameters p, Draws draws) {
    economy = e;
    this.draws = draws;
    innovation =
        new Innovation(
            p.innovation(),
            p.noise(),
            p.funds(),
            new ResearchPlans(p.innovation(), p.government(), e.structure),
            e.structure);
    laboratories = new Laboratories(p.innovation(), p.noise(), innovation, e);
  }

  /**
   * One month.
   *
   * @param effort research of a firm relative to the base year
   */
  public void month(int month, IntToDoubleFunction effort) {
    double[] base = economy.knowledge.baseResearch;
    for (int i = 0; i < base.length; i++) {
      economy.knowledge.paid[i] = effort.applyAsDouble(i) * base[i] * economy.structure.moneyUnit;
    }
    PolicyStance stance = PolicyStance.at(month, List.of());
    innovation.prepare(economy, stance);
    Period period = new Period(month, Structure.WEEKS - 1, stance, draws);
    executor.run(laboratories, economy, period);
    executor.run(innovation, economy, period);
  }
}
