package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 2d and 4a: planned staff and investment.
 *
 * <p>Staff gap h(ℓd/A − N) with h the share closed a month; investment I = [δK/12 + g (K* − K)]⁺
 * with K* = κd (1−v)^{−η}, v the share of its cost that policy pays, so idle capital is not
 * replaced; foreign plants order theirs on top. Limit: at rest no gap, and investment equals
 * depreciation. Reads expected orders. Writes investment and the planned change of staff.
 */
public final class StaffAndCapitalPlans implements FirmPhase {
  private final LabourParameters labour;
  private final InvestmentParameters investment;
  private final Partials partials;
  private final double[] staffChange;
  private final double[] hiresWanted;
  private final double[] skilledHiresWanted;

  public StaffAndCapitalPlans(
      LabourParameters labour, InvestmentParameters investment, Structure structure) {
    this.labour = labour;
    this.investment = investment;
    // Hires by location of the region.
    partials = new Partials(structure, c -> locationsOf(structure, structure.regionOfCell(c)));
    staffChange = new double[structure.firmCount()];
    hiresWanted = new double[structure.locationCount];
    skilledHiresWanted = new double[structure.locationCount];
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    int c = chunk.cell();
    int first = st.locationStart[st.regionOfCell(c)];
    double replacement = investment.depreciation() / Structure.MONTHS;
    double paid = period.stance().inCell(Instrument.CAPEX_SUBSIDY, st, c);
    double deeper = paid == 0 ? 1 : StrictMath.pow(1 - paid, -investment.userCostElasticity());
    double perUnit = st.capitalPerUnit[c] * deeper;
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double d = f.expectedOrders[i];
      double gap = st.labourPerUnit[c] * d / f.productivity[i] - f.staff[i];
      double change = labour.hiringSpeed() * gap;
      staffChange[i] = change;
      if (change > 0) {
        sums[f.location[i] - first] += change;
      }
      double gapInCapital = perUnit * d - f.capital[i];
      f.investment[i] =
          Math.max(0, replacement * f.capital[i] + investment.gapClosing() * gapInCapital)
              + e.routes.plantUnits[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    Arrays.fill(hiresWanted, 0);
    Arrays.fill(skilledHiresWanted, 0);
    partials.forEach(
        (c, sums) -> {
          int z = st.regionOfCell(c);
          for (int j = 0; j < sums.length; j++) {
            hiresWanted[st.locationStart[z] + j] += sums[j];
            skilledHiresWanted[st.locationStart[z] + j] += e.skills.share[c] * sums[j];
          }
        });
  }

  /** Planned change of a firm's staff, workers. */
  double staffChange(int firm) {
    return staffChange[firm];
  }

  /** Workers wanted at a location. */
  double hiresWanted(int location) {
    return hiresWanted[location];
  }

  /** Skilled workers wanted at a location. */
  double skilledHiresWanted(int location) {
    return skilledHiresWanted[location];
  }

  static int locationsOf(Structure structure, int region) {
    return structure.locationStart[region + 1] - structure.locationStart[region];
  }
}
