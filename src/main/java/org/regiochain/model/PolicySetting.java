package org.regiochain.model;

/**
 * An instrument held at a value over some months.
 *
 * @param fromMonth first month, counted from 0 at the start of the run
 * @param untilMonth first month in which it no longer holds; {@link Integer#MAX_VALUE} for ever
 * @param value in the instrument's unit
 */
public record PolicySetting(Instrument instrument, int fromMonth, int untilMonth, double value) {}
