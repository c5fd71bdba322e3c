package org.regiochain.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a whole-number parameter on a record component of type {@code int}; see {@link Real}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Whole {
  String unit();

  int value();

  int min();

  int max();

  String zh();

  String en();

  String source();

  Grade grade() default Grade.C;
}
