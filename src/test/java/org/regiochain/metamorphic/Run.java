package org.regiochain.metamorphic;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSet;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/** One run, described step by step. */
public final class Run {
  private final DataSet data;
  private final ModelParameters parameters;
  private long seed = 20;
  private int replication;
  private double moneyUnit = 1;
  private List<Shock> shocks = List.of();
  private List<PolicySetting> policy = List.of();

  private Run(DataSet data, ModelParameters parameters) {
    this.data = data;
    this.parameters = parameters;
  }

  public static Run of(DataSet data, ModelParameters parameters) {
    return new Run(data, parameters);
  }

  public Run seed(long value) {
    seed = value;
    return this;
  }

  public Run replication(int value) {
    replication = value;
    return this;
  }

  /** Yuan for a unit at base prices. */
  public Run moneyUnit(double yuan) {
    moneyUnit = yuan;
    return this;
  }

  public Run shocks(Shock... list) {
    shocks = List.of(list);
    return this;
  }

  public Run policy(PolicySetting... list) {
    policy = List.of(list);
    return this;
  }

  /** The run before its first month, on one thread. */
  public Simulation start() {
    return start(new ChunkExecutor(1));
  }

  /** The run before its first month. */
  public Simulation start(ChunkExecutor executor) {
    Economy economy = PopulationBuilder.build(data, parameters, seed, moneyUnit);
    Draws draws = new Draws(seed, replication);
    return new Simulation(economy, parameters, shocks, policy, draws, executor);
  }

  /** The economy after some months. */
  public Economy after(int months) {
    Simulation simulation = start();
    for (int month = 0; month < months; month++) {
      simulation.step();
    }
    return simulation.economy();
  }

  /** An instrument held from a month on for ever. */
  public static PolicySetting setting(Instrument instrument, int fromMonth, double value) {
    return new PolicySetting(instrument, fromMonth, Integer.MAX_VALUE, value);
  }

  /** A disturbance of a product in a region, at all its places. */
  public static Shock shock(
      Shock.Kind kind, String product, String region, int startWeek, int weeks, double change) {
    Label label = new Label("冲击", "Shock");
    return new Shock("test", label, kind, product, region, Shock.ALL, startWeek, weeks, change);
  }
}
