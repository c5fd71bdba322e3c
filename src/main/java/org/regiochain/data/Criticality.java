package org.regiochain.data;

import java.util.Map;

/**
 * How badly a user needs a stocked input. Looked up as {@code product|user}, then {@code
 * product|*}, then {@code *|user}, then {@code *|*}; a chain stage without a row of its own falls
 * back on its parent sector.
 */
public record Criticality(Map<String, Need> rows) {
  /** The three classes of Pichler et al. 2022. */
  public enum Need {
    /** No stock, no output. */
    CRITICAL,
    /** No stock leaves half of capacity. */
    IMPORTANT,
    /** Never binds within the horizon of a stock-out. */
    OTHER
  }

  /** The class of an input for a user. */
  public Need of(Product input, Product user) {
    for (String i : new String[] {input.id(), input.parent(), "*"}) {
      for (String u : new String[] {user.id(), user.parent(), "*"}) {
        Need need = rows.get(i + "|" + u);
        if (need != null) {
          return need;
        }
      }
    }
    return Need.OTHER;
  }
}
