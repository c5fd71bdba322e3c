package org.regiochain.population;

import org.regiochain.data.RegionalTable;
import org.regiochain.model.CreditScore;
import org.regiochain.model.FinanceParameters;
import org.regiochain.model.GuaranteeParameters;
import org.regiochain.model.LoanTerms;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Search;
import org.regiochain.numeric.Stream;
import org.regiochain.state.BankTable;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Balance sheets of firms, bad loans and guarantors of the base year.
 *
 * <p>Leverage is a quantile of a Kumaraswamy law, Q(u) = λ̄ (1 − √(1 − u))^{1/a}, so that banks
 * would lend the debt again and interest takes at most half of the surplus. The intercept of the
 * score and the true rate of ruin are fitted so that both average, weighted by loans, the base
 * default rate. Bad loans open at that rate times the time it takes to enforce them.
 */
final class OpeningCredit {
  private static final Stream BANK = Stream.named("population.bank");
  private static final Stream LEVERAGE = Stream.named("population.leverage");
  private static final Stream HIGHTECH = Stream.named("population.hightech");
  private static final Stream GREEN = Stream.named("population.green");
  private static final Stream GUARANTEE = Stream.named("population.guarantee");
  private static final double SURPLUS_FOR_INTEREST = 0.5;
  private static final double MEDIUM_OPACITY = 0.5;

  /** Firms whose debt banks would not lend again get less; room below the limit keeps them safe. */
  private static final double ROOM = 0.9;

  /** From here on banks surely ask for a guarantee. */
  private static final double BEYOND = 1.02;

  private static final int FITS = 4;
  private static final int BINS = 4096;
  private static final double LOWEST_SCORE = -5;
  private static final double SCORE_RANGE = 25;

  private final Economy e;
  private final Structure st;
  private final RegionalTable table;
  private final ModelParameters p;
  private final FinanceParameters finance;
  private final GuaranteeParameters guarantees;
  private final CreditScore risk;
  private final LoanTerms terms;
  private final double money;

  /** Costs of a month without interest, and earnings before interest and tax, by firm. */
  private final double[] baseCosts;

  private final double[] quantile;

  /** Whether a guarantor would stand behind the firm if it needed it, and whether one does. */
  private final boolean[] sponsored;

  private final boolean[] guaranteed;
  private final double[] otherAssets;
  private final double[] lgd;
  private final double[] pd;

  OpeningCredit(Economy e, RegionalTable table, ModelParameters p, double money) {
    this.e = e;
    this.table = table;
    this.p = p;
    this.money = money;
    st = e.structure;
    finance = p.finance();
    guarantees = p.guarantees();
    risk = new CreditScore(finance);
    terms = LoanTerms.of(finance);
    baseCosts = new double[e.firms.count];
    quantile = new double[e.firms.count];
    sponsored = new boolean[e.firms.count];
    guaranteed = new boolean[e.firms.count];
    otherAssets = new double[e.firms.count];
    lgd = new double[e.firms.count];
    pd = new double[e.firms.count];
  }

  void build(Draws draws) {
    features(draws);
    tradeCredit();
    costs();
    FirmTable f = e.firms;
    for (int i = 0; i < f.count; i++) {
      borrow(i, finance.leverageCeiling() * quantile[i]);
    }
    for (int n = 0; n < FITS; n++) {
      fit();
      for (int i = 0; i < f.count; i++) {
        limit(i);
      }
    }
    fitRuin();
    for (int i = 0; i < f.count; i++) {
      settle(i);
    }
    banks(draws);
    guarantors();
  }

  private void features(Draws draws) {
    FirmTable f = e.firms;
    long hightech = draws.key(HIGHTECH);
    long green = draws.key(GREEN);
    long leverage = draws.key(LEVERAGE);
    long guarantee = draws.key(GUARANTEE);
    for (int c = 0; c < st.cellCount; c++) {
      boolean chain = st.products.get(st.productOfCell(c)).chain() != null;
      boolean farm = st.products.get(st.productOfCell(c)).farm();
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        SizeClass size = SizeClass.of(f.baseOutput[i] * Structure.WEEKS_PER_YEAR / f.weight[i]);
        f.sizeClass[i] = (byte) size.ordinal();
        f.opacity[i] = size == SizeClass.LARGE ? 0 : size == SizeClass.MEDIUM ? MEDIUM_OPACITY : 1;
        f.hightech[i] = chain || Draws.uniform(hightech, f.id[i], 0) < finance.hightechShare();
        f.green[i] = Draws.uniform(green, f.id[i], 0) < finance.greenShare();
        f.insurable[i] = farm;
        sponsored[i] =
            size != SizeClass.LARGE
                && Draws.uniform(guarantee, f.id[i], 0) < guarantees.openingShare();
        double u = Draws.uniform(leverage, f.id[i], 0);
        quantile[i] = StrictMath.pow(1 - Math.sqrt(1 - u), 1 / finance.leverageShape());
      }
    }
  }

  /** What firms owe each other when a share of linked invoices waits a month. */
  private void tradeCredit() {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    double factor = Structure.WEEKS * money;
    for (int c = 0; c < st.cellCount; c++) {
      double[] a = st.slotCoefficient[c];
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        for (int j = 0; j < a.length; j++) {
          int s = st.firstSlot(c, i) + j;
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            if (net.supplier[l] < f.count) {
              double value = net.share[l] * a[j] * f.baseOutput[i] * factor;
              f.linkedPurchases[i] += value;
              f.linkedSales[net.supplier[l]] += value;
            }
          }
        }
      }
    }
    for (int i = 0; i < f.count; i++) {
      f.receivable[i] = finance.tradeCreditShare() * f.linkedSales[i];
      f.payable[i] = finance.tradeCreditShare() * f.linkedPurchases[i];
    }
  }

  private void costs() {
    FirmTable f = e.firms;
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      int k = st.productOfCell(c);
      double output = table.grossOutput(z, k);
      double bought = output > 0 ? 1 - table.valueAdded(z, k) / output : 0;
      double surplus = output > 0 ? table.surplus(z, k) / output : 0;
      double labour = output > 0 ? table.compensation(z, k) / output : 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double monthly = f.baseOutput[i] * Structure.WEEKS_PER_YEAR * money / Structure.MONTHS;
        baseCosts[i] = (bought + labour + st.productionTaxRate[c]) * monthly;
        f.earnings[i] = surplus * monthly;
        double capital = f.capital[i] * e.markets.investmentPrice[z];
        double stocks = f.inputStockClosing[i] + f.price[i] * f.outputStock[i];
        otherAssets[i] = capital + stocks + f.receivable[i];
        f.collateral[i] =
            finance.capitalHaircut() * capital + finance.stockHaircut() * stocks + f.receivable[i];
      }
    }
  }

  /** Gives a firm the loans that bring it to a leverage, and the terms that go with them. */
  private void borrow(int i, double leverage) {
    FirmTable f = e.firms;
    double base = terms.base();
    double most = Double.POSITIVE_INFINITY;
    if (base > 0) {
      most = SURPLUS_FOR_INTEREST * Math.max(0, f.earnings[i]) * Structure.MONTHS / base;
    }
    double assets = otherAssets[i] + finance.cashMonths() * baseCosts[i];
    f.loans[i] = Math.max(0, Math.min(most, leverage * assets - f.payable[i]));
    assess(i);
  }

  /** Rate and balance sheet of a firm with its loans; they depend on one another a little. */
  private void assess(int i) {
    FirmTable f = e.firms;
    double assets = otherAssets[i] + finance.cashMonths() * baseCosts[i];
    f.assets[i] = assets;
    f.debt[i] = f.loans[i] + f.payable[i];
    terms(i);
  }

  private void terms(int i) {
    FirmTable f = e.firms;
    double leverage = CreditScore.leverage(f, i);
    lgd[i] =
        risk.lossGivenDefault(f.collateral[i], leverage, f.loans[i], finance.enforcementCost());
    pd[i] = LoanTerms.probability(e.credit.scoreIntercept + risk.score(f, i, 0));
    double cover = guaranteed[i] ? guarantees.cover() : 0;
    f.loanRate[i] = Math.min(terms.cap(), terms.rate(pd[i], lgd[i], cover));
  }

  /** The score's intercept, from a histogram of scores weighted by loans. */
  private void fit() {
    FirmTable f = e.firms;
    double[] weight = new double[BINS];
    double total = 0;
    for (int i = 0; i < f.count; i++) {
      int bin = (int) ((risk.score(f, i, 0) - LOWEST_SCORE) / SCORE_RANGE * BINS);
      weight[Math.max(0, Math.min(BINS - 1, bin))] += f.loans[i];
      total += f.loans[i];
    }
    if (!(finance.baseDefaultRate() > 0) || !(total > 0)) {
      return;
    }
    double low = -60;
    double high = 60;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      double mean = 0;
      for (int n = 0; n < BINS; n++) {
        if (weight[n] > 0) {
          double score = LOWEST_SCORE + (n + 0.5) / BINS * SCORE_RANGE;
          mean += weight[n] / total * LoanTerms.probability(middle + score);
        }
      }
      if (mean > finance.baseDefaultRate()) {
        high = middle;
      } else {
        low = middle;
      }
      if (middle == low && middle == high) {
        break;
      }
    }
    e.credit.scoreIntercept = low;
  }

  /**
   * Debt that banks would not lend again has a guarantee, if one is to be had, or is lowered to a
   * share of what they would.
   */
  private void limit(int i) {
    FirmTable f = e.firms;
    guaranteed[i] = false;
    assess(i);
    if (!(f.loans[i] > 0) || accepted(i, 0)) {
      return;
    }
    if (sponsored[i]
        && pd[i] > BEYOND * terms.cutoff(lgd[i], 0)
        && risk.coverage(f, i) >= guarantees.coverage()
        && accepted(i, guarantees.cover())) {
      guaranteed[i] = true;
      assess(i);
      return;
    }
    double low = 0;
    double high = f.loans[i];
    for (int n = 0; n < 24; n++) {
      f.loans[i] = (low + high) / 2;
      assess(i);
      if (accepted(i, 0)) {
        low = f.loans[i];
      } else {
        high = f.loans[i];
      }
    }
    f.loans[i] = low * quantile[i];
    assess(i);
  }

  private boolean accepted(int i, double cover) {
    return pd[i] <= ROOM * terms.cutoff(lgd[i], cover);
  }

  private void fitRuin() {
    FirmTable f = e.firms;
    double exposed = 0;
    double loans = 0;
    for (int i = 0; i < f.count; i++) {
      loans += f.loans[i];
      exposed += f.loans[i] * risk.ruin(CreditScore.leverage(f, i));
    }
    double rate = finance.ruinShare() * finance.baseDefaultRate();
    e.credit.ruinRate = exposed > 0 ? rate * loans / exposed : 0;
  }

  /** Cash, costs and profit at rest; the rate is the one the next application would get. */
  private void settle(int i) {
    FirmTable f = e.firms;
    int z = st.regionOfLocation[f.location[i]];
    // Interest raises the cash that is kept and so lowers leverage a little; a few rounds settle
    // it.
    for (int n = 0; n < 12; n++) {
      if (guaranteed[i]) {
        // Guaranteed loans are repaid within a year and drawn again, each time for a fee.
        f.guaranteedLoans[i] = f.loans[i];
        f.covered[i] = guarantees.cover() * f.loans[i];
        f.guaranteeFee[i] =
            guarantees.fee() * guarantees.cover() * (guarantees.amortisation() * f.loans[i]);
      }
      f.costs[i] = baseCosts[i] + f.loanRate[i] / Structure.MONTHS * f.loans[i] + f.guaranteeFee[i];
      f.deposits[i] = finance.cashMonths() * f.costs[i];
      f.assets[i] = otherAssets[i] + f.deposits[i];
      f.debt[i] = f.loans[i] + f.payable[i];
      double rate = f.loanRate[i];
      terms(i);
      if (rate == f.loanRate[i]) {
        break;
      }
    }
    f.targetLeverage[i] = f.assets[i] > 0 ? f.loans[i] / f.assets[i] : 0;
    double earned = finance.depositRate() / Structure.MONTHS * f.deposits[i];
    double interest = f.loanRate[i] / Structure.MONTHS * f.loans[i];
    double profit = f.earnings[i] - interest - f.guaranteeFee[i] + earned;
    f.profit[i] = profit - p.government().profitTax() * Math.max(0, profit);
    double capital = f.capital[i] * e.markets.investmentPrice[z];
    f.internalFunds[i] = f.profit[i] + p.investment().depreciation() / Structure.MONTHS * capital;
  }

  /** Every firm deals with a bank of its region, large ones more often; bad loans of the past. */
  private void banks(Draws draws) {
    FirmTable f = e.firms;
    BankTable b = e.banks;
    EstateTable estates = e.estates;
    long key = draws.key(BANK);
    double[] cumulative = new double[b.count];
    int[] start = new int[st.regionCount + 1];
    for (int n = 0; n < b.count; n++) {
      boolean first = n == 0 || b.region[n - 1] != b.region[n];
      cumulative[n] = b.marketShare[n] + (first ? 0 : cumulative[n - 1]);
      start[b.region[n] + 1] = n + 1;
    }
    double bad = 0;
    if (p.noise().turnover() > 0) {
      bad = p.noise().turnover() * finance.baseDefaultRate() * finance.enforcementYears();
    }
    for (int i = 0; i < f.count; i++) {
      int z = st.regionOfLocation[f.location[i]];
      int end = start[z + 1];
      double draw = Draws.uniform(key, f.id[i], 0) * cumulative[end - 1];
      int n = Search.firstAbove(cumulative, start[z], end, draw);
      f.bank[i] = n;
      b.loans[n] += f.loans[i];
      b.deposits[n] += f.deposits[i];
      b.interest[n] += f.loanRate[i] / Structure.MONTHS * f.loans[i];
      if (bad > 0) {
        int estate = estates.row(n, z);
        double owed = bad * f.loans[i];
        b.badLoans[n] += owed;
        estates.owedBank[estate] += owed;
        // What creditors will get, before the cost of enforcing it.
        double net = (1 - lgd[i]) * owed;
        estates.cash[estate] +=
            finance.enforcementCost() < 1 ? net / (1 - finance.enforcementCost()) : 0;
      }
    }
  }

  private void guarantors() {
    FirmTable f = e.firms;
    GuarantorTable gu = e.guarantors;
    for (int i = 0; i < f.count; i++) {
      if (guaranteed[i]) {
        int g = gu.loans(st.regionOfLocation[f.location[i]]);
        gu.outstanding[g] += f.covered[i];
        gu.fees[g] += f.guaranteeFee[i];
        if (FirmTable.small(f, i)) {
          gu.outstandingSmall[g] += f.covered[i];
        }
      }
    }
    double[] loans = new double[st.regionCount];
    for (int n = 0; n < e.banks.count; n++) {
      loans[e.banks.region[n]] += e.banks.loans[n];
    }
    for (int z = 0; z < st.regionCount; z++) {
      int g = gu.loans(z);
      gu.deposits[g] = guarantees.used(gu, g) / guarantees.openingUse();
      gu.target[g] = gu.deposits[g];
      int enhancer = gu.bonds(z);
      gu.deposits[enhancer] = guarantees.enhancerCapital() * loans[z];
      gu.target[enhancer] = gu.deposits[enhancer];
    }
  }
}
