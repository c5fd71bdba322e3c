package org.regiochain.model;

import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;

/** Future industries. What differs between chains stands in their recipes. */
public record FutureParameters(
    @Switch(
            value = true,
            zh = "未来产业的服务需求增长",
            en = "Demand for services of future industries grows",
            source = "economics of the model, section 3.8; acts on chains with a service only")
        boolean growth,
    @Real(
            unit = "month",
            value = 6,
            min = 1,
            max = 120,
            zh = "起降点等设施的平均建设时间",
            en = "Mean time to build a site",
            source = "assumption; half a year for a light structure")
        double siteMonths,
    @Real(
            unit = "month",
            value = 24,
            min = 1,
            max = 240,
            zh = "取证后爬产时间",
            en = "Time from the last certificate to sales without limit",
            source = "assumption; makers name two to three years")
        double rampMonths) {

  /** The same without growth: what is left is at rest. */
  FutureParameters still() {
    return new FutureParameters(false, siteMonths, rampMonths);
  }
}
