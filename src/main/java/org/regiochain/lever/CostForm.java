package org.regiochain.lever;

import org.regiochain.catalog.Real;

/** What a lever costs to administer, as written in a file. */
public record CostForm(
    @Real(
            unit = "CNY/month",
            value = 0,
            min = 0,
            max = 1e13,
            zh = "单位强度每月费用",
            en = "Cost a month of one unit of intensity",
            source = "set by the lever")
        double linear,
    @Real(
            unit = "CNY/month",
            value = 0,
            min = 0,
            max = 1e13,
            zh = "递增部分 c：c·x²/(1−x)",
            en = "Rising part c: c·x²/(1 − x)",
            source = "set by the lever")
        double convex) {

  /** The same for the model. */
  Cost cost() {
    return new Cost(linear, convex);
  }
}
