package org.regiochain.catalog;

/** A text in both languages, as written in a file. */
public record LabelForm(
    @Required @Text(example = "名称", zh = "中文", en = "Chinese text") String zh,
    @Required @Text(example = "Name", zh = "英文", en = "English text") String en) {

  /** The same as one label. */
  public Label label() {
    return new Label(zh, en);
  }
}
