package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.model.Indicator;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.OutcomeChange;
import org.regiochain.scenario.OutcomeDirection;

class OutcomeLabelTest {
  private static Label label(String region, String product) throws Exception {
    DataSet data = DataSets.load(Path.of("scenarios/data/toy-3"), List.of());
    return new OutcomeLabel(data)
        .of(
            new Comparison.Outcome(
                Indicator.EXPORTS,
                region,
                product,
                OutcomeChange.PERCENT,
                OutcomeDirection.HIGHER,
                1));
  }

  @Test
  @DisplayName("An outcome says of which products and which region it is")
  void saysOfWhat() throws Exception {
    Label all = Indicator.EXPORTS.label();
    assertThat(label("all", "all")).isEqualTo(all);
    assertThat(label("all", "CMP").en()).isEqualTo(all.en() + ": Component");
    assertThat(label("C", "all").zh()).isEqualTo(all.zh() + "：中（虚构）");
    assertThat(label("C", "CMP").en()).isEqualTo(all.en() + ": Component, Centre (synthetic)");
  }
}
