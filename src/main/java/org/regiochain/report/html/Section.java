package org.regiochain.report.html;

import org.regiochain.catalog.Label;

/** A numbered part of the page. */
interface Section {
  Label title();

  /** Whether there is anything to say. */
  default boolean applies(Content content) {
    return content.compares();
  }

  /** Writes all but the heading. */
  void write(Page page, Content content);
}
