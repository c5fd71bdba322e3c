package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;

class FaultTextTest {
  @Test
  void caretStandsUnderTheColumnAfterChineseText() {
    Fault fault = new Fault("a.yaml", 3, 8, new Label("多余", "not expected"), "label: 低空经济");
    Fault later = new Fault("a.yaml", 3, 10, new Label("多余", "not expected"), "label: 低空经济");

    assertThat(FaultText.of(fault, Lang.EN))
        .isEqualTo("a.yaml:3:8: not expected\n    label: 低空经济\n           ^");
    assertThat(FaultText.of(later, Lang.ZH))
        .isEqualTo("a.yaml:3:10: 多余\n    label: 低空经济\n               ^");
  }

  @Test
  void columnBehindTheLinePointsAtItsEnd() {
    Fault fault = new Fault("a.yaml", 1, 99, new Label("缺值", "no value"), "id:");

    assertThat(FaultText.of(fault, Lang.EN)).endsWith("\n    id:\n       ^");
  }
}
