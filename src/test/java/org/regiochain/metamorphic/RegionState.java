package org.regiochain.metamorphic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** The part of the state that belongs to one inside region. */
final class RegionState {
  private final Economy e;
  private final Structure st;
  private final int z;
  private final State state;
  private final Map<String, double[]> arrays = new LinkedHashMap<>();

  private RegionState(Economy e, int region) {
    this.e = e;
    this.st = e.structure;
    this.z = region;
    this.state = State.of(e);
  }

  /** Arrays by name, cut to the region's rows. */
  static Map<String, double[]> of(Economy e, int region) {
    RegionState cut = new RegionState(e, region);
    cut.agents();
    cut.finance();
    cut.users();
    cut.cells();
    cut.cascades();
    return cut.arrays;
  }

  private void agents() {
    int firstCell = st.cell(z, 0);
    int endCell = firstCell + st.productCount;
    int firstSlot = st.slotBase[firstCell];
    int endSlot = st.slotBase[endCell];
    int[] links = e.network.linkStart;
    for (String name : state.arrays().keySet()) {
      if (name.startsWith("firms.") && state.get(name).length == e.firms.count) {
        keep(name, st.firmStart[firstCell], st.firmStart[endCell]);
      } else if (name.startsWith("households.")) {
        keep(name, st.locationStart[z], st.locationStart[z + 1]);
      } else if (name.startsWith("governments.")) {
        keepRows(name, st.regionCount, z, "");
      } else if (name.startsWith("banks.") && state.get(name).length == e.banks.count) {
        int perRegion = e.banks.count / st.regionCount;
        keep(name, z * perRegion, (z + 1) * perRegion);
      } else if (name.startsWith("network.") && state.get(name).length == st.slotCount()) {
        keep(name, firstSlot, endSlot);
      }
    }
    keep("network.supplier", links[firstSlot], links[endSlot]);
    keep("network.share", links[firstSlot], links[endSlot]);
  }

  /**
   * Guarantors and funds, two a region; estates of its firms; its part of the records. Every region
   * has as many banks.
   */
  private void finance() {
    int regions = st.regionCount;
    for (String name : state.arrays().keySet()) {
      int length = state.get(name).length;
      if (name.startsWith("guarantors.") || name.startsWith("funds.")) {
        if (length == regions) {
          keep(name, z, z + 1);
        } else if (length > 1) {
          int rows = name.equals("funds.stakes") ? 2 * regions + 1 : 2 * regions;
          keepRows(name, rows, z, "first");
          keepRows(name, rows, regions + z, "second");
        }
      } else if (name.startsWith("estates.") && length == e.estates.count) {
        int perRegion = e.banks.count / regions;
        for (int n = 0; n < perRegion; n++) {
          keepRows(name, length, e.estates.row(z * perRegion + n, z), n + "");
        }
      } else if (name.startsWith("estates.") && length == regions) {
        keep(name, z, z + 1);
      } else if (name.equals("credit.asked") || name.equals("credit.granted")) {
        keepRows(name, regions, z, "");
      } else if (name.startsWith("credit.") && length > 1) {
        // By month, then by region or by the cells of regions.
        int months = name.equals("credit.matched") ? Structure.MONTHS : CreditRecords.MONTHS;
        for (int month = 0; month < months; month++) {
          keepRows(name, months * regions, month * regions + z, month + "");
        }
      }
    }
  }

  /** The firm that began the chain of failures a firm is in; its number counts all regions. */
  private void cascades() {
    double[] firstFirm = arrays.get("firms.cascade");
    Arrays.setAll(
        firstFirm,
        i -> firstFirm[i] < 0 ? -1 : e.credit.cascades.get((int) firstFirm[i]).firstFirm);
  }

  private void users() {
    int products = st.productCount;
    for (String name :
        new String[] {
          "markets.demand",
          "markets.backlog",
          "markets.userPrice",
          "markets.receivedShare",
          "markets.costPerUnitOrdered"
        }) {
      keepUsers(name, products);
    }
    for (String name :
        new String[] {
          "markets.valueShare",
          "markets.unitShare",
          "markets.originOrders",
          "flows.poolUnits",
          "flows.poolValue"
        }) {
      keepUsers(name, products * st.originCount);
    }
  }

  private void cells() {
    int from = st.cell(z, 0);
    int to = from + st.productCount;
    for (String name :
        new String[] {
          "markets.poolOrders", "markets.poolFill", "markets.listPrice", "markets.pooledInputCost",
          "flows.produced", "flows.sold", "flows.ordered", "flows.outputStock"
        }) {
      keep(name, from, to);
    }
    for (String name : new String[] {"flows.ledger", "flows.weeklyOutput"}) {
      for (int row = 0; row < state.get(name).length / st.cellCount; row++) {
        keep(name, row + "", row * st.cellCount + from, row * st.cellCount + to);
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (String name : new String[] {"markets.outsideActual", "flows.outsideValue"}) {
        keep(name, x + "", x * st.cellCount + from, x * st.cellCount + to);
      }
    }
    keep("flows.linkedUnits", e.flows.linkedBase[from], e.flows.linkedBase[to]);
    keep("flows.linkedValue", e.flows.linkedBase[from], e.flows.linkedBase[to]);
    keep("markets.consumptionPrice", z, z + 1);
    keep("markets.investmentPrice", z, z + 1);
    keep("accounts.gdp", 3 * z, 3 * z + 3);
  }

  private void keepUsers(String name, int width) {
    int from = st.cell(z, 0);
    keep(name, "industries", from * width, (from + st.productCount) * width);
    int finals = st.finalUser(z, 0);
    keep(name, "final users", finals * width, (finals + Structure.FINAL_USERS) * width);
  }

  /** One of several rows of the same width. */
  private void keepRows(String name, int rows, int row, String part) {
    int width = state.get(name).length / rows;
    keep(name, part, row * width, (row + 1) * width);
  }

  private void keep(String name, int from, int to) {
    keep(name, "", from, to);
  }

  private void keep(String name, String part, int from, int to) {
    arrays.put((name + " " + part).trim(), Arrays.copyOfRange(state.get(name), from, to));
  }
}
