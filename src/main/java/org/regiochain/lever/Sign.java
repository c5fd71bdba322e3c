package org.regiochain.lever;

import org.regiochain.catalog.Identified;

/** The direction in which a lever is expected to move an outcome. */
public enum Sign implements Identified {
  PLUS("+"),
  MINUS("-"),
  /** Theory leaves it open. */
  OPEN("?");

  private final String id;

  Sign(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
