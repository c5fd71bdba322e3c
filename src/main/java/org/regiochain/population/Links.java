package org.regiochain.population;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.regiochain.data.RegionalTable;
import org.regiochain.model.PopulationParameters;
import org.regiochain.model.SupplierDraw;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Supply links of the base year under the exact-residual rule: linked flows never exceed a cell of
 * the table nor a supplier's output; what is not linked stays with the pools, exactly.
 *
 * <p>For every input a buyer takes one to a few suppliers (more for larger buyers). An origin is
 * drawn in proportion to what is left of the table cell, then, inside the region, a location ∝ size
 * × distance^−e, then a firm ∝ size. Products do not interact, so they are built in parallel.
 */
final class Links {
  private static final Stream ORIGIN = Stream.named("population.link.origin");
  private static final Stream PLACE = Stream.named("population.link.place");
  private static final Stream FIRM = Stream.named("population.link.firm");
  private static final int TRIES = 4;

  /** Links by slot, the pool's share of each slot, and what suppliers sell over links. */
  record Network(
      int[] linkStart, int[] supplier, double[] share, double[] poolShare, double[] sold) {}

  private final Structure st;
  private final FirmTable firms;
  private final RegionalTable table;
  private final PopulationParameters p;
  private final FirmRows.Cell[] cells;
  private final SupplierDraw supplierDraw;
  private final long originKey;
  private final long placeKey;
  private final long firmKey;

  Links(
      Structure structure,
      FirmTable firms,
      RegionalTable table,
      PopulationParameters p,
      FirmRows.Cell[] cells,
      Draws draws) {
    this.st = structure;
    this.firms = firms;
    this.table = table;
    this.p = p;
    this.cells = cells;
    supplierDraw = new SupplierDraw(structure, firms, p.linkDistanceExponent());
    originKey = draws.key(ORIGIN);
    placeKey = draws.key(PLACE);
    firmKey = draws.key(FIRM);
  }

  Network build() {
    double[] poolShare = new double[st.slotCount()];
    double[] sold = new double[st.firmCount()];
    int[] count = new int[st.slotCount() + 1];
    LinkList[] lists = new LinkList[st.productCount];
    IntStream.range(0, st.productCount)
        .parallel()
        .forEach(k -> lists[k] = buildProduct(k, poolShare, sold, count));
    for (int s = 0; s < st.slotCount(); s++) {
      count[s + 1] += count[s];
    }
    int[] supplier = new int[count[st.slotCount()]];
    double[] share = new double[supplier.length];
    for (LinkList list : lists) {
      for (int i = 0; i < list.size; ) {
        int s = list.slot[i];
        for (int at = count[s]; at < count[s + 1]; at++, i++) {
          supplier[at] = list.supplier[i];
          share[at] = list.share[i];
        }
      }
    }
    return new Network(count, supplier, share, poolShare, sold);
  }

  private LinkList buildProduct(int k, double[] poolShare, double[] sold, int[] count) {
    LinkList list = new LinkList();
    double[] quota = new double[st.originCount];
    for (int c = 0; c < st.cellCount; c++) {
      int j = slotOf(c, k);
      if (j < 0) {
        continue;
      }
      for (int o = 0; o < st.originCount; o++) {
        quota[o] =
            table.intermediate(o, k, st.regionOfCell(c), st.productOfCell(c))
                / Structure.WEEKS_PER_YEAR;
      }
      double a = st.slotCoefficient[c][j];
      double average = a * st.baseOutput[c] / cells[c].size();
      for (int rank = 0; rank < cells[c].size(); rank++) {
        int i = st.firmStart[c] + cells[c].rankOrder()[rank];
        int s = st.firstSlot(c, i) + j;
        double need = a * firms.baseOutput[i];
        int before = list.size;
        poolShare[s] = link(list, quota, sold, i, s, k, need, average);
        count[s + 1] = list.size - before;
      }
    }
    return list;
  }

  /** Links one slot; returns the share left to the pool. */
  private double link(
      LinkList list,
      double[] quota,
      double[] sold,
      int buyer,
      int slot,
      int k,
      double need,
      double average) {
    if (!(need > 0)) {
      return 1;
    }
    int wanted =
        (int) Math.max(1, Math.min(p.maxSuppliers(), Math.ceil(StrictMath.sqrt(need / average))));
    double portion = need / wanted;
    long key = Hash.of(st.products.get(k).id());
    double linked = 0;
    for (int n = 0; n < wanted; n++) {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        long event = Hash.of(firms.id[buyer], Hash.of(key, n * (long) TRIES + attempt));
        int o = drawOrigin(quota, event);
        if (o < 0) {
          break;
        }
        int node = o >= st.regionCount ? st.outsideNode(o - st.regionCount, k) : -1;
        double room = quota[o];
        if (node < 0) {
          node =
              supplierDraw.draw(
                  k,
                  firms.location[buyer],
                  o,
                  Draws.uniform(placeKey, event, 0),
                  Draws.uniform(firmKey, event, 0));
          if (node < 0 || node == buyer) {
            continue;
          }
          room = Math.min(room, firms.baseOutput[node] - sold[node]);
        }
        boolean last = attempt == TRIES - 1;
        if (room >= portion || (last && room > 0)) {
          double flow = Math.min(portion, room);
          double share = flow / need;
          list.add(slot, node, share);
          quota[o] -= share * need;
          linked += share;
          if (node < st.firmCount()) {
            sold[node] += share * need;
          }
          break;
        }
      }
    }
    double pool = 1 - linked;
    return pool > 1e-12 ? pool : 0;
  }

  private int drawOrigin(double[] quota, long event) {
    double sum = 0;
    for (double left : quota) {
      sum += Math.max(0, left);
    }
    if (!(sum > 0)) {
      return -1;
    }
    double target = Draws.uniform(originKey, event, 0) * sum;
    int chosen = -1;
    for (int o = 0; o < quota.length; o++) {
      if (quota[o] > 0) {
        chosen = o;
        target -= quota[o];
        if (target < 0) {
          break;
        }
      }
    }
    return chosen;
  }

  private int slotOf(int cell, int product) {
    int[] products = st.slotProduct[cell];
    for (int j = 0; j < products.length; j++) {
      if (products[j] == product) {
        return j;
      }
    }
    return -1;
  }

  /** A growing list of links, those of a slot next to one another. */
  private static final class LinkList {
    private int[] slot = new int[1024];
    private int[] supplier = new int[1024];
    private double[] share = new double[1024];
    private int size;

    void add(int slotIndex, int node, double part) {
      if (size == slot.length) {
        slot = Arrays.copyOf(slot, 2 * size);
        supplier = Arrays.copyOf(supplier, 2 * size);
        share = Arrays.copyOf(share, 2 * size);
      }
      slot[size] = slotIndex;
      supplier[size] = node;
      share[size] = part;
      size++;
    }
  }
}
