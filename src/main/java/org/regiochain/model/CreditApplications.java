package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Search;
import org.regiochain.numeric.Stream;
import org.regiochain.state.BankTable;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 3a: firms apply for loans, banks and guarantors decide ({@link LoanTerms}, {@link
 * CreditScore}).
 *
 * <p>The firm's bank lends if the perceived default probability is at most PD*; if not, micro,
 * small and medium firms that earn their interest ask a guarantor to cover γ, and if that does not
 * help either, one more bank is asked, across the border with probability x. That bank takes the
 * whole debt over. A bank's room is E/[τ_B (1 + β_B NPL)] − L, a guarantor's the capital that its
 * book, over the multiple, does not take up; when accepted requests exceed it, all are scaled
 * alike, so order cannot matter. A bank short of room takes nobody over.
 *
 * <p>Limits: no equity, no loans; ample equity, no scaling; γ = 1 admits every eligible firm while
 * r_f + c ≤ r̄(1 − PD). Bank room: with L at the limit, ΔL = −β_B L ΔNPL/(1 + β_B NPL). Reads
 * needs, scores, bank balance sheets. Writes decisions, shares granted.
 */
public final class CreditApplications implements FirmPhase {
  private static final Stream SCREENING = Stream.named("credit.screening");
  private static final Stream SECOND = Stream.named("credit.second");
  private static final Stream ACROSS = Stream.named("credit.across");

  /** What came of an application. */
  enum Decision {
    NONE,
    BANK,
    GUARANTEED,
    SECOND,
    REFUSED
  }

  private static final Decision[] DECISIONS = Decision.values();

  /** Sums for each bank. */
  private static final int ASKED = 0;

  private static final int TAKEN_OVER = 1;
  private static final int DUE = 2;
  private static final int BANK_SUMS = 3;

  private final FinanceParameters finance;
  private final GuaranteeParameters guarantees;
  private final NoiseParameters noise;
  private final FinanceNeeds needs;
  private final CreditScore risk;
  private final Partials partials;
  private final byte[] decision;
  private final double[] amount;
  private final double[] rate;
  private final int[] lender;
  private final double[] sums;
  private final boolean[] takesOver;
  private final double[] homeError;
  private final int[] errorYear;
  private final int[] errorBank;
  private final long[] regionKey;
  private double[] cumulativeMarket;
  private int[] bankStart;

  public CreditApplications(
      FinanceParameters finance,
      GuaranteeParameters guarantees,
      NoiseParameters noise,
      FinanceNeeds needs,
      Structure st,
      int banks) {
    this.finance = finance;
    this.guarantees = guarantees;
    this.noise = noise;
    this.needs = needs;
    risk = new CreditScore(finance);
    // Three sums a bank, then the capital that guarantees asked for would take up.
    partials = new Partials(st, c -> BANK_SUMS * banks + 1);
    decision = new byte[st.firmCount()];
    amount = new double[st.firmCount()];
    rate = new double[st.firmCount()];
    lender = new int[st.firmCount()];
    sums = new double[BANK_SUMS * banks];
    takesOver = new boolean[banks];
    homeError = new double[st.firmCount()];
    errorYear = new int[st.firmCount()];
    Arrays.fill(errorYear, -1);
    errorBank = new int[st.firmCount()];
    regionKey =
        st.regions.stream().limit(st.regionCount).mapToLong(r -> Hash.of(r.code())).toArray();
  }

  /**
   * Terms of the month for firms whose green label a bank honours to an extent.
   *
   * @param honoured 0 for firms without a label
   */
  private LoanTerms terms(PolicyStance stance, double honoured) {
    double cost = finance.intermediationCost() * (1 - stance.of(Instrument.CREDIT_COST));
    cost -= honoured * stance.of(Instrument.GREEN_DISCOUNT);
    return new LoanTerms(Math.max(0, finance.riskFreeRate() + cost), finance.rateCap());
  }

  /** Share of a firm's opacity that information lifts. */
  static double signal(PolicyStance stance, Economy e, int i) {
    double points = e.firms.hightech[i] ? stance.of(Instrument.CREDIT_POINTS) : 0;
    return 1
        - (1 - stance.of(Instrument.CREDIT_SIGNAL)) * (1 - points) * (1 - e.adoption.signal[i]);
  }

  /** Guaranteed share in force. */
  double cover(PolicyStance stance) {
    double cover = guarantees.cover() + stance.of(Instrument.GUARANTEE_COVER);
    return Math.min(1, Math.max(0, cover));
  }

  static boolean eligible(FirmTable f, int i) {
    return f.sizeClass[i] != SizeClass.LARGE.ordinal();
  }

  /** Whether a guarantor would stand behind a firm if it has room. */
  private boolean vouched(FirmTable f, int i) {
    return eligible(f, i) && risk.coverage(f, i) >= guarantees.coverage();
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    int z = e.structure.regionOfCell(chunk.cell());
    PolicyStance stance = period.stance();
    double cost = finance.enforcementCost() * (1 - stance.of(Instrument.COURT_COST));
    double standard = 1 - stance.of(Instrument.CREDIT_EXPOSURE_CAP);
    double screening = noise.screening() * (1 - stance.of(Instrument.CREDIT_SCREENING));
    double cover = cover(stance);
    boolean guarantor = e.guarantors.deposits[e.guarantors.loans(z)] > 0;
    long screeningKey = period.draws().key(SCREENING);
    double equityShare = e.funds.grantedShare[z];
    BankTable banks = e.banks;
    LoanTerms plain = terms(stance, 0);
    LoanTerms greenHere = terms(stance, 1);
    LoanTerms greenAway = terms(stance, stance.of(Instrument.GREEN_RECOGNITION));
    double[] sum = partials.of(chunk);
    int guaranteesAsked = sum.length - 1;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      int bank = f.bank[i];
      double due = needs.due(f, i);
      sum[BANK_SUMS * bank + DUE] += due;
      double asked = needs.need(i) - equityShare * needs.equityAsked(i);
      amount[i] = Math.max(0, asked);
      lender[i] = bank;
      if (!(asked > 0)) {
        decision[i] = (byte) Decision.NONE.ordinal();
        continue;
      }
      double leverage = CreditScore.leverage(f, i);
      double exposure = f.loans[i] - due + asked + f.bonds[i];
      double lgd = risk.lossGivenDefault(f.collateral[i], leverage, exposure, cost);
      double score = e.credit.scoreIntercept + risk.score(f, i, signal(stance, e, i));
      double pd =
          LoanTerms.probability(score + screening * homeError(banks, f, i, screeningKey, period));
      boolean home = banks.region[bank] == z;
      LoanTerms terms = f.green[i] ? home ? greenHere : greenAway : plain;
      Decision made;
      if (!finance.rationing() || pd <= standard * terms.cutoff(lgd, 0)) {
        made = Decision.BANK;
        rate[i] = Math.min(terms.cap(), terms.rate(pd, lgd, 0));
      } else if (guarantor && vouched(f, i) && pd <= standard * terms.cutoff(lgd, cover)) {
        made = Decision.GUARANTEED;
        rate[i] = terms.rate(pd, lgd, cover);
        sum[guaranteesAsked] += cover * asked / guarantees.multiple(f, i);
      } else {
        lender[i] = secondBank(e, period, z, i);
        home = banks.region[lender[i]] == z;
        terms = f.green[i] ? home ? greenHere : greenAway : plain;
        pd =
            LoanTerms.probability(
                score + screening * error(screeningKey, f.id[i], banks.id[lender[i]], period));
        if (lender[i] != bank && pd <= standard * terms.cutoff(lgd, 0)) {
          made = Decision.SECOND;
          rate[i] = terms.rate(pd, lgd, 0);
          sum[BANK_SUMS * lender[i] + TAKEN_OVER] += f.loans[i] - due + asked;
        } else {
          made = Decision.REFUSED;
        }
      }
      decision[i] = (byte) made.ordinal();
      if (made == Decision.BANK || made == Decision.GUARANTEED) {
        sum[BANK_SUMS * bank + ASKED] += asked;
      }
    }
  }

  /** A bank's mistake about a firm, the same all year, in standard deviations. */
  private static double error(long key, long firm, long bank, Period period) {
    return Draws.normal(key, Hash.of(firm, bank), period.month() / Structure.MONTHS);
  }

  /** The same for the firm's own bank, kept until the year or the bank changes. */
  private double homeError(BankTable banks, FirmTable f, int i, long key, Period period) {
    int year = period.month() / Structure.MONTHS;
    if (errorYear[i] != year || errorBank[i] != f.bank[i]) {
      errorYear[i] = year;
      errorBank[i] = f.bank[i];
      homeError[i] = error(key, f.id[i], banks.id[f.bank[i]], period);
    }
    return homeError[i];
  }

  private int secondBank(Economy e, Period period, int z, int i) {
    long id = e.firms.id[i];
    double x =
        Math.min(
            1, finance.secondLenderAcross() + period.stance().of(Instrument.CREDIT_SECOND_LENDER));
    int region = z;
    long across = period.draws().key(ACROSS);
    if (e.structure.regionCount > 1 && Draws.uniform(across, id, period.month()) < x) {
      region = otherRegion(across, id, period, z);
    }
    double market = Draws.uniform(period.draws().key(SECOND), id, period.month());
    return Search.firstAbove(
        cumulativeMarket,
        bankStart[region],
        bankStart[region + 1],
        market * cumulativeMarket[bankStart[region + 1] - 1]);
  }

  /** Any other region, all with the same chance: the one with the highest draw. */
  private int otherRegion(long key, long firm, Period period, int z) {
    int chosen = z;
    double highest = 0;
    for (int other = 0; other < regionKey.length; other++) {
      double draw = Draws.uniform(key, Hash.of(firm, regionKey[other]), period.month());
      if (other != z && draw > highest) {
        highest = draw;
        chosen = other;
      }
    }
    return chosen;
  }

  /** Ranks banks by market share; banks are sorted by region. */
  void prepare(Economy e) {
    if (cumulativeMarket == null) {
      BankTable b = e.banks;
      cumulativeMarket = new double[b.count];
      bankStart = new int[e.structure.regionCount + 1];
      for (int i = 0; i < b.count; i++) {
        boolean first = i == 0 || b.region[i - 1] != b.region[i];
        cumulativeMarket[i] = b.marketShare[i] + (first ? 0 : cumulativeMarket[i - 1]);
        bankStart[b.region[i] + 1] = i + 1;
      }
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Arrays.fill(sums, 0);
    double[] guaranteesAsked = new double[e.structure.regionCount];
    partials.forEach(
        (c, chunk) -> {
          for (int n = 0; n < sums.length; n++) {
            sums[n] += chunk[n];
          }
          guaranteesAsked[e.structure.regionOfCell(c)] += chunk[chunk.length - 1];
        });
    BankTable b = e.banks;
    for (int i = 0; i < b.count; i++) {
      b.amortised[i] = sums[BANK_SUMS * i + DUE];
      double room = room(b, i) + b.amortised[i];
      double asked = sums[BANK_SUMS * i + ASKED];
      takesOver[i] = room >= asked + sums[BANK_SUMS * i + TAKEN_OVER];
      b.grantedShare[i] =
          !finance.rationing()
              ? 1
              : asked > 0 ? Math.min(1, Math.max(0, room) / asked) : room > 0 ? 1 : 0;
    }
    GuarantorTable gu = e.guarantors;
    for (int z = 0; z < e.structure.regionCount; z++) {
      int g = gu.loans(z);
      double free = Math.max(0, gu.deposits[g] - guarantees.used(gu, g));
      double asked = guaranteesAsked[z];
      gu.grantedShare[g] = asked > 0 ? Math.min(1, free / asked) : 1;
    }
  }

  /** What a bank may lend on top of what it has lent, yuan. */
  double room(BankTable b, int i) {
    double lent = b.loans[i] + b.badLoans[i];
    double badShare = lent > 0 ? b.badLoans[i] / lent : 0;
    double required =
        finance.capitalRequirement()
            * b.requirement[i]
            * (1 + finance.badLoanSensitivity() * badShare);
    return b.equity[i] > 0 ? b.equity[i] / required - lent : -lent;
  }

  Decision decision(int firm) {
    return DECISIONS[decision[firm]];
  }

  /** What the firm asked banks for, yuan. */
  double amount(int firm) {
    return amount[firm];
  }

  /** Rate of what it is granted, 1/year. */
  double rate(int firm) {
    return rate[firm];
  }

  /** The bank that decided last. */
  int lender(int firm) {
    return lender[firm];
  }

  /** Whether a bank has room for debtors of other banks. */
  boolean takesOver(int bank) {
    return takesOver[bank];
  }
}
