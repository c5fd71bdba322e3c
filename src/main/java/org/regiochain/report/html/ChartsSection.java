package org.regiochain.report.html;

import org.regiochain.catalog.Label;

/** The charts of a run without comparison. */
final class ChartsSection implements Section {
  @Override
  public Label title() {
    return new Label("图表", "Charts");
  }

  @Override
  public boolean applies(Content c) {
    return !c.compares() && !c.pictures().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    page.figures("");
  }
}
