package org.regiochain.inference;

import org.regiochain.catalog.Identified;
import org.regiochain.catalog.Label;

/** How an interval of a mean was made. */
public enum IntervalMethod implements Identified {
  PAIRED_T("t", "配对 t", "paired t"),
  STUDENTISED_BOOTSTRAP("bootstrap", "学生化自助法", "studentised bootstrap"),
  /** Skewed, but the bootstrap bounds nothing: the interval may miss the mean too often. */
  PAIRED_T_FEW_VALUES("t_few", "配对 t（取值过少，仅供参考）", "paired t, too few distinct values to trust it"),
  IDENTICAL("exact", "各次重复完全相同", "the same in all replications"),
  ONE_REPLICATION("none", "仅一次重复，无法给出区间", "one replication, no interval");

  private final String id;
  private final Label label;

  IntervalMethod(String id, String zh, String en) {
    this.id = id;
    this.label = new Label(zh, en);
  }

  @Override
  public String id() {
    return id;
  }

  public Label label() {
    return label;
  }
}
