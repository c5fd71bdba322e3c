package org.regiochain.metamorphic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
    cut.users();
    cut.cells();
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
        keep(name, z, z + 1);
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

  private void keep(String name, int from, int to) {
    keep(name, "", from, to);
  }

  private void keep(String name, String part, int from, int to) {
    arrays.put((name + " " + part).trim(), Arrays.copyOfRange(state.get(name), from, to));
  }
}
