package org.regiochain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Channel;
import org.regiochain.state.Economy;
import org.regiochain.state.SizeClass;

/**
 * One month of the credit market as a textbook would write it: firms, banks, guarantors and funds
 * are objects that ask one another; sums are made when they are needed, over everybody. It shares
 * no arithmetic with the phases, only the random numbers.
 */
final class PlainCredit {
  static final class Bank {
    int index;
    long id;
    int region;
    double marketShare;
    double loans;
    double badLoans;
    double equity;
    double depositInflow;
    double lending;

    boolean takesOver;
    double share = 1;
  }

  static final class Guarantor {
    double capital;
    double outstanding;
    double outstandingSmall;
    double share = 1;
    double issued;
    double released;
  }

  static final class Fund {
    int region;
    boolean guidance;
    double cash;
    double invested;
    double[] stakes;
  }

  static final class Firm {
    int index;
    long id;
    int region;
    SizeClass size;
    boolean vacant;
    boolean hightech;
    boolean green;
    boolean farm;
    Bank bank;
    double opacity;
    double assets;
    double debt;
    double collateral;
    double loans;
    double guaranteed;
    double covered;
    double arrears;
    double loanRate;
    double bonds;
    double coveredBonds;
    double bondRate;
    double stakes;
    double deposits;
    double earnings;
    double dividends;
    double internalFunds;
    double costs;
    double investment;
    double targetLeverage;

    double due;
    double need;
    double equityAsked;
    double equity;
    double asked;
    String decision = "NONE";
    Bank lender;
    double rate;
    double granted;
    double fee;
    double bondsSold;
    double investmentCut;

    /** Pay for research, yuan a month. */
    double research;

    double researchCut;
    double financed = 1;
  }

  final List<Firm> firms = new ArrayList<>();
  final List<Bank> banks = new ArrayList<>();
  final List<Fund> funds = new ArrayList<>();
  final List<Guarantor> guarantors = new ArrayList<>();
  final List<Guarantor> enhancers = new ArrayList<>();

  /** Asked and granted by "region class channel". */
  final Map<String, double[]> funnel = new HashMap<>();

  private final ModelParameters p;
  private final PolicyStance policy;
  private final Draws draws;
  private final int month;
  private final Economy e;
  private final int regions;
  private final double intercept;
  private final double[] bondsLastMonth;

  /** Reads the state; bonds sold last month by region decide how far enhancers stretch. */
  PlainCredit(
      Economy e,
      ModelParameters p,
      PolicyStance policy,
      Draws draws,
      int month,
      double[] bondsLastMonth) {
    this.e = e;
    this.p = p;
    this.policy = policy;
    this.draws = draws;
    this.month = month;
    this.bondsLastMonth = bondsLastMonth;
    regions = e.structure.regionCount;
    intercept = e.credit.scoreIntercept;
    for (int n = 0; n < e.banks.count; n++) {
      Bank bank = new Bank();
      bank.index = n;
      bank.id = e.banks.id[n];
      bank.region = e.banks.region[n];
      bank.marketShare = e.banks.marketShare[n];
      bank.loans = e.banks.loans[n];
      bank.badLoans = e.banks.badLoans[n];
      bank.equity = e.banks.equity[n];
      banks.add(bank);
    }
    for (int z = 0; z < regions; z++) {
      guarantors.add(guarantor(e.guarantors.loans(z)));
      enhancers.add(guarantor(e.guarantors.bonds(z)));
    }
    for (int n = 0; n < e.funds.count; n++) {
      Fund fund = new Fund();
      fund.region = e.funds.region(n);
      fund.guidance = n == e.funds.guidance(fund.region);
      fund.cash = e.funds.deposits[n];
      fund.stakes = e.funds.stakes[n].clone();
      funds.add(fund);
    }
    for (int i = 0; i < e.firms.count; i++) {
      firms.add(firm(i));
    }
  }

  private Guarantor guarantor(int g) {
    Guarantor guarantor = new Guarantor();
    guarantor.capital = e.guarantors.deposits[g];
    guarantor.outstanding = e.guarantors.outstanding[g];
    guarantor.outstandingSmall = e.guarantors.outstandingSmall[g];
    return guarantor;
  }

  private Firm firm(int i) {
    Firm f = new Firm();
    f.index = i;
    f.id = e.firms.id[i];
    f.region = e.structure.regionOfLocation[e.firms.location[i]];
    f.size = SizeClass.values()[e.firms.sizeClass[i]];
    f.vacant = e.firms.vacantMonths[i] > 0;
    f.hightech = e.firms.hightech[i];
    f.green = e.firms.green[i];
    f.farm = e.firms.insurable[i];
    f.bank = banks.get(e.firms.bank[i]);
    f.opacity = e.firms.opacity[i];
    f.assets = e.firms.assets[i];
    f.debt = e.firms.debt[i];
    f.collateral = e.firms.collateral[i];
    f.loans = e.firms.loans[i];
    f.guaranteed = e.firms.guaranteedLoans[i];
    f.covered = e.firms.covered[i];
    f.arrears = e.firms.arrears[i];
    f.loanRate = e.firms.loanRate[i];
    f.bonds = e.firms.bonds[i];
    f.coveredBonds = e.firms.coveredBonds[i];
    f.bondRate = e.firms.bondRate[i];
    f.stakes = e.firms.stakes[i];
    f.deposits = e.firms.deposits[i];
    f.earnings = e.firms.earnings[i];
    f.internalFunds = e.firms.internalFunds[i];
    f.costs = e.firms.costs[i];
    f.research = e.knowledge.paid[i] / 12;
    f.investment = e.firms.investment[i];
    f.targetLeverage = e.firms.targetLeverage[i];
    return f;
  }

  void run() {
    firms.stream().filter(f -> !f.vacant).forEach(this::plan);
    sellStakes();
    firms.stream().filter(f -> !f.vacant).forEach(this::apply);
    banks.forEach(this::budget);
    for (int z = 0; z < regions; z++) {
      budget(guarantors.get(z), z);
    }
    firms.forEach(this::close);
  }

  private void plan(Firm f) {
    double spending = f.investment * e.markets.investmentPrice[f.region];
    f.due =
        p.finance().amortisation() * (f.loans - f.guaranteed - f.arrears)
            + p.guarantees().amortisation() * f.guaranteed;
    double wantedLoans = f.targetLeverage * f.assets;
    if (f.stakes > 0) {
      wantedLoans = Math.min(wantedLoans, f.loans);
    }
    f.dividends =
        Math.max(
            0,
            f.internalFunds
                - spending
                + p.finance().leverageAdjustment() * (wantedLoans - f.loans));
    double uses = f.due + f.bonds / p.finance().bondMonths() + spending + f.dividends;
    f.need = Math.max(0, uses - f.internalFunds);
    f.equityAsked = f.hightech ? Math.min(f.need, p.funds().dealSize() * f.assets) : 0;
  }

  private void sellStakes() {
    double[] wanted = new double[regions];
    firms.forEach(f -> wanted[f.region] += f.equityAsked);
    double[] open = wanted.clone();
    for (Fund fund : funds) {
      buy(fund, fund.region, Math.min(fund.cash, open[fund.region]), open);
    }
    double localShare = Math.min(1, p.funds().returnRatio() * p.funds().publicShare());
    localShare *= 1 - policy.of(Instrument.FUND_RECOGNITION);
    sellAbroad(funds.stream().filter(fund -> fund.guidance).toList(), localShare, open);
    sellAbroad(funds.stream().filter(fund -> !fund.guidance).toList(), 0, open);
    for (Firm f : firms) {
      f.equity = wanted[f.region] > 0 ? f.equityAsked * (1 - open[f.region] / wanted[f.region]) : 0;
      count(f, Channel.EQUITY, f.equityAsked, f.equity);
    }
  }

  private void sellAbroad(List<Fund> kind, double localShare, double[] open) {
    double[] wanted = open.clone();
    Map<Fund, Double> able = new HashMap<>();
    for (Fund fund : kind) {
      double money = fund.cash;
      if (localShare > 0) {
        money = Math.min(money, fund.invested / localShare - fund.invested);
      }
      double abroad = Arrays.stream(wanted).sum() - wanted[fund.region];
      able.put(fund, abroad > 0 ? Math.min(1, money / abroad) : 0);
    }
    for (int z = 0; z < regions; z++) {
      int here = z;
      List<Fund> others = kind.stream().filter(fund -> fund.region != here).toList();
      double offers = others.stream().mapToDouble(able::get).sum();
      for (Fund fund : others) {
        buy(fund, z, wanted[z] * able.get(fund) / Math.max(1, offers), open);
      }
    }
  }

  private static void buy(Fund fund, int region, double yuan, double[] open) {
    double paid = Math.max(0, yuan);
    fund.cash -= paid;
    fund.invested += paid;
    fund.stakes[region] += paid;
    open[region] -= paid;
  }

  private void apply(Firm f) {
    f.asked = Math.max(0, f.need - f.equity);
    f.lender = f.bank;
    if (f.asked == 0) {
      return;
    }
    double strictness = 1 - policy.of(Instrument.CREDIT_EXPOSURE_CAP);
    double lgd = lossGivenDefault(f);
    double cover = cover();
    double pd = perceived(f, f.bank);
    if (pd <= strictness * cutoff(f, f.bank, lgd)) {
      f.decision = "BANK";
      f.rate = rate(f, f.bank, pd, lgd);
      return;
    }
    boolean vouched =
        guarantors.get(f.region).capital > 0
            && f.size != SizeClass.LARGE
            && coverage(f) >= p.guarantees().coverage();
    if (vouched && pd <= strictness * cutoff(f, f.bank, (1 - cover) * lgd)) {
      f.decision = "GUARANTEED";
      f.rate = rate(f, f.bank, pd, (1 - cover) * lgd);
      return;
    }
    f.lender = second(f);
    pd = perceived(f, f.lender);
    f.decision = "REFUSED";
    if (f.lender != f.bank && pd <= strictness * cutoff(f, f.lender, lgd)) {
      f.decision = "SECOND";
      f.rate = rate(f, f.lender, pd, lgd);
    }
  }

  /** Share of a loan that guarantors cover. */
  private double cover() {
    return Math.max(0, Math.min(1, p.guarantees().cover() + of(Instrument.GUARANTEE_COVER)));
  }

  private double of(Instrument instrument) {
    return policy.of(instrument);
  }

  private double leverage(Firm f) {
    return f.assets > 0 ? f.debt / f.assets : f.debt > 0 ? 1 : 0;
  }

  private double coverage(Firm f) {
    double rate = p.finance().riskFreeRate() + p.finance().intermediationCost();
    return f.loans > 0 && rate > 0
        ? Math.min(10, Math.max(0, 12 * f.earnings / (rate * f.loans)))
        : 10;
  }

  private double score(Firm f) {
    double hidden = 1 - of(Instrument.CREDIT_SIGNAL);
    if (f.hightech) {
      hidden *= 1 - of(Instrument.CREDIT_POINTS);
    }
    return intercept
        + p.finance().scoreSlope() * leverage(f)
        - p.finance().coverageWeight() * coverage(f)
        + p.finance().opacityPenalty() * f.opacity * hidden;
  }

  private double perceived(Firm f, Bank bank) {
    double deviation = p.noise().screening() * (1 - of(Instrument.CREDIT_SCREENING));
    long key = draws.key(Stream.named("credit.screening"));
    double error = deviation * Draws.normal(key, Hash.of(f.id, bank.id), month / 12);
    return 1 / (1 + StrictMath.exp(-score(f) - error));
  }

  private double lossGivenDefault(Firm f) {
    double exposure = f.loans - f.due + f.asked + f.bonds;
    double left = Math.min(1, Math.max(0, leverage(f) - p.finance().lossScale()));
    double cost = p.finance().enforcementCost() * (1 - of(Instrument.COURT_COST));
    return exposure > 0 ? Math.max(0, 1 - (1 - cost) * left * f.collateral / exposure) : 0;
  }

  /** r_f + c for a firm at a bank. */
  private double base(Firm f, Bank bank) {
    double cost = p.finance().intermediationCost() * (1 - of(Instrument.CREDIT_COST));
    double discount = 0;
    if (f.green) {
      double honoured = bank.region == f.region ? 1 : of(Instrument.GREEN_RECOGNITION);
      discount = of(Instrument.GREEN_DISCOUNT) * honoured;
    }
    return Math.max(0, p.finance().riskFreeRate() + cost - discount);
  }

  private double cutoff(Firm f, Bank bank, double loss) {
    return (p.finance().rateCap() - base(f, bank)) / (p.finance().rateCap() + loss);
  }

  private double rate(Firm f, Bank bank, double pd, double loss) {
    return (base(f, bank) + pd * loss) / (1 - pd);
  }

  /** A bank of the home region, or of another one, by market share. */
  private Bank second(Firm f) {
    double across = p.finance().secondLenderAcross() + of(Instrument.CREDIT_SECOND_LENDER);
    int region = f.region;
    long key = draws.key(Stream.named("credit.across"));
    if (regions > 1 && Draws.uniform(key, f.id, month) < across) {
      double highest = 0;
      for (int z = 0; z < regions; z++) {
        long pair = Hash.of(f.id, Hash.of(e.structure.regions.get(z).code()));
        double draw = Draws.uniform(key, pair, month);
        if (z != f.region && draw > highest) {
          highest = draw;
          region = z;
        }
      }
    }
    double all = 0;
    for (Bank bank : banks) {
      all += bank.region == region ? bank.marketShare : 0;
    }
    double left = all * Draws.uniform(draws.key(Stream.named("credit.second")), f.id, month);
    Bank chosen = null;
    for (Bank bank : banks) {
      if (bank.region == region && left >= 0) {
        chosen = bank;
        left -= bank.marketShare;
      }
    }
    return chosen;
  }

  private void budget(Bank bank) {
    double lent = bank.loans + bank.badLoans;
    double badShare = lent > 0 ? bank.badLoans / lent : 0;
    double limit =
        bank.equity
            / (p.finance().capitalRequirement()
                * (1 + p.finance().badLoanSensitivity() * badShare));
    double repaid = 0;
    double asked = 0;
    double takenOver = 0;
    for (Firm f : firms) {
      repaid += f.bank == bank ? f.due : 0;
      if (f.lender == bank && (f.decision.equals("BANK") || f.decision.equals("GUARANTEED"))) {
        asked += f.asked;
      }
      takenOver += f.lender == bank && f.decision.equals("SECOND") ? f.loans - f.due + f.asked : 0;
    }
    double room = Math.max(0, limit) - lent + repaid;
    bank.takesOver = room >= asked + takenOver;
    if (asked > 0) {
      bank.share = Math.min(1, Math.max(0, room) / asked);
    } else {
      bank.share = room > 0 ? 1 : 0;
    }
  }

  private static boolean small(Firm f) {
    return f.size == SizeClass.MICRO || f.size == SizeClass.SMALL || f.farm;
  }

  private void budget(Guarantor guarantor, int region) {
    double cover = cover();
    double asked = 0;
    for (Firm f : firms) {
      if (f.region == region && f.decision.equals("GUARANTEED")) {
        GuaranteeParameters g = p.guarantees();
        asked += cover * f.asked / (small(f) ? g.smallMultiple() : g.multiple());
      }
    }
    double tied =
        guarantor.outstandingSmall / p.guarantees().smallMultiple()
            + (guarantor.outstanding - guarantor.outstandingSmall) / p.guarantees().multiple();
    double free = Math.max(0, guarantor.capital - tied);
    guarantor.share = asked > 0 ? Math.min(1, free / asked) : 1;
    guarantor.outstanding = 0;
    guarantor.outstandingSmall = 0;
  }

  private void close(Firm f) {
    if (f.vacant) {
      f.financed = 0;
      f.investment = 0;
      return;
    }
    Guarantor guarantor = guarantors.get(f.region);
    double cover = cover();
    switch (f.decision) {
      case "BANK" -> f.granted = f.asked * f.lender.share;
      case "GUARANTEED" -> f.granted = f.asked * f.lender.share * guarantor.share;
      case "SECOND" -> f.granted = f.lender.takesOver ? f.asked : 0;
      default -> f.granted = 0;
    }
    double missing = Math.max(0, f.need - f.equity - f.granted);
    sellBonds(f, missing);
    double bondsDue = f.bonds / p.finance().bondMonths();

    Bank old = f.bank;
    old.lending -= f.due;
    if (f.granted > 0 && f.lender != old) {
      old.lending -= f.loans - f.due;
      old.depositInflow -= f.deposits;
      f.bank = f.lender;
      f.bank.lending += f.loans - f.due;
      f.bank.depositInflow += f.deposits;
    }
    f.bank.lending += f.granted;
    double kept = Math.max(0, f.loans - f.due);
    if (f.granted > 0) {
      f.loanRate = (f.loanRate * kept + f.rate * f.granted) / (kept + f.granted);
    }
    f.loans = kept + f.granted;
    double left = 1 - p.guarantees().amortisation();
    guarantor.released += (1 - left) * f.covered;
    f.covered *= left;
    f.guaranteed *= left;
    if (f.decision.equals("GUARANTEED")) {
      f.guaranteed += f.granted;
      f.covered += cover * f.granted;
      f.fee = p.guarantees().fee() * cover * f.granted;
      guarantor.issued += cover * f.granted;
    }
    guarantor.outstanding += f.covered;
    guarantor.outstandingSmall += small(f) ? f.covered : 0;

    double cash = f.granted - f.due + f.bondsSold - bondsDue + f.equity;
    f.deposits += cash;
    f.bank.depositInflow += cash;
    f.stakes += f.equity;
    f.bonds += f.bondsSold - bondsDue;
    fill(f);
    cut(f, missing - f.bondsSold);
  }

  private void sellBonds(Firm f, double missing) {
    Guarantor enhancer = enhancers.get(f.region);
    double cover = p.guarantees().enhancerCover();
    double room = Math.max(0, p.guarantees().multiple() * enhancer.capital - enhancer.outstanding);
    double volume = cover * bondsLastMonth[f.region];
    cover *= volume > 0 ? Math.min(1, room / volume) : room > 0 ? 1 : 0;
    double released = f.coveredBonds / p.finance().bondMonths();
    if (f.size == SizeClass.LARGE && missing > 0) {
      double pd = 1 / (1 + StrictMath.exp(-score(f)));
      double yield = p.finance().riskFreeRate() + p.finance().bondRiskPremium() * pd * (1 - cover);
      if (yield <= p.finance().bondYieldCap()) {
        f.bondsSold = missing;
        double kept = f.bonds - f.bonds / p.finance().bondMonths();
        f.bondRate = (f.bondRate * kept + yield * missing) / (kept + missing);
      }
    }
    f.coveredBonds += cover * f.bondsSold - released;
    f.fee += p.guarantees().fee() * cover * f.bondsSold;
    enhancer.issued += cover * f.bondsSold;
    enhancer.released += released;
  }

  private void fill(Firm f) {
    count(f, Channel.NEED, f.need, f.equity + f.granted + f.bondsSold);
    count(f, Channel.BANK, f.asked, f.decision.equals("BANK") ? f.granted : 0);
    if (f.decision.equals("GUARANTEED")) {
      count(f, Channel.GUARANTEE, f.asked, f.granted);
    }
    if (f.decision.equals("SECOND") || f.decision.equals("REFUSED")) {
      count(f, Channel.SECOND_LENDER, f.asked, f.granted);
    }
    if (f.size == SizeClass.LARGE) {
      count(f, Channel.BOND, Math.max(0, f.need - f.equity - f.granted), f.bondsSold);
    }
  }

  private void count(Firm f, Channel channel, double asked, double granted) {
    double[] cell = funnel.computeIfAbsent(key(f.region, f.size, channel), k -> new double[2]);
    cell[0] += asked;
    cell[1] += granted;
  }

  static String key(int region, SizeClass size, Channel channel) {
    return region + " " + size + " " + channel;
  }

  /** A firm that is short gives up dividends, then investment, then output. */
  private void cut(Firm f, double shortage) {
    double left = shortage - p.finance().payoutFlexibility() * f.dividends;
    double price = e.markets.investmentPrice[f.region];
    if (shortage > 0 && left > 0) {
      f.investmentCut = Math.min(left, f.investment * price);
      f.investment -= f.investmentCut / price;
      left -= f.investmentCut;
      f.researchCut = Math.min(left, f.research);
      f.research -= f.researchCut;
      left -= f.researchCut;
      left = Math.max(0, left - p.finance().cashMonths() * f.costs);
      f.financed = f.costs > 0 ? Math.max(0, 1 - left / f.costs) : 1;
    }
  }
}
