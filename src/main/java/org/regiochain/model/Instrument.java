package org.regiochain.model;

import org.regiochain.catalog.Identified;
import org.regiochain.catalog.Label;

/**
 * What a policy can set and a phase reads. Each constant is the only declaration of its instrument:
 * id, labels, unit, neutral value and range. A fresh stance starts every month from the neutral
 * values, so that nothing compounds.
 */
public enum Instrument implements Identified {
  /** Mutual recognition (通认): share of the onboarding cost and waiting time removed. */
  BORDER_RECOGNITION("border.recognition", "标准互认（通认）", "Mutual recognition", "1", 0, 0, 1),
  /** Matching (通配): share of the matching loss removed. */
  BORDER_MATCHING("border.matching", "环节互配（通配）", "Cross-border matching", "1", 0, 0, 1),
  /** Processing (通接): share of the flow cost removed. */
  BORDER_PROCESSING("border.processing", "流程互接（通接）", "Cross-border processing", "1", 0, 0, 1);

  private final String id;
  private final Label label;
  private final String unit;
  private final double neutral;
  private final double min;
  private final double max;

  Instrument(String id, String zh, String en, String unit, double neutral, double min, double max) {
    this.id = id;
    this.label = new Label(zh, en);
    this.unit = unit;
    this.neutral = neutral;
    this.min = min;
    this.max = max;
  }

  /** The id used in scenario files. */
  @Override
  public String id() {
    return id;
  }

  public Label label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  /** The value that means no policy. */
  public double neutral() {
    return neutral;
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }
}
