package org.regiochain.population;

import org.regiochain.catalog.Label;

/** No economy at rest follows from the data and parameters; says why and what to change. */
public final class BaseYearException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Label label;

  BaseYearException(String zh, String en) {
    super(en);
    label = new Label(zh, en);
  }

  /** The reason in both languages. */
  public Label label() {
    return label;
  }
}
