package org.regiochain.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an item written as text, on a record component of type {@code String}, {@code
 * java.nio.file.Path}, {@code java.time.YearMonth}, an enum, or a list of one of these; see {@link
 * Real}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
  /** Default as it would be written; empty if there is none, which gives {@code null}. */
  String value() default "";

  /** A likely value where there is no default. */
  String example() default "";

  /** Regular expression that the whole text must match; empty for any text. */
  String pattern() default "";

  /** The pattern in words, in Chinese. */
  String allowedZh() default "";

  /** The pattern in words, in English. */
  String allowedEn() default "";

  String zh();

  String en();
}
