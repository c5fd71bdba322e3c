package org.regiochain.report.html;

import org.regiochain.catalog.Label;

/** The answer in one paragraph. */
final class AnswerSection implements Section {
  @Override
  public Label title() {
    return new Label("回答", "The answer");
  }

  @Override
  public void write(Page page, Content c) {
    page.out().element("p", new Answer(c).paragraph(), "class", "answer");
  }
}
