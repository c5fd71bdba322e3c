package org.regiochain.numeric;

/**
 * Random numbers as a pure function of (master seed, replication, stream, entity, time, draw).
 * Order of calls, number of threads and policy arm are not in the key, so runs that differ only in
 * policy share every draw (common random numbers).
 *
 * <p>Counter hash: u = mix(mix(key + entity·K₁) + time·K₂), with mix the SplitMix64 finaliser.
 */
public final class Draws {
  /** Name and version of the generator, for the manifest. */
  public static final String GENERATOR = "splitmix64-counter/1";

  private static final long K1 = 0x9e3779b97f4a7c15L;
  private static final long K2 = 0xd1342543de82ef95L;
  private static final double UNIT = 0x1.0p-53;

  private final long seed;
  private final long replication;

  public Draws(long seed, long replication) {
    this.seed = seed;
    this.replication = replication;
  }

  public long seed() {
    return seed;
  }

  public long replication() {
    return replication;
  }

  /** The key of a stream; compute once, outside a loop. */
  public long key(Stream stream) {
    return Hash.of(Hash.of(seed, replication), stream.code());
  }

  /** 64 random bits for an event. */
  public static long bits(long key, long entity, long time) {
    return Hash.mix(Hash.mix(key + entity * K1) + time * K2);
  }

  /**
   * Uniform on the open interval (0,1), never 0 or 1, so that it can be inverted: the odd multiples
   * of 2⁻⁵³. One bit more and the largest would round to 1.
   */
  public static double uniform(long key, long entity, long time) {
    return (bits(key, entity, time) >>> 11 | 1) * UNIT;
  }

  /** Standard normal by inversion: one event, one draw. */
  public static double normal(long key, long entity, long time) {
    return Normal.inverse(uniform(key, entity, time));
  }

  /** Gumbel with mean zero and scale one, by inversion. */
  public static double gumbel(long key, long entity, long time) {
    double u = uniform(key, entity, time);
    return -StrictMath.log(-StrictMath.log(u)) - EULER_MASCHERONI;
  }

  private static final double EULER_MASCHERONI = 0.5772156649015329;
}
