package org.regiochain.model;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Inoue and Todo's rationing in place of {@link Delivery}, for economies of one firm a product: all
 * customers get the same share of their normal purchases, but nobody more than ordered, so that the
 * smallest relative orders are met first. Final users count as one customer.
 */
final class SmallestOrderFirst implements LedgerPhase {
  private record Customer(int slot, double ordered, double normal) {
    double relative() {
      return ordered / normal;
    }
  }

  @Override
  public void run(Economy e, Period period) {
    Structure st = e.structure;
    for (int supplier = 0; supplier < st.cellCount; supplier++) {
      List<Customer> customers = new ArrayList<>();
      for (int c = 0; c < st.cellCount; c++) {
        for (int j = 0; j < st.slotProduct[c].length; j++) {
          if (st.slotProduct[c][j] == supplier) {
            int slot = st.slotBase[c] + j;
            double normal = st.slotCoefficient[c][j] * st.baseOutput[c];
            customers.add(new Customer(slot, e.network.order[slot], normal));
          }
        }
      }
      double finalUse = st.baseOutput[supplier];
      for (Customer customer : customers) {
        finalUse -= customer.normal;
      }
      if (finalUse > 1e-9 * st.baseOutput[supplier]) {
        customers.add(new Customer(-1, finalUse, finalUse));
      }
      double fill = e.markets.fillAndValue[2 * supplier];
      double left = fill < 1 ? fill * e.firms.orders[supplier] : Double.POSITIVE_INFINITY;
      deliver(e, customers, left);
    }
  }

  private static void deliver(Economy e, List<Customer> customers, double available) {
    customers.sort((a, b) -> Double.compare(a.relative(), b.relative()));
    double left = available;
    double open = customers.stream().mapToDouble(Customer::normal).sum();
    for (Customer customer : customers) {
      double received = Math.min(customer.ordered, left * customer.normal / open);
      if (customer.slot >= 0) {
        e.network.stock[customer.slot] += received;
      }
      left -= received;
      open -= customer.normal;
    }
  }
}
