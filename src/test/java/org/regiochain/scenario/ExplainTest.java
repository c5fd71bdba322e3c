package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Grade;

/** Each value with its origin. */
class ExplainTest {
  private ResolvedScenario toy;

  @BeforeEach
  void read() throws Exception {
    toy = ScenarioReader.read(Path.of("scenarios/toy.yaml"), List.of("goods.overtime_factor=1.3"));
  }

  @Test
  @DisplayName("A value set in the file, one set on the command line and a default")
  void origins() throws Exception {
    Explain.Row firms = only("population.firms");
    assertThat(firms.value()).isEqualTo("300");
    assertThat(firms.defaultValue()).isEqualTo("10000");
    assertThat(firms.where().en()).isEqualTo("scenarios/toy.yaml:24:10");
    assertThat(firms.range()).isEqualTo("1 … 10000000");
    Explain.Row overtime = only("goods.overtime_factor");
    assertThat(overtime.where().zh()).isEqualTo("-s goods.overtime_factor=1.3");
    assertThat(overtime.grade()).contains(Grade.B);
    Explain.Row gain = only("goods.expectation_gain");
    assertThat(gain.where().zh()).isEqualTo("默认值");
    assertThat(gain.unit()).isEqualTo("1/week");
    assertThat(gain.source()).contains("Bray and Mendelson");
    assertThat(only("shocks.component-stop.change").value()).isEqualTo("-1");
    assertThat(only("data").value()).isEqualTo("scenarios/data/toy-3");
  }

  @Test
  @DisplayName("A section gives its values, an absent list an empty one")
  void sections() throws Exception {
    assertThat(Explain.rows(toy, "goods")).hasSize(6);
    assertThat(Explain.rows(toy, "shocks.component-stop")).hasSize(12);
    assertThat(only("chains").value()).isEqualTo("[]");
    assertThat(Explain.rows(toy, null)).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @CsvSource({
    "goods.expecation_gain,goods.expectation_gain",
    "gods,goods",
    "expectation_gain,goods.expectation_gain",
    "finance.flow_cost,review.flow_cost"
  })
  @DisplayName("An unknown key gets a suggestion")
  void unknown(String key, String meant) {
    FaultException refusal =
        catchThrowableOfType(FaultException.class, () -> Explain.rows(toy, key));
    assertThat(refusal.faults().get(0).message().en())
        .isEqualTo("there is no key `" + key + "`. Did you mean `" + meant + "`?");
  }

  private Explain.Row only(String key) throws FaultException {
    List<Explain.Row> rows = Explain.rows(toy, key);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
