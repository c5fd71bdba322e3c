package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
  private static final int MANY = 200_000;
  private static final long KEY = key(1, 0, "review.hazard");

  private static long key(long seed, long replication, String stream) {
    return new Draws(seed, replication).key(org.regiochain.numeric.Stream.named(stream));
  }

  @ParameterizedTest(name = "seed {0}, replication {1}, {2}, entity {3}, time {4}")
  @DisplayName("known answers, computed by an independent program")
  @CsvSource({
    "1, 0, review.hazard, 0, 0, 8873f30231575bff, 3c0ad7ac6ed95f3b, 0x1.e056bd6376cacp-3",
    "1, 0, review.hazard, 1, 0, 8873f30231575bff, f40f202f4ac06592, 0x1.e81e405e9580dp-1",
    "1, 0, review.hazard, 0, 1, 8873f30231575bff, e48121e619e63434, 0x1.c90243cc33cc7p-1",
    "2, 0, price.calvo, 123456789, 59, b244ecf633ef355a, 868e98a0ec6a30be, 0x1.0d1d3141d8d47p-1",
    "-7, 41, firm.productivity, -3, -1, 9fb4344683042234, 0a3d17a42eab7f67, 0x1.47a2f485d56f0p-5",
    "20200101, 999, outside.demand, -9223372036854775808, 479, "
        + "b253db2cb2668f7d, a3ae1a30a44cab70, 0x1.475c346148995p-1"
  })
  void knownAnswers(
      long seed,
      long replication,
      String stream,
      long entity,
      long time,
      String key,
      String bits,
      String uniform) {
    long found = key(seed, replication, stream);
    assertThat(found).isEqualTo(Long.parseUnsignedLong(key, 16));
    assertThat(Draws.bits(found, entity, time)).isEqualTo(Long.parseUnsignedLong(bits, 16));
    assertThat(Draws.uniform(found, entity, time)).isEqualTo(Double.parseDouble(uniform));
  }

  @Test
  @DisplayName("the smallest and the largest 64 bits give draws strictly inside (0,1)")
  void intervalIsOpen() {
    long lowest = HashTest.Unmix.of(HashTest.Unmix.of(0));
    long highest = HashTest.Unmix.of(HashTest.Unmix.of(-1));
    assertThat(Draws.bits(lowest, 0, 0)).isZero();
    assertThat(Draws.bits(highest, 0, 0)).isEqualTo(-1);
    for (long key : new long[] {lowest, highest}) {
      assertThat(Draws.uniform(key, 0, 0)).isStrictlyBetween(0.0, 1.0);
      assertThat(Draws.normal(key, 0, 0)).isFinite();
      assertThat(Draws.gumbel(key, 0, 0)).isFinite();
    }
    assertThat(Draws.uniform(lowest, 0, 0)).isEqualTo(1 - Draws.uniform(highest, 0, 0));
    assertThat(Draws.normal(lowest, 0, 0)).isEqualTo(-Draws.normal(highest, 0, 0));
  }

  @Test
  @DisplayName("uniform over entities, times, streams, replications and seeds")
  void uniform() {
    Samples.assertUniform("entities", Samples.of(MANY, i -> Draws.uniform(KEY, i, 0)));
    Samples.assertUniform("times", Samples.of(MANY, i -> Draws.uniform(KEY, 0, i)));
    Samples.assertUniform(
        "hashed entities", Samples.of(MANY, i -> Draws.uniform(KEY, Hash.of(7, i), 3)));
    Samples.assertUniform(
        "entities and times", Samples.of(MANY, i -> Draws.uniform(KEY, i % 400, i / 400)));
    Samples.assertUniform(
        "streams", Samples.of(MANY, i -> Draws.uniform(key(1, 0, "s" + i), 0, 0)));
    Samples.assertUniform(
        "replications", Samples.of(MANY, i -> Draws.uniform(key(1, i, "price.calvo"), 0, 0)));
    Samples.assertUniform(
        "seeds", Samples.of(MANY, i -> Draws.uniform(key(i, 0, "price.calvo"), 0, 0)));
  }

  @Test
  @DisplayName("each of the 64 bits is set in half of the draws")
  void everyBitIsFair() {
    int[] set = new int[Long.SIZE];
    for (int i = 0; i < MANY; i++) {
      long bits = Draws.bits(KEY, i, i % 60);
      for (int b = 0; b < Long.SIZE; b++) {
        set[b] += (int) (bits >>> b & 1);
      }
    }
    double standardError = 0.5 * Math.sqrt(MANY);
    for (int b = 0; b < Long.SIZE; b++) {
      assertThat(Math.abs(set[b] - MANY / 2.0) / standardError)
          .as("bit %d", b)
          .isLessThan(Samples.STANDARD_ERRORS);
    }
  }

  @Test
  @DisplayName("neighbouring entities, times, streams, replications and seeds are independent")
  void neighboursAreIndependent() {
    double[] here = Samples.of(MANY, i -> Draws.uniform(KEY, i, 5));
    Samples.assertIndependent(
        "next entity", here, Samples.of(MANY, i -> Draws.uniform(KEY, i + 1, 5)));
    Samples.assertIndependent("next time", here, Samples.of(MANY, i -> Draws.uniform(KEY, i, 6)));
    long place = key(1, 0, "review.place");
    Samples.assertIndependent("stream", here, Samples.of(MANY, i -> Draws.uniform(place, i, 5)));
    long next = key(1, 1, "review.hazard");
    Samples.assertIndependent(
        "next replication", here, Samples.of(MANY, i -> Draws.uniform(next, i, 5)));
    long seed = key(2, 0, "review.hazard");
    Samples.assertIndependent("next seed", here, Samples.of(MANY, i -> Draws.uniform(seed, i, 5)));
    Samples.assertIndependent(
        "next key", here, Samples.of(MANY, i -> Draws.uniform(KEY + 1, i, 5)));
    double[] path = Samples.of(MANY, i -> Draws.uniform(KEY, 9, i));
    Samples.assertIndependent(
        "one entity over time", path, Samples.of(MANY, i -> Draws.uniform(KEY, 9, i + 1)));
    Samples.assertIndependent(
        "entity and time exchanged",
        Samples.of(MANY, i -> Draws.uniform(KEY, i, 1 + i % 7)),
        Samples.of(MANY, i -> Draws.uniform(KEY, 1 + i % 7, i)));
    Samples.assertIndependent(
        "links of one firm",
        Samples.of(MANY, i -> Draws.uniform(KEY, Hash.of(i, 0), 5)),
        Samples.of(MANY, i -> Draws.uniform(KEY, Hash.of(i, 1L << 32), 5)));
  }

  @Test
  @DisplayName("one event, one draw: the answer does not depend on what was asked before")
  void order() {
    double[] forwards = Samples.of(1000, i -> Draws.uniform(KEY, i, 2));
    double[] backwards = new double[1000];
    for (int i = 999; i >= 0; i--) {
      backwards[i] = Draws.uniform(KEY, i, 2);
    }
    assertThat(backwards).containsExactly(forwards);
  }

  @Test
  @DisplayName("no argument can carry a lever or an arm: seed, replication, stream, entity, time")
  void keyHoldsNoArm() {
    assertThat(Draws.class.getConstructors()).hasSize(1);
    Constructor<?> constructor = Draws.class.getConstructors()[0];
    assertThat(names(constructor.getParameters())).containsExactly("seed", "replication");
    List<Method> methods =
        Arrays.stream(Draws.class.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() > 0)
            .toList();
    assertThat(methods).extracting(Method::getName).contains("key", "bits", "uniform", "normal");
    for (Method method : methods) {
      List<String> names = names(method.getParameters());
      if (method.getName().equals("key")) {
        assertThat(names).containsExactly("stream");
      } else {
        assertThat(names).as(method.getName()).containsExactly("key", "entity", "time");
      }
    }
    assertThat(
            Stream.of(Draws.class.getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()))
                .map(java.lang.reflect.Field::getName))
        .containsExactlyInAnyOrder("seed", "replication");
  }

  @Test
  @DisplayName("normal draws have the normal law")
  void normal() {
    NormalDistribution law = new NormalDistribution();
    double[] sample = Samples.of(MANY, i -> Draws.normal(KEY, i, 11));
    Samples.assertUniform(
        "normal", Arrays.stream(sample).map(law::cumulativeProbability).toArray());
  }

  @Test
  @DisplayName("Gumbel draws have mean 0, variance π²/6 and the Gumbel law")
  void gumbel() {
    double[] sample = Samples.of(MANY, i -> Draws.gumbel(KEY, i, 12));
    double mean = Arrays.stream(sample).average().orElseThrow();
    double variance = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum() / MANY;
    double expected = Math.PI * Math.PI / 6;
    assertThat(Math.abs(mean)).isLessThan(Samples.STANDARD_ERRORS * Math.sqrt(expected / MANY));
    // Kurtosis of the Gumbel law is 5.4, so a variance has standard error σ²√(4.4/n).
    assertThat(Math.abs(variance / expected - 1))
        .isLessThan(Samples.STANDARD_ERRORS * Math.sqrt(4.4 / MANY));
    double euler = 0.5772156649015329;
    Samples.assertUniform(
        "Gumbel", Arrays.stream(sample).map(x -> Math.exp(-Math.exp(-x - euler))).toArray());
  }

  private static List<String> names(Parameter[] parameters) {
    return Arrays.stream(parameters).map(Parameter::getName).toList();
  }
}
