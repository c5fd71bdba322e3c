package org.regiochain.model;

import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 2d: what firms pay for research.
 *
 * <p>Without policy a firm spends the base year's share of its sales, averaged over about a year;
 * this is part of its ordinary costs. Limit: no instrument, no pay beyond that. Reads average
 * sales. Writes research paid and the pay beyond ordinary costs.
 */
public final class ResearchPlans implements FirmPhase {
  private final InnovationParameters p;

  public ResearchPlans(InnovationParameters p) {
    this.p = p;
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    if (!p.research()) {
      return;
    }
    FirmTable f = e.firms;
    KnowledgeTable k = e.knowledge;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (k.baseResearch[i] == 0 || f.vacantMonths[i] > 0) {
        k.paid[i] = 0;
        continue;
      }
      k.paid[i] = ordinary(e, i);
    }
  }

  /** Research that the base year's share of average sales pays for, yuan a year. */
  static double ordinary(Economy e, int i) {
    double share = e.knowledge.baseResearch[i] / (Structure.WEEKS_PER_YEAR * e.firms.baseOutput[i]);
    return share * Structure.MONTHS * e.knowledge.sales[i];
  }
}
