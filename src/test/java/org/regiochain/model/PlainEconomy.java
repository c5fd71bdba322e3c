package org.regiochain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.data.Corridor;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.Product;
import org.regiochain.data.Region;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * The goods loop written plainly from its equations: every firm, input slot and order is an object
 * of its own, and a purchase from a pool is an order to each of its firms. Slow on purpose; it
 * shares no step with the fast loop, only the opening state.
 *
 * <ul>
 *   <li>expectation d ← (1−λ)d + λO₋₁, plan x* = [d + (ιd − Y)/τ]⁺;
 *   <li>capacity x^cap = min(1.25 A N/ℓ, K/v)(1−damage);
 *   <li>slot order o = [a x* + (n a d − S)/τ]⁺; inputs without stock: a min(x*, x^cap);
 *   <li>output x = min(x*, x^cap, min over critical inputs S/a, min over important inputs ½(S/a +
 *       x^cap)); use u = min(S, a x);
 *   <li>fill φ = min(1, (Y+x)/O), delivery φ o; unmet orders lapse, but those of final users and
 *       the outside for durables wait and are called off over τ: B ← B − B/τ + unmet;
 *   <li>exports of goods to the world are cut alike to what all corridors together can carry.
 * </ul>
 */
final class PlainEconomy {
  /** Who can be asked to deliver. */
  abstract static class Supplier {
    double price;
    double ordered;
    double fill;
  }

  /** All suppliers of a product in an outside region. */
  static final class OutsideSupplier extends Supplier {
    String product;
    String region;
    double supply;
  }

  /** A firm. */
  static final class Firm extends Supplier {
    int index;
    Cell cell;
    String location;
    double productivity;
    double staff;
    double capital;
    double damage;
    double expected;
    double stock;
    double plan;
    double capacity;
    double output;
    double share;
    double bill;
    final List<Slot> slots = new ArrayList<>();
  }

  /** A stocked input. */
  static final class Slot {
    int index;
    int product;
    double coefficient;
    Need need;
    double stock;
    double poolShare;
    final Map<Supplier, Double> links = new LinkedHashMap<>();
  }

  /** The firms of a product in a region. */
  static final class Cell {
    int index;
    String product;
    String region;
    double labourPerUnit;
    double capitalPerUnit;
    double[] pooledCoefficient;
    final List<Firm> firms = new ArrayList<>();
  }

  /** An order of a week, delivered at its end. */
  private record Order(
      Supplier supplier, double units, Slot slot, Firm firm, int user, int product) {}

  /** Cuts of exports by corridors so far, for the test to see that it met some. */
  int cut;

  private final GoodsParameters p;
  private final double tau;
  private final double corridorCapacity;
  private final List<Shock> shocks;
  private final Structure st;
  final List<Cell> cells = new ArrayList<>();
  final List<Firm> firms = new ArrayList<>();
  final OutsideSupplier[][] outside;

  /**
   * Final demand by final user (after the cells) and product; orders by outside region and cell.
   */
  final double[][] finalDemand;

  final double[][] outsideDemand;

  /** What waits. */
  final double[][] finalBacklog;

  final double[][] outsideBacklog;

  /**
   * Units delivered to each user by product and origin since the month began, and what they cost.
   */
  final double[][][] delivered;

  final double[][][] paid;
  final double[][] exported;

  private final double[][][] poolShares;
  private final List<Order> orders = new ArrayList<>();

  /** Takes over the opening state of an economy. */
  PlainEconomy(Economy e, ModelParameters parameters, List<Shock> shocks) {
    p = parameters.goods();
    tau = p.stockAdjustmentWeeks();
    corridorCapacity = parameters.trade().corridorCapacity();
    this.shocks = shocks;
    st = e.structure;
    outside = new OutsideSupplier[st.outsideCount][st.productCount];
    for (int x = 0; x < st.outsideCount; x++) {
      for (int k = 0; k < st.productCount; k++) {
        OutsideSupplier supplier = new OutsideSupplier();
        supplier.product = st.products.get(k).id();
        supplier.region = st.regions.get(st.outsideOrigin(x)).code();
        supplier.price = e.markets.listPrice[st.outsideOrigin(x) * st.productCount + k];
        outside[x][k] = supplier;
      }
    }
    for (int c = 0; c < st.cellCount; c++) {
      cells.add(cell(e, c));
    }
    for (Firm firm : firms) {
      slots(e, firm);
    }
    int users = st.userCount;
    finalDemand = new double[users][st.productCount];
    finalBacklog = new double[users][st.productCount];
    outsideDemand = new double[st.outsideCount][st.cellCount];
    outsideBacklog = new double[st.outsideCount][st.cellCount];
    exported = new double[st.outsideCount][st.cellCount];
    delivered = new double[users][st.productCount][st.originCount];
    paid = new double[users][st.productCount][st.originCount];
    poolShares = new double[users][st.productCount][st.originCount];
    for (int u = 0; u < users; u++) {
      for (int k = 0; k < st.productCount; k++) {
        for (int o = 0; o < st.originCount; o++) {
          poolShares[u][k][o] = e.markets.unitShare[(u * st.productCount + k) * st.originCount + o];
        }
      }
    }
  }

  private Cell cell(Economy e, int c) {
    Cell cell = new Cell();
    cell.index = c;
    cell.product = st.products.get(st.productOfCell(c)).id();
    cell.region = st.regions.get(st.regionOfCell(c)).code();
    cell.labourPerUnit = st.labourPerUnit[c];
    cell.capitalPerUnit = st.capitalPerUnit[c];
    cell.pooledCoefficient = st.pooledCoefficient[c];
    for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
      Firm firm = new Firm();
      firm.index = i;
      firm.cell = cell;
      firm.location = st.locations.get(e.firms.location[i]).code();
      firm.productivity = e.firms.productivity[i];
      firm.staff = e.firms.staff[i];
      firm.capital = e.firms.capital[i];
      firm.expected = e.firms.expectedOrders[i];
      firm.ordered = e.firms.orders[i];
      firm.stock = e.firms.outputStock[i];
      firm.share = e.firms.poolShare[i];
      firm.price = e.firms.price[i];
      cell.firms.add(firm);
      firms.add(firm);
    }
    return cell;
  }

  private void slots(Economy e, Firm firm) {
    int c = firm.cell.index;
    for (int j = 0; j < st.slotProduct[c].length; j++) {
      Slot slot = new Slot();
      slot.index = st.firstSlot(c, firm.index) + j;
      slot.product = st.slotProduct[c][j];
      slot.coefficient = st.slotCoefficient[c][j];
      slot.need = st.slotNeed[c][j];
      slot.stock = e.network.stock[slot.index];
      slot.poolShare = e.network.poolShare[slot.index];
      for (int l = e.network.linkStart[slot.index]; l < e.network.linkStart[slot.index + 1]; l++) {
        int node = e.network.supplier[l];
        Supplier supplier =
            node < firms.size()
                ? firms.get(node)
                : outside[(node - firms.size()) / st.productCount][slot.product];
        slot.links.merge(supplier, e.network.share[l], Double::sum);
      }
      firm.slots.add(slot);
    }
  }

  /** Runs one week, counted from 0 at the start of the run. */
  void week(int week) {
    if (week % 4 == 0) {
      startMonth();
    }
    shock(week);
    orders.clear();
    firms.forEach(this::plan);
    // Expectations use last week's orders, so these are forgotten only now.
    firms.forEach(f -> f.ordered = 0);
    firms.forEach(this::order);
    orderFinal(week);
    for (Order o : orders) {
      o.supplier.ordered += o.units;
    }
    firms.forEach(this::produce);
    deliver();
  }

  private void startMonth() {
    firms.forEach(f -> f.bill = 0);
    for (double[][][] flows : List.of(delivered, paid)) {
      for (double[][] user : flows) {
        for (double[] origins : user) {
          Arrays.fill(origins, 0);
        }
      }
    }
    for (double[] sales : exported) {
      Arrays.fill(sales, 0);
    }
  }

  private void shock(int week) {
    for (Firm f : firms) {
      f.damage = 1 - left(week, Shock.Kind.PRODUCTION, f.cell.product, f.cell.region, f.location);
    }
    for (OutsideSupplier[] region : outside) {
      for (OutsideSupplier s : region) {
        s.supply = left(week, Shock.Kind.OUTSIDE_SUPPLY, s.product, s.region, Shock.ALL);
      }
    }
  }

  /** What the shocks of a kind leave of normal: the product over those that are on. */
  private double left(int week, Shock.Kind kind, String product, String region, String location) {
    double left = 1;
    for (Shock s : shocks) {
      boolean on = week >= s.startWeek() && week < s.startWeek() + s.weeks();
      if (on
          && s.kind() == kind
          && (s.product().equals("all") || s.product().equals(product))
          && (s.region().equals("all") || s.region().equals(region))
          && (s.location().equals("all") || s.location().equals(location))) {
        left *= 1 + s.change();
      }
    }
    return left;
  }

  private void plan(Firm f) {
    f.expected = (1 - p.expectationGain()) * f.expected + p.expectationGain() * f.ordered;
    double target = p.outputStockWeeks() * f.expected;
    f.plan = Math.max(0, f.expected + (target - f.stock) / tau);
    double byStaff = p.overtimeFactor() * f.productivity * f.staff / f.cell.labourPerUnit;
    double byCapital = f.capital / (f.cell.capitalPerUnit * p.capitalUtilisation());
    f.capacity = Math.min(byStaff, byCapital) * (1 - f.damage);
  }

  private void order(Firm f) {
    for (Slot s : f.slots) {
      double target = p.inputStockWeeks() * s.coefficient * f.expected;
      double units = Math.max(0, s.coefficient * f.plan + (target - s.stock) / tau);
      s.links.forEach(
          (supplier, share) ->
              orders.add(new Order(supplier, share * units, s, f, f.cell.index, s.product)));
      orderFromPool(f.cell.index, s.product, s.poolShare * units, s, f);
    }
    for (int k = 0; k < st.productCount; k++) {
      orderFromPool(
          f.cell.index, k, f.cell.pooledCoefficient[k] * Math.min(f.plan, f.capacity), null, f);
    }
  }

  /** Splits an order over origins, and inside the region over the firms of the cell. */
  private void orderFromPool(int user, int k, double units, Slot slot, Firm firm) {
    for (int o = 0; o < st.originCount; o++) {
      double part = units * poolShares[user][k][o];
      if (part == 0) {
        continue;
      }
      if (o >= st.regionCount) {
        orders.add(new Order(outside[o - st.regionCount][k], part, slot, firm, user, k));
      } else {
        for (Firm seller : cells.get(st.cell(o, k)).firms) {
          orders.add(new Order(seller, part * seller.share, slot, firm, user, k));
        }
      }
    }
  }

  private void orderFinal(int week) {
    for (int u = st.cellCount; u < st.userCount; u++) {
      for (int k = 0; k < st.productCount; k++) {
        orderFromPool(u, k, finalDemand[u][k] + finalBacklog[u][k] / tau, null, null);
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      Region region = st.regions.get(st.outsideOrigin(x));
      double[] units = new double[cells.size()];
      for (Cell cell : cells) {
        double factor =
            left(week, Shock.Kind.OUTSIDE_DEMAND, cell.product, region.code(), Shock.ALL);
        int c = cell.index;
        units[c] = outsideDemand[x][c] * factor + outsideBacklog[x][c] / tau;
      }
      if (region.role() == Region.Role.WORLD && !st.corridors.isEmpty()) {
        carry(units, st.baseOutsideSales[x]);
      }
      for (Cell cell : cells) {
        for (Firm seller : cell.firms) {
          double part = units[cell.index] * seller.share;
          orders.add(new Order(seller, part, null, null, -1 - x, cell.index));
        }
      }
    }
  }

  /** Cuts exports of goods to what all corridors together can carry. */
  private void carry(double[] units, double[] base) {
    double shares = 0;
    double capacity = 0;
    for (Corridor corridor : st.corridors) {
      shares += corridor.baseShare();
      capacity += corridorCapacity * corridor.capacity() * corridor.baseShare();
    }
    double wanted = 0;
    double normal = 0;
    for (Cell cell : cells) {
      if (st.products.get(st.productOfCell(cell.index)).storable()) {
        wanted += units[cell.index];
        normal += base[cell.index];
      }
    }
    double carried = capacity / shares * normal;
    for (Cell cell : cells) {
      if (wanted > carried && st.products.get(st.productOfCell(cell.index)).storable()) {
        units[cell.index] *= carried / wanted;
        cut++;
      }
    }
  }

  private void produce(Firm f) {
    f.output = Math.min(f.plan, f.capacity);
    for (Slot s : f.slots) {
      if (s.need == Need.CRITICAL) {
        f.output = Math.min(f.output, s.stock / s.coefficient);
      }
      if (s.need == Need.IMPORTANT) {
        f.output = Math.min(f.output, (s.stock / s.coefficient + f.capacity) / 2);
      }
    }
    for (Slot s : f.slots) {
      s.stock -= Math.min(s.stock, s.coefficient * f.output);
    }
    double available = f.stock + f.output;
    f.fill = f.ordered > 0 ? Math.min(1, available / f.ordered) : 1;
    f.stock = Math.max(0, available - f.fill * f.ordered);
  }

  private void deliver() {
    for (OutsideSupplier[] region : outside) {
      for (OutsideSupplier s : region) {
        s.fill = Math.min(1, s.supply);
      }
    }
    double[][] unmet = new double[st.userCount][st.productCount];
    double[][] unmetOutside = new double[st.outsideCount][st.cellCount];
    for (Order o : orders) {
      double units = o.supplier.fill * o.units;
      if (o.user < 0) {
        exported[-1 - o.user][o.product] += units;
        unmetOutside[-1 - o.user][o.product] += o.units - units;
        continue;
      }
      int origin = originOf(o.supplier);
      delivered[o.user][o.product][origin] += units;
      paid[o.user][o.product][origin] += units * o.supplier.price;
      unmet[o.user][o.product] += o.units - units;
      if (o.slot != null) {
        o.slot.stock += units;
      }
      if (o.firm != null) {
        o.firm.bill += units * o.supplier.price;
      }
    }
    for (int k = 0; k < st.productCount; k++) {
      Product product = st.products.get(k);
      for (int u = st.cellCount; u < st.userCount; u++) {
        finalBacklog[u][k] += product.durable() ? unmet[u][k] - finalBacklog[u][k] / tau : 0;
      }
      for (int x = 0; x < st.outsideCount; x++) {
        for (int z = 0; z < st.regionCount; z++) {
          int c = st.cell(z, k);
          outsideBacklog[x][c] +=
              product.durable() ? unmetOutside[x][c] - outsideBacklog[x][c] / tau : 0;
        }
      }
    }
  }

  private int originOf(Supplier supplier) {
    String region =
        supplier instanceof Firm firm ? firm.cell.region : ((OutsideSupplier) supplier).region;
    for (int o = 0; o < st.originCount; o++) {
      if (st.regions.get(o).code().equals(region)) {
        return o;
      }
    }
    throw new IllegalStateException(region);
  }
}
