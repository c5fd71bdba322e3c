package org.regiochain.numeric;

/** Sorting of indices without boxing. */
public final class Order {
  private Order() {}

  /** Indices from the largest value to the smallest; equal values keep their order. */
  public static int[] descending(double[] values) {
    int[] order = new int[values.length];
    for (int n = 0; n < order.length; n++) {
      order[n] = n;
    }
    int[] from = order;
    int[] to = new int[order.length];
    for (int width = 1; width < values.length; width *= 2) {
      for (int start = 0; start < values.length; start += 2 * width) {
        merge(values, from, to, start, width);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(double[] values, int[] from, int[] to, int start, int width) {
    int left = start;
    int leftEnd = Math.min(start + width, from.length);
    int right = leftEnd;
    int rightEnd = Math.min(leftEnd + width, from.length);
    for (int at = start; at < rightEnd; at++) {
      boolean takeLeft =
          right >= rightEnd || (left < leftEnd && values[from[left]] >= values[from[right]]);
      to[at] = takeLeft ? from[left++] : from[right++];
    }
  }
}
