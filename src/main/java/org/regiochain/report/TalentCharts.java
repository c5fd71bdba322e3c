package org.regiochain.report;

import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;

/** The charts of artificial intelligence and of skilled workers. */
final class TalentCharts {
  private TalentCharts() {}

  static List<Optional<Figure>> figures(ChartContext context) {
    return List.of(
        new AdoptionCurve(context).figure("46-adoption"),
        new IndicatorPanels(context)
            .figure(
                "49-talent",
                new Label("技能人才", "Skilled workers"),
                new Label(
                    "未就业率：没有技能岗位的技能人才占比。净流入为当月。",
                    "Unemployment: skilled people without a skilled job. Net arrivals are those of"
                        + " the month."),
                List.of(
                    List.of("skilled_unemployment"),
                    List.of("skilled_net_migration"),
                    List.of("trainees"))));
  }
}
