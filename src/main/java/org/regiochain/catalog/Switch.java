package org.regiochain.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an on/off parameter on a record component of type {@code boolean}; see {@link Real}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Switch {
  boolean value();

  String zh();

  String en();

  String source();

  Grade grade() default Grade.C;
}
