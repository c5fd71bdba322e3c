package org.regiochain.data;

/** Splits whole amounts into whole parts. */
final class WholeParts {
  private WholeParts() {}

  /**
   * Splits a whole amount over cells in proportion, in whole yuan, none above its cell; less than
   * the amount only if the cells hold less.
   */
  static double[] of(double amount, double[] cells) {
    double total = sum(cells);
    double[] parts = new double[cells.length];
    if (total <= 0) {
      return parts;
    }
    double ratio = Math.min(1, amount / total);
    double reached = 0;
    double given = 0;
    for (int c = 0; c < cells.length; c++) {
      reached += cells[c];
      // Rounding the running total keeps every part within a yuan of its share.
      parts[c] = Math.min(cells[c], Math.max(0, Math.rint(ratio * reached) - given));
      given += parts[c];
    }
    for (int c = 0; c < cells.length && given < Math.min(amount, total); c++) {
      double more = Math.min(cells[c] - parts[c], Math.min(amount, total) - given);
      parts[c] += more;
      given += more;
    }
    return parts;
  }

  /** Place of the largest value; the last if all are equal. */
  static int largest(double[] values) {
    int largest = values.length - 1;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  /** The total of some values. */
  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
