package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;

/** The number of threads decides who computes a number, never which. */
class ThreadsTest {
  /** Above the size from which phases are shared among threads. */
  private static final int SHARED = 24_000;

  @Test
  @DisplayName("1, 2 and 8 threads leave the same bits after each month")
  void toy() {
    assertSameForAnyThreads(Fixtures.shipped("toy-3"), 6);
  }

  @Test
  @Tag("slow")
  @DisplayName("1, 2 and 8 threads leave the same bits after each month of two years")
  void shipped() {
    assertSameForAnyThreads(Fixtures.shipped("chuanyu-2020"), 24);
  }

  private static void assertSameForAnyThreads(DataSet data, int months) {
    ModelParameters p =
        With.defaults("population.firms", SHARED, "review.reviewHazard", 0.05, "adoption.ai", true);
    Run run =
        Run.of(data, p).shocks(shock(Shock.Kind.PRODUCTION, Shock.ALL, Shock.ALL, 6, 6, -0.5));
    long[] expected = digests(run, 1, months);
    assertThat(digests(run, 2, months)).isEqualTo(expected);
    assertThat(digests(run, 8, months)).isEqualTo(expected);
  }

  private static long[] digests(Run run, int threads, int months) {
    long[] digests = new long[months];
    try (ChunkExecutor executor = new ChunkExecutor(threads)) {
      Simulation simulation = run.start(executor);
      assertThat(simulation.economy().firms.count).isGreaterThan(20_000);
      for (int month = 0; month < months; month++) {
        simulation.step();
        digests[month] = State.of(simulation.economy()).digest();
      }
    }
    return digests;
  }
}
