package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;

/** The groups of a league: only arms of one group have spent the same. */
enum Block {
  EQUAL_BUDGET("equal_budget", "同等预算", "Equal budget"),
  CAPPED("capped", "强度到上限仍用不完预算", "Capped: the range ends before the budget"),
  NO_OUTLAY("no_outlay", "不需财政支出", "No public outlay"),
  GIVEN("", "强度由情景给定（未求同等预算）", "Intensity given, no budget solved for");

  private final String id;
  private final Label label;

  Block(String id, String zh, String en) {
    this.id = id;
    this.label = new Label(zh, en);
  }

  String id() {
    return id;
  }

  Label label() {
    return label;
  }

  /** The rows of this group, in their order. */
  List<LeagueRow> of(List<LeagueRow> league) {
    return league.stream().filter(r -> r.block().equals(id)).toList();
  }
}
