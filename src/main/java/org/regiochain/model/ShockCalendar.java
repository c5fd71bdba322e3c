package org.regiochain.model;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.Product;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Sets the damage, outside supply and outside demand of the week from the scenario's shocks. Values
 * are set afresh every week, so that a shock never compounds. Without shocks nothing is written.
 * Shocks to banks are left to the phases of finance.
 */
public final class ShockCalendar implements LedgerPhase {
  private final List<Shock> shocks;
  private boolean written;

  public ShockCalendar(List<Shock> shocks) {
    this.shocks = shocks.stream().filter(s -> !s.kind().ofBanks()).toList();
  }

  @Override
  public void run(Economy economy, Period period) {
    int week = period.weekOfRun();
    boolean any = shocks.stream().anyMatch(s -> s.covers(week));
    if (!any && !written) {
      return;
    }
    Arrays.fill(economy.firms.damage, 0);
    Arrays.fill(economy.markets.outsideSupply, 1);
    Arrays.fill(economy.markets.outsideDemandFactor, 1);
    for (Shock shock : shocks) {
      if (shock.covers(week)) {
        apply(shock, economy);
      }
    }
    written = any;
  }

  private static void apply(Shock shock, Economy economy) {
    Structure s = economy.structure;
    for (int k = 0; k < s.productCount; k++) {
      if (!hits(shock.product(), s.products.get(k))) {
        continue;
      }
      if (shock.kind() == Shock.Kind.PRODUCTION) {
        damage(shock, economy, k);
        continue;
      }
      double[] target =
          shock.kind() == Shock.Kind.OUTSIDE_SUPPLY
              ? economy.markets.outsideSupply
              : economy.markets.outsideDemandFactor;
      for (int x = 0; x < s.outsideCount; x++) {
        if (matches(shock.region(), s.regions.get(s.outsideOrigin(x)).code())) {
          target[x * s.productCount + k] *= 1 + shock.change();
        }
      }
    }
  }

  /** Capacity left is the product of what each shock leaves. */
  private static void damage(Shock shock, Economy economy, int k) {
    Structure s = economy.structure;
    for (int z = 0; z < s.regionCount; z++) {
      if (!matches(shock.region(), s.regions.get(z).code())) {
        continue;
      }
      int c = s.cell(z, k);
      for (int r = s.locationStart[z]; r < s.locationStart[z + 1]; r++) {
        if (!matches(shock.location(), s.locations.get(r).code())) {
          continue;
        }
        int local = r - s.locationStart[z];
        for (int i = s.groupStart[c][local]; i < s.groupStart[c][local + 1]; i++) {
          double left = (1 - economy.firms.damage[i]) * Math.max(0, 1 + shock.change());
          economy.firms.damage[i] = Math.max(0, 1 - left);
        }
      }
    }
  }

  private static boolean matches(String wanted, String code) {
    return wanted.equals(Shock.ALL) || wanted.equals(code);
  }

  /** A shock to a sector does not hit the chain stages split from it; name them, or use all. */
  private static boolean hits(String wanted, Product product) {
    return wanted.equals(Shock.ALL) || wanted.equals(product.id());
  }
}
