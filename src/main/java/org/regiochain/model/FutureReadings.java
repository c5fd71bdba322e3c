package org.regiochain.model;

import org.regiochain.data.ChainService;
import org.regiochain.model.Readings.Selection;
import org.regiochain.state.CellItem;
import org.regiochain.state.Economy;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Structure;

/** What indicators say of growing services; NaN for a selection without one. */
final class FutureReadings {
  private final Economy economy;
  private final Structure st;
  private final FutureTable fu;

  FutureReadings(Economy economy) {
    this.economy = economy;
    st = economy.structure;
    fu = economy.future;
  }

  /** Final spending on the service, units a month. */
  double demand(Selection s) {
    return sum(s, (n, z, p) -> fu.baseSpending[fu.row(n, z)] + fu.added[fu.row(n, z)])
        / Structure.MONTHS;
  }

  /** What would be spent with today's prices, airspace and sites, units a month. */
  double potential(Selection s) {
    return sum(s, (n, z, p) -> fu.potential[fu.row(n, z)]) / Structure.MONTHS;
  }

  /** Users over the potential with everything open. */
  double users(Selection s) {
    return sum(s, (n, z, p) -> fu.users[fu.row(n, z)]) / sum(s, (n, z, p) -> p.potential());
  }

  double sites(Selection s) {
    return sum(s, (n, z, p) -> p.sitesNeeded() > 0 ? fu.sites[fu.row(n, z)] : Double.NaN);
  }

  /** Share of the durable's base output whose makers are certified. */
  double certified(Selection s) {
    double certified = 0;
    double all = 0;
    for (int n = 0; n < fu.count; n++) {
      for (int z : s.regions()) {
        if (holds(s, fu.durable[n]) && !fu.services.get(n).steps().isEmpty()) {
          double output = st.baseOutput[st.cell(z, fu.durable[n])];
          certified += fu.certified[fu.row(n, z)] * output;
          all += output;
        }
      }
    }
    return all > 0 ? certified / all : Double.NaN;
  }

  /** Price of one durable, at the price of the order book in the base year, yuan. */
  double unitPrice(Selection s) {
    double value = 0;
    double output = 0;
    for (int n = 0; n < fu.count; n++) {
      double price = fu.durable[n] < 0 ? 0 : orderPrice(n);
      for (int z : s.regions()) {
        if (price > 0 && holds(s, fu.durable[n])) {
          int c = st.cell(z, fu.durable[n]);
          value += price * economy.flows.ledger[CellItem.OUTPUT_VALUE.ordinal()][c];
          output += economy.flows.produced[c];
        }
      }
    }
    return output > 0 ? value / output : Double.NaN;
  }

  private double orderPrice(int n) {
    return fu.services.get(n).places().stream()
        .filter(p -> p.aircraft() > 0)
        .mapToDouble(ChainService.Place::aircraftPrice)
        .average()
        .orElse(0);
  }

  /** Output so far of products that learn, units; for all inside regions together. */
  double experience(Selection s) {
    double sum = 0;
    boolean any = false;
    for (int k : s.products()) {
      any |= fu.experience[k] > 0;
      sum += fu.cumulative[k];
    }
    return any && s.whole() ? sum : Double.NaN;
  }

  private interface Value {
    double of(int service, int region, ChainService.Place place);
  }

  private double sum(Selection s, Value value) {
    double sum = 0;
    boolean any = false;
    for (int n = 0; n < fu.count; n++) {
      for (int z : s.regions()) {
        ChainService.Place place = fu.place(st, n, z);
        if (place != null && holds(s, fu.product[n])) {
          sum += value.of(n, z, place);
          any = true;
        }
      }
    }
    return any ? sum : Double.NaN;
  }

  private static boolean holds(Selection s, int product) {
    for (int k : s.products()) {
      if (k == product) {
        return true;
      }
    }
    return false;
  }
}
