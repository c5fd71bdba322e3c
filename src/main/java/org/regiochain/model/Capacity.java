package org.regiochain.model;

import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * What a firm can make in a week: x^cap = min(1.25 A N/ℓ, K/(κ u))·(1−damage), with overtime factor
 * 1.25, ℓ workers and κ capital for a unit a week, u normal utilisation. Damage takes a share of
 * capacity, overtime included, so a cut of a fifth leaves normal output. A factor that the cell
 * does not use does not bind.
 */
public final class Capacity {
  private final double perWorker;
  private final double perCapital;

  /** Capacity rule of one cell. */
  public Capacity(GoodsParameters p, Structure st, int cell) {
    double labour = st.labourPerUnit[cell];
    double capital = st.capitalPerUnit[cell];
    perWorker = labour > 0 ? p.overtimeFactor() / labour : Double.POSITIVE_INFINITY;
    perCapital = capital > 0 ? 1 / (capital * p.capitalUtilisation()) : Double.POSITIVE_INFINITY;
  }

  /** Units a week; infinite if neither labour nor capital is used. */
  public double of(FirmTable f, int i) {
    double left = (1 - f.damage[i]) * f.financed[i];
    if (left <= 0) {
      return 0;
    }
    double byStaff =
        perWorker == Double.POSITIVE_INFINITY
            ? perWorker
            : perWorker * f.productivity[i] * f.staff[i];
    double byCapital =
        perCapital == Double.POSITIVE_INFINITY ? perCapital : perCapital * f.capital[i];
    return Math.min(byStaff, byCapital) * left;
  }
}
