package org.regiochain.engine;

import java.time.YearMonth;
import java.util.Arrays;
import org.regiochain.catalog.Label;
import org.regiochain.state.Economy;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/** Rows of exports by route. */
final class RouteRows {
  private final Economy e;
  private final Structure st;
  private final RunRows rows;
  private final String arm;
  private final int replication;
  private final YearMonth start;

  RouteRows(Economy economy, RunRows rows, String arm, int replication, YearMonth start) {
    e = economy;
    st = economy.structure;
    this.rows = rows;
    this.arm = arm;
    this.replication = replication;
    this.start = start;
  }

  /** Every region sends its goods by all routes alike. */
  void month(int month) {
    if (st.worldIndex < 0) {
      return;
    }
    RouteTable routes = e.routes;
    String date = start.plusMonths(month - 1L).toString();
    double all = Arrays.stream(routes.carried).sum();
    double base = 0;
    double[] goods = new double[st.regionCount];
    for (int c = 0; c < st.cellCount; c++) {
      if (st.storable[st.productOfCell(c)]) {
        base += Structure.WEEKS * st.baseOutsideSales[st.worldIndex][c];
        goods[st.regionOfCell(c)] += e.flows.outsideValue[st.worldIndex * st.cellCount + c];
      }
    }
    for (int z = 0; z < st.regionCount; z++) {
      for (int j = 0; j < routes.carried.length; j++) {
        double share = all > 0 ? routes.carried[j] / all : 0;
        double most = routes.capacity[j] * base;
        Label label = st.corridors.get(j).label();
        rows.routes.add(
            arm,
            replication,
            month,
            date,
            st.regions.get(z).code(),
            st.corridors.get(j).id(),
            label.zh(),
            label.en(),
            share * goods[z],
            share,
            most > 0 ? routes.carried[j] / most : 0);
      }
    }
  }
}
