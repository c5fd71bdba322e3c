package org.regiochain.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.model.PolicyStance;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.ScenarioReader;
import org.regiochain.state.Economy;

/**
 * One week of the goods loop on the shipped table. Divide the links printed at set-up by the time
 * of a week for link-updates a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GoodsLoopBenchmark {
  @Param({"10000", "100000", "1000000"})
  public int firms;

  @Param({"1", "2"})
  public int threads;

  private Economy economy;
  private List<Phase> week;
  private ChunkExecutor executor;
  private Period period;

  /** Builds the population. */
  @Setup(Level.Trial)
  public void build() throws Exception {
    ModelParameters p =
        ScenarioReader.read(
                Path.of("scenarios", "base", "chuanyu-2020.yaml"),
                List.of("population.firms=" + firms))
            .scenario()
            .parameters();
    DataSet data = DataSets.load(Path.of("scenarios", "data", "chuanyu-2020"), List.of());
    economy = PopulationBuilder.build(data, p, 1);
    week = new MonthlyTimetable(p, List.of(), economy).week();
    executor = new ChunkExecutor(threads);
    period = new Period(0, 1, PolicyStance.neutral(), new Draws(1, 0));
    System.out.println("links: " + economy.network.linkCount());
  }

  /** One weekly loop: orders, production, rationing, delivery, goods identities. */
  @Benchmark
  public double goodsLoopWeek() {
    for (Phase phase : week) {
      executor.run(phase, economy, period);
    }
    return economy.firms.plan[0];
  }

  @TearDown(Level.Trial)
  public void close() {
    executor.close();
  }
}
