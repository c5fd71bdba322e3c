package org.regiochain.experiment;

import java.util.List;
import org.regiochain.data.DataSet;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PopulationParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** Times the model at a population size: noise on, no shocks, nothing recorded. */
public final class Benchmark {
  private static final double NANOS = 1e9;

  private Benchmark() {}

  /**
   * What was measured.
   *
   * @param links real supply links
   * @param secondsToBuild population and network
   * @param secondsPerYear one simulated year, once warm
   * @param linkUpdatesPerSecond links × weeks over the time of the goods loop
   * @param firmStepsPerSecond firm rows × weeks over the time of a year
   * @param peakHeapBytes memory in use after a collection, at the end of the run
   */
  public record Figures(
      int firmRows,
      int threads,
      long links,
      double secondsToBuild,
      double secondsPerYear,
      double linkUpdatesPerSecond,
      double firmStepsPerSecond,
      long peakHeapBytes) {}

  /**
   * Builds a population and runs it.
   *
   * @param warmMonths months run before the clock starts
   * @param months months timed
   */
  public static Figures measure(
      DataSet data,
      ModelParameters base,
      int firms,
      int threads,
      int warmMonths,
      int months,
      HeapWatch heap) {
    ModelParameters p = withFirms(base, firms);
    long start = System.nanoTime();
    Economy economy = PopulationBuilder.build(data, p, 1);
    double built = (System.nanoTime() - start) / NANOS;
    try (ChunkExecutor executor = new ChunkExecutor(threads)) {
      Simulation run = new Simulation(economy, p, List.of(), List.of(), new Draws(1, 0), executor);
      for (int m = 0; m < warmMonths; m++) {
        run.step();
      }
      long goodsBefore = run.goodsNanos();
      start = System.nanoTime();
      for (int m = 0; m < months; m++) {
        run.step();
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      double goods = (run.goodsNanos() - goodsBefore) / NANOS;
      double weeks = (double) months * Structure.WEEKS;
      return new Figures(
          economy.firms.count,
          threads,
          economy.network.linkCount(),
          built,
          seconds * Structure.MONTHS / months,
          economy.network.linkCount() * weeks / goods,
          economy.firms.count * weeks / seconds,
          heap.used());
    }
  }

  /** Tells how much memory is in use. */
  public interface HeapWatch {
    /** Bytes of heap in use. */
    long used();
  }

  private static ModelParameters withFirms(ModelParameters p, int firms) {
    PopulationParameters n = p.population();
    return p.with(
        new PopulationParameters(
            firms,
            Math.max(n.realFirms(), firms),
            n.sizeExponent(),
            n.sizeRange(),
            n.linkThreshold(),
            n.linkDistanceExponent(),
            n.maxSuppliers()));
  }
}
