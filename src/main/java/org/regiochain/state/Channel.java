package org.regiochain.state;

import java.util.Locale;
import org.regiochain.catalog.Label;

/** Where firms ask for money, in the order in which they ask; {@link #NEED} is all of it. */
public enum Channel {
  NEED("外部融资需求", "External finance needed"),
  EQUITY("股权基金", "Equity funds"),
  BANK("银行信用贷款", "Bank"),
  GUARANTEE("担保贷款", "Guaranteed bank loan"),
  SECOND_LENDER("第二家银行", "Second bank"),
  BOND("债券", "Bonds");

  public static final int COUNT = values().length;

  private final Label label;

  Channel(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The stable id used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }
}
