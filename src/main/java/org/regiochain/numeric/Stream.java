package org.regiochain.numeric;

/**
 * One kind of random event, such as {@code review.hazard}. The name is hashed into the key, so that
 * a new stream disturbs no old one.
 */
public record Stream(String name, long code) {

  public static Stream named(String name) {
    return new Stream(name, Hash.of(name));
  }
}
