package org.regiochain.lever;

import java.util.Locale;
import org.regiochain.catalog.Label;

/** How an instrument answers a lever's intensity x; both laws give exactly 0 at 0. */
public enum EffectLaw {
  /** size·x. */
  PROPORTIONAL("成比例", "proportional") {
    @Override
    double value(double size, double scale, double intensity) {
      return size * intensity;
    }
  },
  /** size·(1 − exp(−x/scale)): returns diminish, so that splitting a budget pays. */
  SATURATING("边际递减", "saturating") {
    @Override
    double value(double size, double scale, double intensity) {
      return size * -StrictMath.expm1(-intensity / scale);
    }
  };

  private final Label label;

  EffectLaw(String zh, String en) {
    this.label = new Label(zh, en);
  }

  abstract double value(double size, double scale, double intensity);

  /** The stable id used in files and tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }
}
