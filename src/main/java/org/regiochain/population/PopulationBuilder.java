package org.regiochain.population;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.DataSet;
import org.regiochain.data.Location;
import org.regiochain.data.RegionalTable;
import org.regiochain.model.Capacity;
import org.regiochain.model.MarketPrices;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.state.AdoptionTable;
import org.regiochain.state.BankTable;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FundTable;
import org.regiochain.state.FutureTable;
import org.regiochain.state.GovernmentTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.RouteTable;
import org.regiochain.state.SectorAccounts;
import org.regiochain.state.SkillTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Builds an economy at rest: technology and flows of the table, firms, links, pools, then balance
 * sheets whose flows close (economics: initialisation). The same data, parameters and seed give the
 * same economy, bit for bit.
 */
public final class PopulationBuilder {
  private PopulationBuilder() {}

  /** Builds with one yuan a unit. */
  public static Economy build(DataSet data, ModelParameters p, long seed) {
    return build(data, p, seed, 1);
  }

  /**
   * Builds an economy.
   *
   * @param moneyUnit yuan for a unit at base prices; a power of two rescales money exactly
   * @throws BaseYearException if the base year cannot be closed, saying why
   */
  public static Economy build(DataSet data, ModelParameters p, long seed, double moneyUnit) {
    RegionalTable table = data.table();
    Draws draws = new Draws(seed, 0);
    List<Location> locations = Geography.locations(data);
    Structure.Parts parts = new Structure.Parts();
    parts.regions = table.regions();
    parts.products = table.products();
    parts.locations = locations;
    parts.chains = data.chains();
    parts.corridors = data.corridors();
    parts.clusters = data.clusters();
    parts.moneyUnit = moneyUnit;
    parts.regionOfLocation =
        locations.stream().mapToInt(l -> table.indexOfRegion(l.region())).toArray();
    parts.distanceKm = Geography.distances(locations);
    new Technology(data).fill(parts, p.population(), p.investment());
    int[] locationStart = locationStart(parts.regionOfLocation, table.insideCount());

    FirmRows.Cell[] cells =
        new FirmRows(data, locations, p.population(), draws).build(parts.baseOutput, locationStart);
    layOut(parts, cells, locationStart);
    OpeningAccounts accounts = new OpeningAccounts(table, p, moneyUnit);
    accounts.labour(parts, locations, locationStart);
    Structure st = new Structure(parts);

    FirmTable firms = firms(st, cells);
    Links.Network network = new Links(st, firms, table, p.population(), cells, draws).build();
    Markets markets = Pools.build(st, table, firms, network);
    openingPrices(st, firms, markets);
    SupplyNetwork links =
        new SupplyNetwork(
            st.firmCount(),
            st.slotCount(),
            network.linkStart(),
            network.supplier(),
            origins(st, network.supplier()),
            network.share(),
            network.poolShare());
    MonthlyFlows flows = new MonthlyFlows(st);
    BankTable banks = Banks.build(st, data.bankClasses(), p.finance());
    Economy economy =
        new Economy(
            st,
            firms,
            links,
            markets,
            flows,
            new HouseholdTable(st.locationCount),
            banks,
            new GovernmentTable(st.regionCount),
            new GuarantorTable(st.regionCount),
            new EstateTable(banks.count, st.regionCount),
            new FundTable(st.regionCount),
            new CreditRecords(st.regionCount, st.cellCount),
            new KnowledgeTable(st, data.research().laboratories()),
            new SkillTable(st),
            new AdoptionTable(st),
            new FutureTable(st, p.future().growth()),
            new RouteTable(st),
            new SectorAccounts(st.regionCount));
    poolShares(economy, network.sold());
    MarketPrices.refreshIndices(economy);
    System.arraycopy(markets.capitalPrice, 0, markets.lastCapitalPrice, 0, st.cellCount);
    goods(economy, p);
    accounts.close(economy, draws);
    if (p.talent().skilledPools()) {
      Skills.open(economy, data.research(), p.labour().baseUnemployment());
    }
    if (p.innovation().research()) {
      new OpeningResearch(economy, table, data.research(), p.innovation()).build();
    }
    certify(economy);
    return economy;
  }

  private static byte[] origins(Structure st, int[] supplier) {
    byte[] origin = new byte[supplier.length];
    for (int l = 0; l < supplier.length; l++) {
      origin[l] = (byte) st.originOfNode(supplier[l]);
    }
    return origin;
  }

  private static int[] locationStart(int[] regionOfLocation, int regions) {
    int[] start = new int[regions + 1];
    for (int z : regionOfLocation) {
      start[z + 1]++;
    }
    for (int z = 0; z < regions; z++) {
      start[z + 1] += start[z];
    }
    return start;
  }

  private static void layOut(Structure.Parts parts, FirmRows.Cell[] cells, int[] locationStart) {
    int n = cells.length;
    int products = parts.products.size();
    parts.firmStart = new int[n + 1];
    parts.slotBase = new int[n + 1];
    parts.groupStart = new int[n][];
    for (int c = 0; c < n; c++) {
      parts.firmStart[c + 1] = parts.firmStart[c] + cells[c].size();
      parts.slotBase[c + 1] = parts.slotBase[c] + cells[c].size() * parts.slotProduct[c].length;
      int first = locationStart[c / products];
      int count = locationStart[c / products + 1] - first;
      int[] groups = new int[count + 1];
      for (int location : cells[c].location()) {
        groups[location - first + 1]++;
      }
      groups[0] = parts.firmStart[c];
      for (int r = 0; r < count; r++) {
        groups[r + 1] += groups[r];
      }
      parts.groupStart[c] = groups;
    }
  }

  private static FirmTable firms(Structure st, FirmRows.Cell[] cells) {
    FirmTable f = new FirmTable(st.firmCount());
    for (int c = 0; c < cells.length; c++) {
      FirmRows.Cell cell = cells[c];
      int start = st.firmStart[c];
      for (int row = 0; row < cell.size(); row++) {
        int i = start + row;
        f.id[i] = cell.id()[row];
        f.weight[i] = cell.weight()[row];
        f.activeFirms[i] = cell.weight()[row];
        f.baseOutput[i] = cell.output()[row];
        f.location[i] = cell.location()[row];
        boolean sameGroup = row > 0 && cell.location()[row - 1] == cell.location()[row];
        f.cumulativeSize[i] = f.baseOutput[i] + (sameGroup ? f.cumulativeSize[i - 1] : 0);
        f.productivity[i] = 1;
      }
    }
    return f;
  }

  private static void openingPrices(Structure st, FirmTable firms, Markets markets) {
    Arrays.fill(firms.price, st.moneyUnit);
    Arrays.fill(firms.lastPrice, st.moneyUnit);
    Arrays.fill(markets.listPrice, st.moneyUnit);
  }

  /** A firm's pool share is what it does not sell over links, relative to its cell. */
  private static void poolShares(Economy e, double[] sold) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    for (int c = 0; c < st.cellCount; c++) {
      double left = 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        f.poolShare[i] = Math.max(0, f.baseOutput[i] - sold[i]);
        left += f.poolShare[i];
      }
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        f.poolShare[i] = left > 0 ? f.poolShare[i] / left : 0;
        f.salesShare[i] = f.baseOutput[i] / st.baseOutput[c];
      }
    }
  }

  private static void goods(Economy e, ModelParameters p) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    double n = p.goods().inputStockWeeks();
    for (int c = 0; c < st.cellCount; c++) {
      double[] a = st.slotCoefficient[c];
      Capacity capacity = new Capacity(p.goods(), st, c);
      int base = MonthlyFlows.slotBase(e.flows, st, c);
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double x = f.baseOutput[i];
        f.expectedOrders[i] = x;
        f.orders[i] = x;
        f.plan[i] = x;
        f.outputStock[i] = p.goods().outputStockWeeks() * x;
        f.soldUnits[i] = Structure.WEEKS * x;
        f.orderedUnits[i] = Structure.WEEKS * x;
        f.producedUnits[i] = Structure.WEEKS * x;
        f.staff[i] = st.labourPerUnit[c] * x;
        f.capital[i] = st.capitalPerUnit[c] * x;
        f.markup[i] = st.baseMarkup[c];
        f.capacity[i] = capacity.of(f, i);
        e.flows.outputStock[c] += f.outputStock[i];
        e.flows.sold[c] += f.soldUnits[i];
        for (int j = 0; j < a.length; j++) {
          int s = st.firstSlot(c, i) + j;
          e.network.stock[s] = n * a[j] * x;
          e.network.price[s] = st.moneyUnit;
          f.inputStockClosing[i] += e.network.stock[s] * e.network.price[s];
          e.flows.inputStock[base + j] += e.network.stock[s];
        }
      }
    }
  }

  private static void certify(Economy e) {
    Structure st = e.structure;
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      int from = e.network.linkStart[st.slotBase[c]];
      int to = e.network.linkStart[st.slotBase[c + 1]];
      for (int l = from; l < to; l++) {
        int node = e.network.supplier[l];
        if (node < e.firms.count && e.network.origin[l] != z) {
          e.firms.certified[node] = true;
        }
      }
    }
  }
}
