package org.regiochain.numeric;

/** 64-bit mixing and hashing; the same on every machine. */
public final class Hash {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hash() {}

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection that avalanches. */
  public static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** FNV-1a over the UTF-16 units of a text, then mixed. */
  public static long of(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** Two codes into one; not symmetric. */
  public static long of(long first, long second) {
    return extend(prefix(first), second);
  }

  /** The first half of {@link #of(long, long)}, for loops over the second code. */
  public static long prefix(long first) {
    return mix(first + 0x9e3779b97f4a7c15L);
  }

  /** {@code extend(prefix(first), second)} is {@code of(first, second)}. */
  public static long extend(long prefix, long second) {
    return mix(prefix + second);
  }
}
