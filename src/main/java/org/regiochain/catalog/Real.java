package org.regiochain.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a real-valued parameter on a record component of type {@code double}. This is the only
 * place where the parameter is declared: its YAML key is the component's name in snake case, and
 * validation, schema, reference page and {@code explain} are derived from here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Real {
  /** Unit with its period, such as {@code 1/week}; {@code 1} for a pure number or share. */
  String unit();

  /** Default. */
  double value();

  /** Smallest value allowed. */
  double min();

  /** Largest value allowed. */
  double max();

  String zh();

  String en();

  /** Where the default comes from. */
  String source();

  Grade grade() default Grade.C;

  /**
   * Whether the value adds up over time, as an interest or depreciation rate does, so that it may
   * be stated per month or per year. Shares of a gap closed and standard deviations do not.
   */
  boolean rate() default false;
}
