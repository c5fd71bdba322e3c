package org.regiochain.prices;

import java.util.List;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.model.InputCosts;
import org.regiochain.model.MarketPrices;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.NoiseParameters;
import org.regiochain.model.Period;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.PolicyStance;
import org.regiochain.model.PriceSetting;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;

/** The price side of the month alone: costs, prices, pools. Quantities stay as they are. */
final class PricePhases {
  private final Economy economy;
  private final InputCosts costs;
  private final PriceSetting setting;
  private final MarketPrices pools;
  private final ChunkExecutor executor = new ChunkExecutor(1);
  private final Draws draws;
  private final List<PolicySetting> policy;
  private int month;

  PricePhases(Economy economy, ModelParameters p, Draws draws, PolicySetting... policy) {
    this.economy = economy;
    this.draws = draws;
    this.policy = List.of(policy);
    costs = new InputCosts(p.noise(), economy.structure);
    setting = new PriceSetting(p.prices(), economy.structure);
    pools = new MarketPrices(p.prices(), p.review(), setting, economy.structure);
  }

  /** One month, with the productivity shocks of the parameters. */
  void month() {
    Period period = new Period(month, 0, PolicyStance.at(month, policy), draws);
    executor.run(costs, economy, period);
    executor.run(setting, economy, period);
    executor.run(pools, economy, period);
    month++;
  }

  /** Some months. */
  void months(int count) {
    for (int i = 0; i < count; i++) {
      month();
    }
  }

  /** Draws this month's productivity of every firm, prices untouched. */
  void drawProductivity(NoiseParameters noise) {
    Period period = new Period(month, 0, PolicyStance.neutral(), draws);
    executor.run(new InputCosts(noise, economy.structure), economy, period);
    month++;
  }
}
