package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ComparisonTables;

/**
 * The charts of a comparison, from 60 to 70. The first outcome is the headline and has the plain
 * file name; those of others end with their ids. A chart that does not apply leaves a gap.
 */
final class ComparisonCharts {
  private ComparisonCharts() {}

  static List<Figure> figures(ComparisonTables tables, ComparisonSettings settings, Lang lang) {
    ComparisonContext context = new ComparisonContext(tables, settings, lang);
    List<Optional<Figure>> figures = new ArrayList<>();
    PairedDifferences differences = new PairedDifferences(context);
    for (int i = 0; i < context.outcomes().size(); i++) {
      ComparedOutcome outcome = context.outcomes().get(i);
      String id = i == 0 ? "60-differences" : "61-differences-" + outcome.slug();
      figures.add(differences.figure(id, outcome));
    }
    figures.addAll(each(context, "62-league", new LeagueChart(context)::figure));
    figures.addAll(each(context, "63-cost-effectiveness", new CostEffectiveness(context)::figure));
    figures.add(new BudgetCurves(context).figure("64-budget-curves"));
    figures.add(new ParetoFront(context).figure("65-pareto-front"));
    figures.addAll(each(context, "66-channels", new ChannelTornado(context)::figure));
    figures.addAll(each(context, "67-robustness", new RobustnessChart(context)::figure));
    figures.addAll(each(context, "68-synergy", new SynergyChart(context)::figure));
    figures.add(new CostChart(context).figure("69-cost"));
    figures.add(new AdditionalityChart(context).figure("70-additionality"));
    return figures.stream().flatMap(Optional::stream).toList();
  }

  /** A figure for each outcome. */
  private static List<Optional<Figure>> each(
      ComparisonContext context,
      String id,
      BiFunction<String, ComparedOutcome, Optional<Figure>> figure) {
    List<Optional<Figure>> figures = new ArrayList<>();
    for (ComparedOutcome outcome : context.outcomes()) {
      figures.add(figure.apply(figures.isEmpty() ? id : id + "-" + outcome.slug(), outcome));
    }
    return figures;
  }
}
