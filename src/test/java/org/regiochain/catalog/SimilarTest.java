package org.regiochain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guessing what was meant. */
class SimilarTest {
  private static final List<String> NAMES =
      List.of("id", "goods", "expectation_gain", "stock_adjustment_weeks", "flow_cost", "all");

  @ParameterizedTest
  @CsvSource({
    "expecation_gain,expectation_gain",
    "expectationGain,expectation_gain",
    "Expectation-Gain,expectation_gain",
    "stock_adjustment,stock_adjustment_weeks",
    "cost,flow_cost",
    "gods,goods",
    "gooods,goods",
    "di,id"
  })
  @DisplayName("A slip of the finger, another case or a part of the name finds the name")
  void finds(String typed, String meant) {
    assertThat(Similar.closest(typed, NAMES)).contains(meant);
  }

  @Test
  @DisplayName("What resembles nothing gets no suggestion")
  void nothing() {
    assertThat(Similar.closest("colour", NAMES)).isEmpty();
    assertThat(Similar.closest("x", NAMES)).isEmpty();
    assertThat(Similar.closest("b", List.of("a"))).isEmpty();
    assertThat(Similar.closest("x", List.of())).isEmpty();
  }

  @Test
  @DisplayName("Two neighbours swapped are one slip, and the first of equals wins")
  void order() {
    assertThat(Similar.closest("ab", List.of("ba", "ac"))).contains("ba");
    assertThat(Similar.closest("CPM", List.of("CMP", "CPS"))).contains("CMP");
  }
}
