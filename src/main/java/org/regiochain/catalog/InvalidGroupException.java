package org.regiochain.catalog;

/** Values that are allowed one by one but not together; thrown by a record's own constructor. */
public final class InvalidGroupException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Label label;

  /**
   * @param label what is wrong and what is allowed
   */
  public InvalidGroupException(Label label) {
    super(label.en());
    this.label = label;
  }

  /** What is wrong, in both languages. */
  public Label label() {
    return label;
  }
}
