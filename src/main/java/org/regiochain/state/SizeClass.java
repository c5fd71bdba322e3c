package org.regiochain.state;

import java.util.Locale;
import org.regiochain.catalog.Label;

/**
 * Size of a firm by yearly revenue. Bounds are those for industry in the standards for small and
 * medium enterprises (工信部联企业〔2011〕300号): 3, 20 and 400 million yuan; used for all sectors.
 */
public enum SizeClass {
  MICRO("微型企业", "Micro firms", 3e6),
  SMALL("小型企业", "Small firms", 2e7),
  MEDIUM("中型企业", "Medium firms", 4e8),
  LARGE("大型企业", "Large firms", Double.POSITIVE_INFINITY);

  public static final int COUNT = values().length;

  private final Label label;
  private final double revenueBelow;

  SizeClass(String zh, String en, double revenueBelow) {
    this.label = new Label(zh, en);
    this.revenueBelow = revenueBelow;
  }

  /** The stable id used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }

  /** The class of a firm with a revenue in yuan a year. */
  public static SizeClass of(double revenue) {
    for (SizeClass size : values()) {
      if (revenue < size.revenueBelow) {
        return size;
      }
    }
    return LARGE;
  }
}
