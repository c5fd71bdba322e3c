package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HashTest {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  @Test
  @DisplayName("mix is the published SplitMix64: its first outputs from seed 0")
  void mixIsSplitMix64() {
    assertThat(Hash.mix(GOLDEN_GAMMA)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Hash.mix(2 * GOLDEN_GAMMA)).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(Hash.mix(3 * GOLDEN_GAMMA)).isEqualTo(0x06c45d188009454fL);
    assertThat(Hash.mix(4 * GOLDEN_GAMMA)).isEqualTo(0xf88bb8a8724c81ecL);
  }

  @Test
  @DisplayName("a text is hashed by the published FNV-1a, then mixed")
  void textIsFnv1a() {
    assertThat(Hash.of("a")).isEqualTo(Hash.mix(0xaf63dc4c8601ec8cL));
    assertThat(Hash.of("foobar")).isEqualTo(Hash.mix(0x85944171f73967e8L));
  }

  @Test
  @DisplayName("mix loses nothing: it can be undone")
  void mixIsABijection() {
    for (long bits : new long[] {0, 1, -1, GOLDEN_GAMMA, Long.MIN_VALUE, 42}) {
      assertThat(Unmix.of(Hash.mix(bits))).isEqualTo(bits);
      assertThat(Hash.mix(Unmix.of(bits))).isEqualTo(bits);
    }
  }

  @Test
  @DisplayName("changing any one bit changes half of the result's bits on average")
  void mixAvalanches() {
    int inputs = 2000;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long flipped = 0;
      for (int n = 0; n < inputs; n++) {
        long input = n * GOLDEN_GAMMA + n;
        flipped += Long.bitCount(Hash.mix(input) ^ Hash.mix(input ^ (1L << bit)));
      }
      // A bit flips with probability ½: standard error √(64·¼/2000) = 0.09 of 32.
      assertThat(flipped / (double) inputs).as("bit %d", bit).isBetween(31.0, 33.0);
    }
  }

  @Test
  @DisplayName("a pair's hash tells first from second, and a million pairs do not collide")
  void pairsAreOrderedAndDistinct() {
    assertThat(Hash.of(1, 2)).isNotEqualTo(Hash.of(2, 1));
    Set<Long> seen = new HashSet<>();
    for (long first = 0; first < 1000; first++) {
      for (long second = 0; second < 1000; second++) {
        seen.add(Hash.of(first, second));
      }
    }
    assertThat(seen).hasSize(1_000_000);
  }

  /** The inverse of the mixer, worked out independently. */
  static final class Unmix {
    private Unmix() {}

    static long of(long bits) {
      long z = unshift(bits, 31);
      z = unshift(z * inverse(0x94d049bb133111ebL), 27);
      return unshift(z * inverse(0xbf58476d1ce4e5b9L), 30);
    }

    private static long unshift(long bits, int shift) {
      long z = bits;
      for (int known = shift; known < Long.SIZE; known += shift) {
        z = bits ^ (z >>> shift);
      }
      return z;
    }

    /** Inverse of an odd number modulo 2⁶⁴, by Newton's iteration. */
    private static long inverse(long odd) {
      long x = odd;
      for (int i = 0; i < 6; i++) {
        x *= 2 - odd * x;
      }
      return x;
    }
  }
}
