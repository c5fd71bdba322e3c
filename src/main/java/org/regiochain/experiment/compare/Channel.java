package org.regiochain.experiment.compare;

import java.util.List;
import java.util.Locale;
import org.regiochain.catalog.Label;

/** A way in which a policy acts, and the parameters that close it. */
public enum Channel {
  LINKS("供应链重组", "Supply links change", "review.review_hazard=0"),
  INNOVATION("研发与知识溢出", "Research and spillover", "innovation.research=false"),
  CREDIT("信贷配给", "Credit rationing", "finance.rationing=false"),
  FAILURES("企业违约退出", "Failures of firms", "turnover.distress=false"),
  WAGES("工资反应", "Wages respond", "labour.wage_adjustment=0"),
  SKILLS("技能人才市场", "Market for skilled workers", "talent.skilled_pools=false"),
  EXPORTERS("出口企业增减", "Firms begin to export", "trade.exporters=false"),
  AI("人工智能采用", "Adoption of AI", "adoption.ai=false"),
  FUTURE("未来产业需求增长", "Growth of future industries", "future.growth=false");

  private final Label label;
  private final List<String> overrides;

  Channel(String zh, String en, String... overrides) {
    this.label = new Label(zh, en);
    this.overrides = List.of(overrides);
  }

  /** The stable id used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }

  /** What closes it: {@code key=value}, as on the command line. */
  public List<String> overrides() {
    return overrides;
  }
}
