package org.regiochain.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.report.ChartSettings;
import org.regiochain.report.ReportFacts;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;

/** The sentences on leagues small enough to answer in one's head. */
class AnswerTest {
  private static final Label NAME = new Label("情景", "Scenario");

  private final ComparisonTables tables = ComparisonTables.empty();

  private void outcome(String better, double epsilon) {
    tables
        .outcomes()
        .add("y", "y", "all", "all", "产出", "output", "CNY/month", "percent", better, epsilon);
    tables.windows().add("w", "五年", "five years", "2026-01", "2030-12");
  }

  private void arm(
      String name, String block, double mean, double half, int low, int high, int tier) {
    tables.arms().add(name, "lever", name, name, "none", 1e9, block, 1.0, "", "B");
    tables
        .league()
        .add(
            1e9,
            "y",
            "w",
            block,
            name,
            name,
            name,
            "B",
            "%",
            30,
            mean,
            mean - half,
            mean + half,
            low,
            high,
            tier,
            0.5,
            1e-9,
            0.0,
            2e-9,
            "%");
  }

  private String answer(Lang lang) {
    ReportFacts facts =
        new ReportFacts(
            NAME, NAME, null, "2026-01", 60, 30, 1, 0.9, 1e9, "net", 0.03, "1", "", List.of());
    ChartSettings settings = new ChartSettings(NAME, "scenario", Map.of(), List.of(), null);
    return new Answer(new Content(RunTables.empty(), tables, settings, facts, List.of(), lang))
        .paragraph();
  }

  @Test
  void armsOfOneTierAreNeverPutInAnOrder() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.50, 0.2, 1, 2, 1);
    arm("B", "equal_budget", 0.45, 0.2, 1, 2, 1);
    arm("C", "equal_budget", 0.01, 0.2, 3, 3, 2);
    assertThat(answer(Lang.EN))
        .contains("The first 2 cannot be told apart: \"A\" (+0.500%), \"B\" (+0.450%).")
        .contains("Cannot be told from no effect: \"C\".")
        .doesNotContain("ahead");
    assertThat(answer(Lang.ZH)).contains("排在前面的 2 项分不出高下：“A”（+0.500%）、“B”（+0.450%）。");
  }

  @Test
  void anEffectTooSmallToMatterIsCalledSo() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.50, 0.05, 1, 1, 1);
    arm("B", "equal_budget", 0.20, 0.05, 2, 2, 2);
    arm("C", "equal_budget", 0.05, 0.01, 3, 3, 3);
    assertThat(answer(Lang.EN))
        .contains("An effect, but below the smallest of interest: \"C\".")
        .doesNotContain("Cannot be told");
    assertThat(answer(Lang.ZH)).contains("有作用但小于最小关注效应：“C”。");
  }

  @Test
  void aSureWinnerIsNamedWithItsInterval() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.50, 0.1, 1, 1, 1);
    arm("B", "equal_budget", 0.20, 0.1, 2, 2, 2);
    assertThat(answer(Lang.EN))
        .contains("\"A\" changes it by +0.500% (90% simultaneous interval [+0.400, +0.600])")
        .contains("clearly ahead of the other 1 of its group")
        .doesNotContain("told apart", "no effect", "worse");
  }

  @Test
  void withoutAnEffectThereIsNoBest() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.05, 0.2, 1, 2, 1);
    arm("B", "equal_budget", -0.05, 0.2, 1, 2, 1);
    assertThat(answer(Lang.EN))
        .contains("No policy can be shown to improve it.")
        .contains("Cannot be told from no effect: \"A\", \"B\".")
        .doesNotContain("changes it by");
  }

  @Test
  void aFallIsAnImprovementWhereLowerIsBetter() {
    outcome("lower", 0.1);
    arm("A", "equal_budget", -0.50, 0.1, 1, 1, 1);
    arm("B", "equal_budget", 0.30, 0.1, 2, 2, 2);
    assertThat(answer(Lang.EN)).contains("\"A\" changes it by −0.500%", "Makes it worse: \"B\".");
  }

  @Test
  void anEffectBelowWhatMattersIsCalledSo() {
    outcome("higher", 1);
    arm("A", "equal_budget", 0.50, 0.1, 1, 1, 1);
    assertThat(answer(Lang.EN)).contains("below the smallest effect of interest");
  }

  @Test
  void whatCostsNothingIsNotRankedWithTheOthers() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.50, 0.1, 1, 1, 1);
    arm("B", "no_outlay", 0.90, 0.1, 1, 1, 1);
    assertThat(answer(Lang.EN))
        .contains("A group of its own, not ranked with the others (no public outlay): \"B\"")
        .contains("\"A\" changes it by +0.500%");
  }

  @Test
  void theNearestFlipIsTheCaveat() {
    outcome("higher", 0.1);
    arm("A", "equal_budget", 0.50, 0.1, 1, 1, 1);
    arm("B", "equal_budget", 0.20, 0.1, 2, 2, 2);
    for (double[] flip : new double[][] {{0.3, 0}, {0.8, 1}}) {
      String arm = flip[1] == 0 ? "A" : "B";
      tables
          .robustness()
          .add(
              "y",
              "w",
              arm,
              arm,
              arm,
              "C",
              1.0,
              "%",
              30,
              0.5,
              0.4,
              0.6,
              1,
              flip[0],
              arm.equals("A") ? "B" : "A");
    }
    assertThat(answer(Lang.EN))
        .contains("at 0.80 times the assumed size it changes places with \"A\"")
        .contains("in this model");
  }

  @Test
  void aChangeOfPlacesFarFromTheTopIsNotWhatMattersMost() {
    outcome("higher", 0.01);
    arm("A", "equal_budget", 0.50, 0.1, 1, 1, 1);
    arm("B", "equal_budget", 0.20, 0.1, 2, 2, 2);
    arm("C", "equal_budget", 0.05, 0.01, 3, 3, 3);
    tables
        .robustness()
        .add("y", "w", "C", "C", "C", "C", 1.0, "%", 30, 0.05, 0.04, 0.06, 3, 1.1, "B");
    assertThat(answer(Lang.EN)).doesNotContain("changes places");
  }
}
