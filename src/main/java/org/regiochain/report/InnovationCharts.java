package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;

/** The charts of research, patents, knowledge and its spillover. */
final class InnovationCharts {
  private InnovationCharts() {}

  static List<Optional<Figure>> figures(ChartContext context, LocationMaps maps) {
    IndicatorPanels panels = new IndicatorPanels(context);
    List<Optional<Figure>> figures = new ArrayList<>();
    figures.add(
        panels.figure(
            "40-patents",
            new Label("专利与研发", "Patents and research"),
            new Label(
                "专利为发明专利授权；高价值专利按固定占比计。研发强度：企业与公共研发之和占增加值。",
                "Patents: invention patents granted; a fixed share counts as high-value. Research"
                    + " intensity: R&D of firms and public institutes over value added."),
            List.of(
                List.of("patents", "high_value_patents"),
                List.of("patents_per_10k_people"),
                List.of("research_intensity"))));
    figures.add(
        panels.figure(
            "41-conversion",
            new Label("成果转化", "From patents to use"),
            new Label(
                "转化率：12 个月内投产的成果占投产与终止之和。跨省许可：实验室成果许可给另一省市的企业。",
                "Conversion rate: results put to use within 12 months over those used or given up."
                    + " Licences across the border: laboratory results licensed to firms of the"
                    + " other province."),
            List.of(
                List.of("conversion_rate"),
                List.of("conversion_time"),
                List.of("licences", "cross_border_licences"))));
    figures.add(
        panels.figure(
            "42-productivity",
            new Label("知识存量、溢出与生产率", "Knowledge, spillover and productivity"),
            new Label(
                "溢出份额：没有外来知识时将少产生的专利占比。生产率指数：创新带来的全要素生产率相对趋势的变化，基年为 1。",
                "Spillover share: patents that would not come about without knowledge of others."
                    + " Productivity index: gains from innovation against the trend, base year 1."),
            List.of(
                List.of("knowledge_stock"),
                List.of("spillover_share"),
                List.of("co_invention_share"),
                List.of("productivity_index"))));
    figures.add(maps.knowledgePerPerson("43-map-knowledge"));
    figures.add(maps.spillovers("44-spillover-network"));
    return figures;
  }
}
