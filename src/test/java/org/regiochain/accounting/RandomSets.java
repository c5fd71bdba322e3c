package org.regiochain.accounting;

import static org.regiochain.metamorphic.Run.shock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Defaults;
import org.regiochain.catalog.Shape;
import org.regiochain.data.DataSet;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/**
 * Random parameters over their whole declared ranges, random shocks and policies.
 *
 * <p>A few ranges are narrowed: sizes, for time; values that only mean something in company of
 * others, such as a deposit rate of 50% with deposits of a thousand years' income; and goods loop
 * and investment accelerator to a range in which they are stable, because orders that multiply
 * every week soon dwarf all other flows, and with them the digits in which these are counted.
 */
final class RandomSets {
  private static final Shape.Section SHAPE = Shape.of(ModelParameters.class);

  private record Range(double min, double max) {}

  private static final Map<String, Range> NARROWED =
      Map.ofEntries(
          Map.entry("population.firms", new Range(1, 60)),
          Map.entry("population.real_firms", new Range(1, 1e5)),
          Map.entry("population.max_suppliers", new Range(1, 12)),
          Map.entry("review.candidates", new Range(1, 10)),
          Map.entry("finance.banks_per_region", new Range(1, 5)),
          Map.entry("finance.deposit_rate", new Range(0, 0.04)),
          Map.entry("households.wealth_propensity", new Range(0.05, 1)),
          Map.entry("noise.productivity", new Range(0, 0.1)),
          Map.entry("noise.outside_demand", new Range(0, 0.2)),
          Map.entry("trade.corridor_capacity", new Range(0, 3)),
          Map.entry("trade.route_sensitivity", new Range(0.1, 100)),
          Map.entry("goods.input_stock_weeks", new Range(1, 6)),
          Map.entry("goods.stock_adjustment_weeks", new Range(2, 52)),
          Map.entry("goods.expectation_gain", new Range(0, 0.25)),
          Map.entry("goods.output_stock_weeks", new Range(0, 2)),
          Map.entry("investment.gap_closing", new Range(0, 0.1)),
          Map.entry("investment.depreciation", new Range(0.03, 0.5)));

  private final SplittableRandom random;

  RandomSets(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Every parameter drawn. */
  ModelParameters parameters() {
    return Defaults.construct(
        ModelParameters.class,
        SHAPE.fields().stream().map(group -> (Object) group(group)).toArray());
  }

  private Record group(Shape.Field group) {
    Shape.Section section = (Shape.Section) group.shape();
    return Defaults.construct(
        section.type(),
        section.fields().stream()
            .map(f -> draw(group.name() + "." + f.name(), ((Shape.Leaf) f.shape()).declaration()))
            .toArray());
  }

  private Object draw(String name, Declaration declaration) {
    if (name.equals("finance.rationing")) {
      // Off, nothing stops a firm from borrowing its interest, and debt dwarfs all other digits.
      return true;
    }
    if (declaration.type() == boolean.class) {
      return random.nextBoolean();
    }
    Range range = NARROWED.getOrDefault(name, new Range(declaration.min(), declaration.max()));
    double value = draw(range);
    if (declaration.type() == int.class) {
      return (int) Math.rint(value);
    }
    return value;
  }

  /** The ends now and then; evenly in the logarithm where the range spans orders of magnitude. */
  private double draw(Range range) {
    switch (random.nextInt(12)) {
      case 0:
        return range.min();
      case 1:
        return range.max();
      default:
        if (range.min() > 0 && range.max() > 100 * range.min()) {
          return range.min() * StrictMath.pow(range.max() / range.min(), random.nextDouble());
        }
        return range.min() + (range.max() - range.min()) * random.nextDouble();
    }
  }

  /** Up to four shocks of any kind, in a run of the given length. */
  Shock[] shocks(DataSet data, int months) {
    Shock[] shocks = new Shock[random.nextInt(5)];
    for (int i = 0; i < shocks.length; i++) {
      Shock.Kind kind = Shock.Kind.values()[random.nextInt(Shock.Kind.values().length)];
      int inside = data.table().insideCount();
      int region =
          kind.fromOutside()
              ? inside + random.nextInt(data.table().outsideCount())
              : random.nextInt(inside);
      String product = data.table().products().get(random.nextInt(products(data))).id();
      double share = random.nextInt(3) == 0 ? 0 : random.nextDouble();
      shocks[i] =
          shock(
              kind,
              kind.ofBanks() || random.nextInt(4) == 0 ? Shock.ALL : product,
              random.nextInt(4) == 0 ? Shock.ALL : data.table().regions().get(region).code(),
              random.nextInt(4 * months),
              1 + random.nextInt(40),
              -1 + share * (1 + kind.maxChange()));
    }
    return shocks;
  }

  private static int products(DataSet data) {
    return data.table().productCount();
  }

  /** Any instruments from any month on. */
  PolicySetting[] policy(DataSet data, int months) {
    double monthlyOutput = output(data) / 12;
    List<PolicySetting> policy = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      if (random.nextBoolean()) {
        double share = random.nextDouble();
        double value = instrument.min() + share * (instrument.max() - instrument.min());
        if (instrument.unit().startsWith("CNY")) {
          // Up to a tenth of a month's output: more would dwarf all other flows, and their digits.
          value = share * 0.1 * monthlyOutput;
        }
        int from = random.nextInt(months);
        policy.add(new PolicySetting(instrument, from, from + random.nextInt(months), value));
      }
    }
    return policy.toArray(PolicySetting[]::new);
  }

  private static double output(DataSet data) {
    double sum = 0;
    for (int z = 0; z < data.table().insideCount(); z++) {
      for (int k = 0; k < data.table().productCount(); k++) {
        sum += data.table().grossOutput(z, k);
      }
    }
    return sum;
  }

  /** A seed for something else. */
  long seed() {
    return random.nextLong();
  }
}
