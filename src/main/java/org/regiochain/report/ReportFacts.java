package org.regiochain.report;

import java.util.List;
import org.regiochain.catalog.Label;

/**
 * What a report says that no table holds.
 *
 * @param scenario name of the scenario
 * @param question what the comparison asks; null without a comparison
 * @param description what the scenario assumes; null if it says nothing
 * @param start first month simulated, such as {@code 2025-01}
 * @param months length of a run
 * @param replications repetitions of a run without comparison; a comparison counts its own
 * @param seed master seed
 * @param confidence of the comparison's intervals, such as 0.9
 * @param budget that the league spends, present value in yuan; 0 without a comparison
 * @param measure by which the budget counts: {@code gross}, {@code net} or {@code risk_adjusted}
 * @param discountRate a year
 * @param version of the program
 * @param command that repeats the run, as typed
 * @param parameters all of them, in declared order
 */
public record ReportFacts(
    Label scenario,
    Label question,
    Label description,
    String start,
    int months,
    int replications,
    long seed,
    double confidence,
    double budget,
    String measure,
    double discountRate,
    String version,
    String command,
    List<Parameter> parameters) {

  public ReportFacts {
    parameters = List.copyOf(parameters);
  }

  /**
   * A parameter of the run.
   *
   * @param key in the scenario file
   * @param value as written
   * @param unit empty for a text
   * @param defaultValue as written
   * @param source of the value; may be empty
   * @param grade of the evidence, {@code A} to {@code C}; may be empty
   * @param set whether the scenario, a parent of it or the command line sets it
   */
  public record Parameter(
      String key,
      Label label,
      String value,
      String unit,
      String defaultValue,
      String source,
      String grade,
      boolean set) {}
}
