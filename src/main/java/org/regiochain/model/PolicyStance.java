package org.regiochain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.regiochain.state.Structure;

/**
 * The value of every instrument in one month, built afresh from the neutral values. Settings that
 * hold for the same thing combine ({@link Instrument#combine}), whatever their order.
 */
public final class PolicyStance {
  private static final Instrument[] INSTRUMENTS = Instrument.values();

  private final double[] values = new double[INSTRUMENTS.length];

  /** Settings that hold, by instrument: phases ask for one instrument many times a month. */
  private final List<List<PolicySetting>> settings =
      new ArrayList<>(Collections.nCopies(INSTRUMENTS.length, List.of()));

  private double administration;

  private PolicyStance() {
    for (Instrument instrument : INSTRUMENTS) {
      values[instrument.ordinal()] = instrument.neutral();
    }
  }

  /** No policy at all. */
  public static PolicyStance neutral() {
    return new PolicyStance();
  }

  /** The stance in a month. */
  public static PolicyStance at(int month, List<PolicySetting> settings) {
    PolicyStance stance = new PolicyStance();
    for (PolicySetting setting : settings) {
      if (month >= setting.fromMonth() && month < setting.untilMonth()) {
        if (setting.aim().equals(PolicyAim.EVERYWHERE)) {
          int i = setting.instrument().ordinal();
          stance.values[i] = setting.instrument().combine(stance.values[i], setting.value());
        }
        stance.hold(setting);
        stance.administration += setting.costPerMonth();
      }
    }
    return stance;
  }

  private void hold(PolicySetting setting) {
    int at = setting.instrument().ordinal();
    if (settings.get(at).isEmpty()) {
      settings.set(at, new ArrayList<>());
    }
    settings.get(at).add(setting);
  }

  /** The value of an instrument that is the same everywhere. */
  public double of(Instrument instrument) {
    return values[instrument.ordinal()];
  }

  /** Whether an instrument is set anywhere this month. */
  public boolean sets(Instrument instrument) {
    return !settings(instrument).isEmpty();
  }

  /** The settings of an instrument that hold this month, in the order of the list. */
  public List<PolicySetting> settings(Instrument instrument) {
    return settings.get(instrument.ordinal());
  }

  /** The value of an instrument in each region. */
  public double[] byRegion(Instrument instrument, Structure st) {
    double[] of = filled(instrument, st.regionCount);
    for (PolicySetting s : settings(instrument)) {
      for (int z = 0; z < of.length; z++) {
        if (s.aim().holdsInRegion(st, z)) {
          of[z] = instrument.combine(of[z], s.value());
        }
      }
    }
    return of;
  }

  /** The value of an instrument at each location. */
  public double[] byLocation(Instrument instrument, Structure st) {
    double[] of = filled(instrument, st.locationCount);
    for (PolicySetting s : settings(instrument)) {
      for (int r = 0; r < of.length; r++) {
        if (s.aim().holdsAt(st, r)) {
          of[r] = instrument.combine(of[r], s.value());
        }
      }
    }
    return of;
  }

  /** The value of an instrument for the makers of a product in a region, by cell. */
  public double[] byCell(Instrument instrument, Structure st) {
    double[] of = filled(instrument, st.cellCount);
    for (PolicySetting s : settings(instrument)) {
      for (int c = 0; c < of.length; c++) {
        if (s.aim().holdsInRegion(st, st.regionOfCell(c))
            && s.aim().holdsForProduct(st, st.productOfCell(c))) {
          of[c] = instrument.combine(of[c], s.value());
        }
      }
    }
    return of;
  }

  /** The same for one cell. */
  public double inCell(Instrument instrument, Structure st, int cell) {
    double value = instrument.neutral();
    for (PolicySetting s : settings(instrument)) {
      if (s.aim().holdsInRegion(st, st.regionOfCell(cell))
          && s.aim().holdsForProduct(st, st.productOfCell(cell))) {
        value = instrument.combine(value, s.value());
      }
    }
    return value;
  }

  /** The value of an instrument on each route to the world. */
  public double[] byRoute(Instrument instrument, Structure st) {
    double[] of = filled(instrument, st.corridors.size());
    for (PolicySetting s : settings(instrument)) {
      for (int j = 0; j < of.length; j++) {
        if (s.aim().holdsForRoute(st.corridors.get(j))) {
          of[j] = instrument.combine(of[j], s.value());
        }
      }
    }
    return of;
  }

  /** Whether an aim takes in the thing at an index: a region, a location, a cell. */
  interface Holds {
    boolean at(PolicyAim aim, int index);
  }

  /**
   * The money of an instrument, each setting's shared out by weight over what it is aimed at; what
   * meets nobody is not spent.
   *
   * @param length number of things
   * @param unit yuan for one of the setting's
   * @return yuan by thing
   */
  double[] shared(
      Instrument instrument, int length, double unit, Holds holds, IntToDoubleFunction weight) {
    double[] yuan = new double[length];
    for (PolicySetting s : settings(instrument)) {
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += holds.at(s.aim(), i) ? weight.applyAsDouble(i) : 0;
      }
      for (int i = 0; i < length && sum > 0; i++) {
        if (holds.at(s.aim(), i)) {
          yuan[i] += s.value() * unit * weight.applyAsDouble(i) / sum;
        }
      }
    }
    return yuan;
  }

  private static double[] filled(Instrument instrument, int length) {
    double[] of = new double[length];
    Arrays.fill(of, instrument.neutral());
    return of;
  }

  /** What administering all settings costs, yuan a month. */
  public double administration() {
    return administration;
  }
}
