package org.regiochain.model;

/**
 * An instrument held at a value over some months.
 *
 * @param fromMonth first month, counted from 0 at the start of the run
 * @param untilMonth first month in which it no longer holds; {@link Integer#MAX_VALUE} for ever
 * @param value in the instrument's unit; money is the sum for all that the setting is aimed at
 * @param costPerMonth what administering it costs the government while it holds, yuan a month
 * @param aim where it holds
 */
public record PolicySetting(
    Instrument instrument,
    int fromMonth,
    int untilMonth,
    double value,
    double costPerMonth,
    PolicyAim aim) {

  /** A setting that holds everywhere. */
  public PolicySetting(
      Instrument instrument, int fromMonth, int untilMonth, double value, double costPerMonth) {
    this(instrument, fromMonth, untilMonth, value, costPerMonth, PolicyAim.EVERYWHERE);
  }

  /** A setting that holds everywhere and costs nothing to administer. */
  public PolicySetting(Instrument instrument, int fromMonth, int untilMonth, double value) {
    this(instrument, fromMonth, untilMonth, value, 0);
  }
}
