package org.regiochain.state;

import org.regiochain.catalog.Label;

/** The institutional sectors: columns of the flow and balance-sheet matrices. */
public enum Sector {
  FIRMS("F", "企业", "Firms"),
  BANKS("B", "银行", "Banks"),
  GUARANTORS("Gu", "担保与增信机构", "Guarantors"),
  FUNDS("Fu", "股权基金", "Equity funds"),
  HOUSEHOLDS("H", "居民", "Households"),
  GOVERNMENT("G", "政府", "Government"),
  OUTSIDE("X", "外部", "Outside");

  public static final int COUNT = values().length;

  private final String id;
  private final Label label;

  Sector(String id, String zh, String en) {
    this.id = id;
    this.label = new Label(zh, en);
  }

  public String id() {
    return id;
  }

  public Label label() {
    return label;
  }
}
