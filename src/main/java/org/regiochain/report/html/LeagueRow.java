package org.regiochain.report.html;

import org.regiochain.result.ResultTable;

/** A row of table {@code league}, which says what each field means. */
record LeagueRow(
    double budget,
    String outcome,
    String window,
    String block,
    String arm,
    String grade,
    String unit,
    long replications,
    double mean,
    double lower,
    double upper,
    long rankLow,
    long rankHigh,
    long tier,
    double bestShare,
    double perYuan,
    double perYuanLower,
    double perYuanUpper,
    String perYuanUnit) {

  static LeagueRow of(ResultTable t, int row) {
    return new LeagueRow(
        t.real(row, "budget"),
        t.text(row, "outcome"),
        t.text(row, "window"),
        t.text(row, "block"),
        t.text(row, "arm"),
        t.text(row, "grade"),
        t.text(row, "unit"),
        t.whole(row, "replications"),
        t.real(row, "mean"),
        t.real(row, "lower"),
        t.real(row, "upper"),
        t.whole(row, "rank_low"),
        t.whole(row, "rank_high"),
        t.whole(row, "tier"),
        t.real(row, "best_share"),
        t.real(row, "per_yuan"),
        t.real(row, "per_yuan_lower"),
        t.real(row, "per_yuan_upper"),
        t.text(row, "per_yuan_unit"));
  }

  /** Whether the interval leaves out zero. */
  boolean clear() {
    return lower > 0 || upper < 0;
  }
}
