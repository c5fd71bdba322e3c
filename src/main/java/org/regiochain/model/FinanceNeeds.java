package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FundTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 2e and the first part of 3: how much money firms need from others, and equity.
 *
 * <p>Need F = θL + θᵍLᵍ + B/T + I p_I + D* − internal funds, where internal funds are last month's
 * cash from operations and cash above target, and planned dividends D* = [internal funds − I p_I +
 * s (L* − L)]⁺ with L* = target leverage × assets: cash first, then debt. Funds buy equity of
 * eligible firms up to a share of their assets, at home first; when they lack money all firms are
 * scaled alike, and when several funds could meet the same request, so are these. A guidance fund
 * may send money across a border only beside local investment of ρφ of the whole (返投), unless
 * recognised.
 *
 * <p>Limit: at rest internal funds less dividends equal investment, so firms only roll loans over.
 * Reads last month's settlement, planned investment. Writes needs, equity requests, fund scales.
 */
public final class FinanceNeeds implements FirmPhase {
  private final FinanceParameters finance;
  private final GuaranteeParameters guarantees;
  private final FundParameters funds;
  private final Partials partials;
  private final double[] need;
  private final double[] dividends;
  private final double[] equityAsked;
  private final double[] requests;

  /** Share of requests abroad that a fund could meet, and the sum of these over funds by region. */
  private final double[] share;

  private final double[] offered;

  public FinanceNeeds(
      FinanceParameters finance,
      GuaranteeParameters guarantees,
      FundParameters funds,
      Structure st) {
    this.finance = finance;
    this.guarantees = guarantees;
    this.funds = funds;
    partials = new Partials(st, c -> 1);
    need = new double[st.firmCount()];
    dividends = new double[st.firmCount()];
    equityAsked = new double[st.firmCount()];
    requests = new double[st.regionCount];
    share = new double[2 * st.regionCount];
    offered = new double[st.regionCount];
  }

  /** Repayment of loans due this month, yuan. */
  double due(FirmTable f, int i) {
    double ordinary = f.loans[i] - f.guaranteedLoans[i] - f.arrears[i];
    return finance.amortisation() * ordinary + guarantees.amortisation() * f.guaranteedLoans[i];
  }

  /** Repayment of bonds due this month, yuan. */
  double bondsDue(FirmTable f, int i) {
    return f.bonds[i] / finance.bondMonths();
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    double price = e.markets.capitalPrice[chunk.cell()];
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      need[i] = 0;
      dividends[i] = 0;
      equityAsked[i] = 0;
      if (f.vacantMonths[i] > 0) {
        continue;
      }
      double spending = f.investment[i] * price;
      double gap = f.targetLeverage[i] * f.assets[i] - f.loans[i];
      if (f.stakes[i] > 0) {
        // Funds do not let the owners pay themselves out of new debt.
        gap = Math.min(0, gap);
      }
      double free = f.internalFunds[i] - spending;
      dividends[i] = Math.max(0, free + finance.leverageAdjustment() * gap);
      need[i] = Math.max(0, due(f, i) + bondsDue(f, i) + dividends[i] - free);
      if (f.hightech[i]) {
        equityAsked[i] = Math.min(need[i], funds.dealSize() * f.assets[i]);
        sums[0] += equityAsked[i];
      }
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    FundTable fu = e.funds;
    Arrays.fill(requests, 0);
    partials.forEach((c, sums) -> requests[st.regionOfCell(c)] += sums[0]);
    Arrays.fill(fu.grantedShare, 0);
    double local =
        Math.min(1, funds.returnRatio() * funds.publicShare())
            * (1 - period.stance().of(Instrument.FUND_RECOGNITION));
    double[] unmet = requests.clone();
    // At home first, guidance before venture money.
    for (int fund = 0; fund < fu.count; fund++) {
      int z = fu.region(fund);
      buy(fu, fund, z, Math.min(fu.deposits[fund], unmet[z]), unmet);
    }
    buyAcross(fu, 0, st.regionCount, local, unmet);
    buyAcross(fu, st.regionCount, fu.count, 0, unmet);
    for (int z = 0; z < st.regionCount; z++) {
      fu.grantedShare[z] = requests[z] > 0 ? 1 - unmet[z] / requests[z] : 0;
    }
  }

  /**
   * Funds of one kind buy in other regions: each as much of every region's open requests as its
   * money allows, and less where that adds up to more than is open.
   *
   * @param local share of what a fund invests that must stay at home
   */
  private void buyAcross(FundTable fu, int from, int to, double local, double[] unmet) {
    double[] open = unmet.clone();
    Arrays.fill(offered, 0);
    for (int fund = from; fund < to; fund++) {
      double limit = local > 0 ? fu.invested[fund] * (1 - local) / local : Double.POSITIVE_INFINITY;
      double money = Math.min(fu.deposits[fund], limit);
      double wanted = 0;
      for (int z = 0; z < open.length; z++) {
        wanted += z == fu.region(fund) ? 0 : open[z];
      }
      share[fund] = wanted > 0 ? Math.min(1, money / wanted) : 0;
      for (int z = 0; z < open.length; z++) {
        offered[z] += z == fu.region(fund) ? 0 : share[fund];
      }
    }
    for (int fund = from; fund < to; fund++) {
      for (int z = 0; z < open.length; z++) {
        if (z != fu.region(fund)) {
          buy(fu, fund, z, share[fund] / Math.max(1, offered[z]) * open[z], unmet);
        }
      }
    }
  }

  private static void buy(FundTable fu, int fund, int z, double yuan, double[] unmet) {
    if (yuan > 0) {
      fu.deposits[fund] -= yuan;
      fu.stakes[fund][z] += yuan;
      fu.invested[fund] += yuan;
      unmet[z] -= yuan;
    }
  }

  /** Dividends planned for this month, yuan. */
  double dividends(int firm) {
    return dividends[firm];
  }

  /** External finance that a firm needs this month, yuan. */
  double need(int firm) {
    return need[firm];
  }

  /** The part of it that funds are asked for, yuan. */
  double equityAsked(int firm) {
    return equityAsked[firm];
  }
}
