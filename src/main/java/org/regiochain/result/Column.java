package org.regiochain.result;

import org.regiochain.catalog.Label;

/**
 * A column of a result table: a stable id, its labels, its unit and the type of its values.
 *
 * @param unit unit with its period; empty for a text, {@code 1} for a pure number
 */
public record Column(String id, Label label, String unit, Type type) {
  /** What a column holds: text (String), whole (Long) or real (Double). */
  public enum Type {
    TEXT,
    WHOLE,
    REAL
  }

  public static Column text(String id, String zh, String en) {
    return new Column(id, new Label(zh, en), "", Type.TEXT);
  }

  public static Column whole(String id, String unit, String zh, String en) {
    return new Column(id, new Label(zh, en), unit, Type.WHOLE);
  }

  public static Column real(String id, String unit, String zh, String en) {
    return new Column(id, new Label(zh, en), unit, Type.REAL);
  }
}
