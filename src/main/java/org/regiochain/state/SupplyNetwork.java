package org.regiochain.state;

import java.util.Arrays;

/**
 * Input slots and the supply links that fill them. The slots of a firm follow one another ({@link
 * Structure#firstSlot}); the links of a slot are rows {@code linkStart[s]} to {@code linkStart[s +
 * 1]}. In every slot the shares of its links and of the pool add up to 1.
 *
 * <p>The same links, sorted by supplier, are kept beside them, so that suppliers gather their
 * orders and nobody writes to another's row.
 */
public final class SupplyNetwork {
  /** Units in stock, by slot. */
  public final double[] stock;

  /** Units ordered this week, by slot. */
  public final double[] order;

  /** Share of the slot bought through the pool. */
  public final double[] poolShare;

  /** Expected price of the input, yuan for a unit. */
  public final double[] price;

  public final int[] linkStart;

  /** Supplier index of each link: a firm or an outside node. */
  public final int[] supplier;

  /** Origin region of each link's supplier; kept beside it so that weekly loops need not look. */
  public final byte[] origin;

  /** Share of the slot's orders that goes to the supplier. */
  public final double[] share;

  /** A supplier chosen across the border that still waits for certification, by slot; −1: none. */
  public final int[] pendingSupplier;

  /** The link it will replace. */
  public final int[] pendingLink;

  /** Month in which it takes over. */
  public final int[] pendingMonth;

  /** First incoming link of each firm in the arrays sorted by supplier, and the end. */
  public final int[] inStart;

  /** Slot that each incoming link serves. */
  public final int[] inSlot;

  /** Its share of the slot's orders. */
  public final double[] inShare;

  private final int firms;

  /** Takes ownership of the arrays. */
  public SupplyNetwork(
      int firms,
      int slots,
      int[] linkStart,
      int[] supplier,
      byte[] origin,
      double[] share,
      double[] poolShare) {
    this.firms = firms;
    this.linkStart = linkStart;
    this.supplier = supplier;
    this.origin = origin;
    this.share = share;
    this.poolShare = poolShare;
    stock = new double[slots];
    order = new double[slots];
    price = new double[slots];
    pendingSupplier = new int[slots];
    Arrays.fill(pendingSupplier, -1);
    pendingLink = new int[slots];
    pendingMonth = new int[slots];
    inStart = new int[firms + 1];
    // A link may move between an outside node and a firm, so there is room for all of them.
    inSlot = new int[supplier.length];
    inShare = new double[inSlot.length];
    sortBySupplier();
  }

  private SupplyNetwork(SupplyNetwork other) {
    firms = other.firms;
    linkStart = other.linkStart;
    supplier = other.supplier.clone();
    origin = other.origin.clone();
    share = other.share;
    poolShare = other.poolShare;
    stock = other.stock.clone();
    order = other.order.clone();
    price = other.price.clone();
    pendingSupplier = other.pendingSupplier.clone();
    pendingLink = other.pendingLink.clone();
    pendingMonth = other.pendingMonth.clone();
    inStart = other.inStart.clone();
    inSlot = other.inSlot.clone();
    inShare = other.inShare.clone();
  }

  public SupplyNetwork copy() {
    return new SupplyNetwork(this);
  }

  public int slotCount() {
    return stock.length;
  }

  public int linkCount() {
    return supplier.length;
  }

  /** Gives a link another supplier; {@link #sortBySupplier} must follow before the next orders. */
  public void replaceSupplier(int link, int node, int nodeOrigin) {
    supplier[link] = node;
    origin[link] = (byte) nodeOrigin;
  }

  /**
   * Rebuilds the incoming side after suppliers changed: a counting sort, stable in link order.
   * Links to outside nodes share one place behind those of all firms, so that no link needs a
   * branch.
   */
  public void sortBySupplier() {
    int[] next = new int[firms + 2];
    for (int node : supplier) {
      next[Math.min(node, firms) + 1]++;
    }
    for (int i = 0; i < firms; i++) {
      next[i + 1] += next[i];
    }
    System.arraycopy(next, 0, inStart, 0, firms + 1);
    int l = 0;
    for (int s = 0; s < stock.length; s++) {
      for (int end = linkStart[s + 1]; l < end; l++) {
        int at = next[Math.min(supplier[l], firms)]++;
        inSlot[at] = s;
        inShare[at] = share[l];
      }
    }
  }
}
