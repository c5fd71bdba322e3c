package org.regiochain.engine;

import java.util.Map;
import java.util.TreeMap;
import org.regiochain.data.Location;
import org.regiochain.model.InnovationParameters;
import org.regiochain.model.KnowledgeReach;
import org.regiochain.numeric.Order;
import org.regiochain.result.ResultTable;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/** Tables by place, link and firm size. */
final class FinalState {
  private static final int SIZE_POINTS = 120;

  private FinalState() {}

  static void locations(
      Economy e,
      ResultTable table,
      String arm,
      int replication,
      int year,
      double[] output,
      double[] valueAdded,
      double scale) {
    Structure st = e.structure;
    for (int r = 0; r < st.locationCount; r++) {
      Location place = st.locations.get(r);
      Row row = new Row(table, arm, replication, year, place);
      row.add("gross_output", "CNY/year", output[r] * scale);
      row.add("value_added", "CNY/year", valueAdded[r] * scale);
      row.add("employment", "person", e.households.employed[r]);
      row.add("unemployment_rate", "share", e.households.unemployment(r));
      row.add("population", "person", e.households.population[r]);
      row.add("wage", "CNY/person/month", e.households.wage[r]);
      if (e.skills.base[r] > 0) {
        row.add("skilled_workers", "person", e.skills.people[r]);
      }
      double known = e.knowledge.at(r);
      if (known > 0) {
        row.add("knowledge_stock", "CNY(base)", known);
        double spent = e.knowledge.spendingAt[r];
        row.add("research", "CNY/year", spent);
        row.add("research_intensity", "share", spent / (valueAdded[r] * scale));
        row.add("patents_in_force", "patent", e.knowledge.inForce[r]);
      }
      if (e.adoption.localFirms[r] > 0) {
        row.add("adoption_share", "share", e.adoption.localShare(r));
      }
    }
  }

  /** Knowledge of each place that reaches another one at the end. */
  static void spillovers(
      Economy e, InnovationParameters p, ResultTable table, String arm, int replication) {
    Structure st = e.structure;
    KnowledgeReach reach = new KnowledgeReach(p, st);
    reach.shorten(e.knowledge.shortened);
    for (int from = 0; from < st.locationCount; from++) {
      double known = e.knowledge.at(from);
      for (int to = 0; to < st.locationCount; to++) {
        double arrives = known * reach.between(from, to, e.knowledge.crossing);
        if (from != to && arrives > 0) {
          table.add(
              arm,
              replication,
              st.locations.get(from).code(),
              st.locations.get(to).code(),
              arrives);
        }
      }
    }
  }

  /** The leading values of a row about one place. */
  private record Row(ResultTable table, String arm, int replication, int year, Location place) {
    void add(String indicator, String unit, double value) {
      table.add(
          arm,
          replication,
          year,
          place.code(),
          place.label().zh(),
          place.label().en(),
          place.region(),
          place.zone(),
          indicator,
          unit,
          value);
    }
  }

  /** Links between zones, with last week's flow at a yearly rate. */
  static void links(Economy e, ResultTable table, String arm, int replication) {
    Structure st = e.structure;
    SupplyNetwork net = e.network;
    Map<String, double[]> sums = new TreeMap<>();
    for (int c = 0; c < st.cellCount; c++) {
      int slots = st.slotProduct[c].length;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        String to = st.locations.get(e.firms.location[i]).zone();
        for (int j = 0; j < slots; j++) {
          int s = st.firstSlot(c, i) + j;
          String product = st.products.get(st.slotProduct[c][j]).id();
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            int node = net.supplier[l];
            String from =
                node < e.firms.count
                    ? st.locations.get(e.firms.location[node]).zone()
                    : st.regions.get(st.originOfNode(node)).code();
            double value = net.share[l] * net.order[s] * e.markets.fillAndValue[2 * node + 1];
            double[] sum =
                sums.computeIfAbsent(from + "\t" + to + "\t" + product, key -> new double[2]);
            sum[0]++;
            sum[1] += value * Structure.WEEKS_PER_YEAR;
          }
        }
      }
    }
    sums.forEach(
        (key, sum) -> {
          String[] part = key.split("\t");
          table.add(arm, replication, part[0], part[1], part[2], (long) sum[0], sum[1]);
        });
  }

  /** Points of the complementary distribution of output, evenly spaced in the logarithm of rank. */
  static void firmSizes(Economy e, ResultTable table, String arm, int replication) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    for (int z = 0; z < st.regionCount; z++) {
      int from = st.firmStart[st.cell(z, 0)];
      int to = st.firmStart[st.cell(z, 0) + st.productCount];
      double[] size = new double[to - from];
      double total = 0;
      for (int i = from; i < to; i++) {
        size[i - from] = f.price[i] * f.producedUnits[i] * Structure.MONTHS / f.weight[i];
        total += f.weight[i];
      }
      int[] order = Order.descending(size);
      double rank = 0;
      double next = 1;
      double step = StrictMath.exp(StrictMath.log(Math.max(2, total)) / SIZE_POINTS);
      for (int n : order) {
        rank += f.weight[from + n];
        if (rank >= next) {
          table.add(arm, replication, st.regions.get(z).code(), rank / total, size[n]);
          while (next <= rank) {
            next *= step;
          }
        }
      }
    }
  }
}
