package org.regiochain.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;

/**
 * An outcome of a comparison and how its effects are shown.
 *
 * @param id as in the tables
 * @param indicator what it measures
 * @param label its name
 * @param percent whether effects are in per cent of the base arm's mean, not in the outcome's unit
 * @param unit the unit to show effects in
 * @param higherIsBetter the better direction
 * @param epsilon smallest effect of interest, in the unit shown
 */
record ComparedOutcome(
    String id,
    String indicator,
    String label,
    boolean percent,
    DisplayUnit unit,
    boolean higherIsBetter,
    double epsilon) {

  /** The outcomes of a comparison in declared order. */
  static List<ComparedOutcome> all(ResultTable outcomes, ResultTable effects, Lang lang) {
    List<String> labels = new ArrayList<>();
    String column = lang == Lang.ZH ? "label_zh" : "label_en";
    for (int row = 0; row < outcomes.rowCount(); row++) {
      labels.add(outcomes.text(row, column));
    }
    List<ComparedOutcome> all = new ArrayList<>();
    for (int row = 0; row < outcomes.rowCount(); row++) {
      String label = labels.get(row);
      if (Collections.frequency(labels, label) > 1) {
        // One indicator for several regions or products: only the id tells them apart.
        String id = outcomes.text(row, "outcome");
        label += lang == Lang.ZH ? "（" + id + "）" : " (" + id + ")";
      }
      all.add(of(outcomes, row, label, largest(effects, outcomes.text(row, "outcome")), lang));
    }
    return List.copyOf(all);
  }

  private static ComparedOutcome of(
      ResultTable outcomes, int row, String label, double largest, Lang lang) {
    boolean percent = outcomes.text(row, "change").equals("percent");
    DisplayUnit unit =
        percent
            ? new DisplayUnit(1, "%")
            : ofDifference(
                DisplayUnit.of(
                    outcomes.text(row, "indicator"), outcomes.text(row, "unit"), largest, lang),
                lang);
    return new ComparedOutcome(
        outcomes.text(row, "outcome"),
        outcomes.text(row, "indicator"),
        label,
        percent,
        unit,
        !outcomes.text(row, "better").equals("lower"),
        Math.abs(outcomes.real(row, "epsilon")) * unit.factor());
  }

  /** The difference of two percentages is in percentage points. */
  private static DisplayUnit ofDifference(DisplayUnit unit, Lang lang) {
    String points = lang == Lang.ZH ? "百分点" : "pp";
    return unit.label().startsWith("%")
        ? new DisplayUnit(unit.factor(), points + unit.label().substring(1))
        : unit;
  }

  private static double largest(ResultTable effects, String outcome) {
    double largest = 0;
    for (int row : Rows.matching(effects, "outcome", outcome)) {
      double mean = Math.abs(effects.real(row, "mean"));
      largest = Double.isFinite(mean) ? Math.max(largest, mean) : largest;
    }
    return largest;
  }

  /** The unit to show changes of the outcome itself in, rather than changes in per cent. */
  DisplayUnit levelUnit(String own, double largest, Lang lang) {
    return ofDifference(DisplayUnit.of(indicator, own, largest, lang), lang);
  }

  /** Positive where an effect is good. */
  double gain(double effect) {
    return higherIsBetter ? effect : -effect;
  }

  /** The id as part of a file name. */
  String slug() {
    return id.replaceAll("[^A-Za-z0-9_.-]+", "-");
  }
}
