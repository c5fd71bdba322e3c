package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Search;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly step 10: buyers review their suppliers, across the border with its three frictions.
 *
 * <p>A link is reviewed with hazard ρ a month, or at once when its supplier's fill stayed low. The
 * buyer draws m candidates: the origin from the table's mix; inside the region a location ∝ X_{kr}
 * d^{−1} (1−b) across the border (通配), then a firm ∝ size that has room for the order. Utility of a
 * candidate V = −ln[p (1+T_d) (1+τ)] + (φ−1) − c·1{border, uncertified} + noise: T_d cost of
 * distance, τ processing cost (通接), c onboarding cost (通认). It switches if V gains more than the
 * threshold; an uncertified supplier across the border takes over only after the certification
 * time.
 *
 * <p>What a standing link has sunk counts for it: its utility carries no distance and no
 * onboarding, and of τ only the change since the base year. Limits: without noise and price
 * differences nobody switches; b = 1 draws no candidate across the border; ρ = 0 freezes unforced
 * links.
 *
 * <p>Reads prices, fill, certification of suppliers. Writes suppliers of own links.
 */
public final class SupplierReview implements FirmPhase {
  private static final Stream HAZARD = Stream.named("review.hazard");
  private static final Stream ORIGIN = Stream.named("review.origin");
  private static final Stream PLACE = Stream.named("review.place");
  private static final Stream FIRM = Stream.named("review.firm");
  private static final Stream NOISE = Stream.named("review.noise");

  private final ReviewParameters p;
  private final double overtimeFactor;
  private final Structure st;

  /** Cumulative attraction of locations for buyers at a location: [product][buyer][seller]. */
  private final double[][][] attraction;

  private final boolean[] changed;
  private double attractionMatching = Double.NaN;

  public SupplierReview(ReviewParameters p, GoodsParameters goods, Structure structure) {
    this.p = p;
    overtimeFactor = goods.overtimeFactor();
    st = structure;
    attraction = new double[st.productCount][st.locationCount][st.locationCount];
    changed = new boolean[st.chunks.size()];
  }

  /** Counts months of low outside supply; rebuilds the attraction of places if matching changed. */
  void prepare(Economy e, Period period) {
    for (int xk = 0; xk < e.markets.outsideLowMonths.length; xk++) {
      boolean low = e.markets.outsideSupply[xk] < p.forcedFillRate();
      e.markets.outsideLowMonths[xk] = low ? e.markets.outsideLowMonths[xk] + 1 : 0;
    }
    double loss = p.matchingLoss() * (1 - period.stance().of(Instrument.BORDER_MATCHING));
    if (loss == attractionMatching) {
      return;
    }
    attractionMatching = loss;
    FirmTable f = e.firms;
    for (int k = 0; k < st.productCount; k++) {
      double[] size = new double[st.locationCount];
      for (int r = 0; r < st.locationCount; r++) {
        int z = st.regionOfLocation[r];
        int[] groups = st.groupStart[st.cell(z, k)];
        int local = r - st.locationStart[z];
        if (groups[local + 1] > groups[local]) {
          size[r] = f.cumulativeSize[groups[local + 1] - 1];
        }
      }
      for (int buyer = 0; buyer < st.locationCount; buyer++) {
        double sum = 0;
        for (int seller = 0; seller < st.locationCount; seller++) {
          boolean border = st.regionOfLocation[buyer] != st.regionOfLocation[seller];
          double weight = size[seller] / st.distanceKm[buyer][seller];
          sum += border ? weight * (1 - loss) : weight;
          attraction[k][buyer][seller] = sum;
        }
      }
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int c = chunk.cell();
    int slots = st.slotProduct[c].length;
    long hazard = period.draws().key(HAZARD);
    changed[chunk.index()] = false;
    int s = st.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++) {
      for (int j = 0; j < slots; j++, s++) {
        if (net.pendingSupplier[s] >= 0) {
          takeOver(e, period, chunk, s);
          continue;
        }
        for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
          long link = Hash.of(f.id[i], ((long) j << 32) + (l - net.linkStart[s]));
          boolean forced = failing(e, net.supplier[l]);
          if (forced || Draws.uniform(hazard, link, period.month()) < p.reviewHazard()) {
            review(e, period, chunk, i, st.slotProduct[c][j], s, l, link);
            if (net.pendingSupplier[s] >= 0) {
              break;
            }
          }
        }
      }
    }
  }

  /** Suppliers that now sell across the border are recognised there. */
  @Override
  public void close(Economy e, Period period) {
    boolean any = false;
    for (Chunk chunk : st.chunks) {
      if (changed[chunk.index()]) {
        any = true;
        certifySuppliers(e, chunk);
      }
    }
    if (any) {
      e.network.sortBySupplier();
    }
  }

  private void certifySuppliers(Economy e, Chunk chunk) {
    SupplyNetwork net = e.network;
    int region = st.regionOfCell(chunk.cell());
    int from = net.linkStart[st.firstSlot(chunk.cell(), chunk.from())];
    int to = net.linkStart[st.firstSlot(chunk.cell(), chunk.to())];
    for (int l = from; l < to; l++) {
      int node = net.supplier[l];
      if (node < e.firms.count && st.originOfNode(node) != region) {
        e.firms.certified[node] = true;
      }
    }
  }

  private void takeOver(Economy e, Period period, Chunk chunk, int slot) {
    SupplyNetwork net = e.network;
    if (period.month() >= net.pendingMonth[slot]) {
      net.supplier[net.pendingLink[slot]] = net.pendingSupplier[slot];
      net.pendingSupplier[slot] = -1;
      changed[chunk.index()] = true;
    }
  }

  private boolean failing(Economy e, int node) {
    int firms = e.firms.count;
    if (node < firms) {
      return e.firms.lowFillMonths[node] >= p.forcedMonths();
    }
    return e.markets.outsideLowMonths[node - firms] >= p.forcedMonths();
  }

  private void review(
      Economy e, Period period, Chunk chunk, int buyer, int k, int slot, int l, long link) {
    SupplyNetwork net = e.network;
    int here = e.firms.location[buyer];
    int incumbent = net.supplier[l];
    double flowCost = p.flowCost() * (1 - period.stance().of(Instrument.BORDER_PROCESSING));
    double onboarding =
        p.onboardingCost() * (1 - period.stance().of(Instrument.BORDER_RECOGNITION));
    double standing = standingUtility(e, here, incumbent, flowCost);
    double order = net.share[l] * net.order[slot];
    int best = -1;
    double bestUtility = standing + p.switchThreshold();
    for (int n = 0; n < p.candidates(); n++) {
      long event = Hash.of(link, n);
      int candidate = draw(e, period, event, buyer, k);
      if (candidate < 0 || candidate == incumbent || !hasRoom(e, candidate, order)) {
        continue;
      }
      double utility = candidateUtility(e, here, candidate, flowCost, onboarding);
      if (p.searchNoise() > 0) {
        utility += p.searchNoise() * Draws.gumbel(period.draws().key(NOISE), event, period.month());
      }
      if (utility > bestUtility) {
        bestUtility = utility;
        best = candidate;
      }
    }
    if (best < 0) {
      return;
    }
    int wait =
        mustCertify(e, here, best)
            ? (int)
                Math.ceil(
                    p.certificationMonths()
                        * (1 - period.stance().of(Instrument.BORDER_RECOGNITION)))
            : 0;
    if (wait > 0) {
      net.pendingSupplier[slot] = best;
      net.pendingLink[slot] = l;
      net.pendingMonth[slot] = period.month() + wait;
    } else {
      net.supplier[l] = best;
      changed[chunk.index()] = true;
    }
  }

  /** A candidate supplier index, or −1 where there is none. */
  private int draw(Economy e, Period period, long event, int buyer, int k) {
    FirmTable f = e.firms;
    int month = period.month();
    int region = st.regionOfLocation[f.location[buyer]];
    double pick = Draws.uniform(period.draws().key(ORIGIN), event, month);
    double[] mix = st.outsideMix[region * st.productCount + k];
    for (int x = 0; x < st.outsideCount; x++) {
      if (pick < mix[x]) {
        return st.outsideNode(x, k);
      }
      pick -= mix[x];
    }
    double[] places = attraction[k][f.location[buyer]];
    double total = places[places.length - 1];
    if (!(total > 0)) {
      return -1;
    }
    double at = Draws.uniform(period.draws().key(PLACE), event, month) * total;
    int r = Search.firstAbove(places, 0, places.length, at);
    int z = st.regionOfLocation[r];
    int[] groups = st.groupStart[st.cell(z, k)];
    int from = groups[r - st.locationStart[z]];
    int to = groups[r - st.locationStart[z] + 1];
    if (from == to) {
      return -1;
    }
    double size = Draws.uniform(period.draws().key(FIRM), event, month) * f.cumulativeSize[to - 1];
    return Search.firstAbove(f.cumulativeSize, from, to, size);
  }

  /** A firm declines an order that overtime could not serve beside what it expects. */
  private boolean hasRoom(Economy e, int node, double order) {
    FirmTable f = e.firms;
    if (node >= f.count) {
      return true;
    }
    double perWorker = st.labourPerUnit[cellOf(node)];
    double normal = perWorker > 0 ? f.productivity[node] * f.staff[node] / perWorker : f.plan[node];
    return f.expectedOrders[node] + order <= overtimeFactor * normal * (1 - f.damage[node]);
  }

  private int cellOf(int firm) {
    int at = Arrays.binarySearch(st.firmStart, firm);
    if (at < 0) {
      return -at - 2;
    }
    // Empty cells start where the next one does: take the last of them.
    while (st.firmStart[at + 1] == firm) {
      at++;
    }
    return at;
  }

  private double standingUtility(Economy e, int here, int node, double flowCost) {
    double utility = valueOf(e, node);
    if (node < e.firms.count && st.regionOfLocation[e.firms.location[node]] != region(here)) {
      utility -= StrictMath.log((1 + flowCost) / (1 + p.flowCost()));
    }
    return utility;
  }

  private double candidateUtility(
      Economy e, int here, int node, double flowCost, double onboarding) {
    double utility = valueOf(e, node);
    if (node < e.firms.count) {
      int there = e.firms.location[node];
      utility -= StrictMath.log(1 + p.distanceCost() * st.distanceKm[here][there] / 1000);
      if (st.regionOfLocation[there] != region(here)) {
        utility -= StrictMath.log(1 + flowCost);
        if (!e.firms.certified[node]) {
          utility -= onboarding;
        }
      }
    }
    return utility;
  }

  /** What price and last month's reliability are worth. */
  private double valueOf(Economy e, int node) {
    FirmTable f = e.firms;
    double price;
    double fill;
    if (node < f.count) {
      price = f.price[node];
      fill = f.orderedUnits[node] > 0 ? f.soldUnits[node] / f.orderedUnits[node] : 1;
    } else {
      price = e.markets.listPrice[st.cellCount + node - f.count];
      fill = Math.min(1, e.markets.outsideSupply[node - f.count]);
    }
    return -StrictMath.log(price / st.moneyUnit) + fill - 1;
  }

  private boolean mustCertify(Economy e, int here, int node) {
    return node < e.firms.count
        && st.regionOfLocation[e.firms.location[node]] != region(here)
        && !e.firms.certified[node];
  }

  private int region(int location) {
    return st.regionOfLocation[location];
  }
}
