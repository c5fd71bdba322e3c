package org.regiochain.model;

import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 5b: firms begin and cease to export.
 *
 * <p>The number of exporters of a cell X, base year = 1, moves by e⁰/12 (r/(1−v) − X): entry rises
 * with sales abroad per exporter r over the base year's and with the share v of the sunk cost that
 * policy pays, exit is at rate e⁰. Demand grows by X^ω, because newcomers are small. A newcomer
 * sells ω times an average exporter and pays a share of its first year's sales outside; what
 * newcomers beyond the base year's pay is a cost that the base year did not have. Policy pays v of
 * the cost of all newcomers, also of those who would have come anyway (deadweight).
 *
 * <p>Limits: at base demand and v = 0 nothing moves; in the long run X = r/(1−v), so that the price
 * elasticity of exports is ε(1+ω). Source: sunk cost of economics of the model, section 3.10. Reads
 * orders of the world. Writes exporters, payments abroad and grants of firms.
 */
public final class Exporters implements FirmPhase {
  /** At most this multiple of the base year's newcomers can be found, however good the market. */
  private static final double MOST_NEWCOMERS = 10;

  private final TradeParameters p;
  private final double[] cost;
  private final double[] grant;

  public Exporters(TradeParameters p, Structure st) {
    this.p = p;
    cost = new double[st.cellCount];
    grant = new double[st.cellCount];
  }

  /** What exporters are worth in demand. */
  static double spread(TradeParameters p, double exporters) {
    return exporters == 1 ? 1 : StrictMath.pow(exporters, p.exporterElasticity());
  }

  /** Moves the number of exporters, and works out what the newcomers of each cell pay. */
  void prepare(Economy e, Period period) {
    Structure st = e.structure;
    if (!p.exporters() || st.worldIndex < 0) {
      return;
    }
    Markets m = e.markets;
    RouteTable routes = e.routes;
    double[] paid = period.stance().byCell(Instrument.EXPORT_SUNK_SHARE, st);
    double monthly = p.exporterTurnover() / Structure.MONTHS;
    for (int c = 0; c < st.cellCount; c++) {
      double base = st.baseOutsideSales[st.worldIndex][c];
      if (base > 0) {
        double orders = m.outsideOrders[st.worldIndex * st.cellCount + c] - routes.worksAbroad[c];
        double exporters = routes.exporters[c];
        double perExporter = orders / base / spread(p, exporters);
        double entry = Math.min(MOST_NEWCOMERS, perExporter) / (1 - paid[c]);
        double sales = Structure.WEEKS_PER_YEAR * orders * m.listPrice[c];
        double each = p.sunkCost() * p.exporterElasticity() * sales / exporters;
        cost[c] = each * monthly * Math.max(0, entry - 1);
        grant[c] = each * monthly * paid[c] * entry;
        routes.exporters[c] += monthly * (entry - exporters);
      }
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    int c = chunk.cell();
    if (cost[c] == 0 && grant[c] == 0) {
      return;
    }
    FirmTable f = e.firms;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      f.paidAbroad[i] += f.poolShare[i] * cost[c];
      f.grants[i] += f.poolShare[i] * grant[c];
    }
  }

  @Override
  public void close(Economy e, Period period) {}
}
