package org.regiochain.data;

import java.util.List;
import org.regiochain.catalog.Label;

/** Where a figure comes from, as data files write it. */
final class SourceKind {
  static final Label LABEL = new Label("来源类别", "source kind");

  /**
   * sourced: a named publication states it. memory: background knowledge, to be checked. derived:
   * computed from sourced figures. computed: the result of the table's recipe. estimated: an
   * analyst's estimate. assumption: a modelling choice. synthetic: invented.
   */
  static final List<String> ALL =
      List.of("sourced", "memory", "derived", "computed", "estimated", "assumption", "synthetic");

  private SourceKind() {}

  /** Notes a fault unless the row's {@code source_kind} is known. */
  static void check(CsvRows.Row row) {
    row.oneOf("source_kind", LABEL, ALL);
  }
}
