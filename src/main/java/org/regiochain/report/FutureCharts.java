package org.regiochain.report;

import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;

/** The chart of growing services: how far the curve has come, and what it waits for. */
final class FutureCharts {
  private FutureCharts() {}

  static Optional<Figure> services(ChartContext context) {
    return new IndicatorPanels(context)
        .figure(
            "47-future-services",
            new Label("未来产业的服务：增长曲线及其条件", "Growing services: the curve and what it waits for"),
            new Label(
                "潜在需求受空域、起降点与价格制约。用户占比以全部开放时的潜在需求为 1。" + "取证进度：最后一证之后逐月升到 1。",
                "The potential depends on airspace, sites and price. Users: over the potential with"
                    + " everything open. Certified: rises to 1 after the last certificate."),
            List.of(
                List.of("service_demand", "service_potential"),
                List.of("service_users"),
                List.of("service_sites"),
                List.of("durable_price"),
                List.of("certified_share")));
  }
}
