package org.regiochain.data;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regiochain.catalog.Label;

/**
 * A place of public research.
 *
 * @param location code of where it is
 * @param fields shares of its knowledge by sector, in order of sector code; they add up to 1
 * @param budget of the base year, yuan a year
 * @param openness share of its knowledge that others can use
 * @param bonus added share of arrivals that it brings to research around it; 0 but for facilities
 */
public record Laboratory(
    String id,
    Kind kind,
    Label label,
    String location,
    SortedMap<String, Double> fields,
    double budget,
    double openness,
    double bonus) {

  /** What sort of place it is; a label only. */
  public enum Kind {
    LABORATORY,
    FACILITY,
    POLE,
    ZONE,
    INSTITUTE;

    /** As data files write it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Laboratory {
    fields = new TreeMap<>(fields);
  }
}
