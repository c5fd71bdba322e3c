package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Channel;
import org.regiochain.state.Chunk;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 3b: money changes hands, and plans are cut to it.
 *
 * <p>L ← L − due + granted; the average rate follows. A guaranteed loan costs a fee on the covered
 * amount. Large firms sell bonds for what banks did not give, at y = r_f + s·PD·(1−cover), if y is
 * at most their cap; the enhancer covers them as far as last month's volume suggests it has room. A
 * firm that is still short gives up a share of planned dividends, then investment, then research,
 * then its target of cash, then output: capacity falls to the share of costs it can pay.
 *
 * <p>Limit: granted = asked leaves plans as they are. Reads decisions. Writes loans, bonds, stakes,
 * deposits, investment, research, financed capacity, the credit funnel.
 */
public final class CreditGrants implements FirmPhase {
  /** Sums for each bank. */
  private static final int DEPOSITS = 0;

  private static final int LENDING = 1;
  private static final int BANK_SUMS = 2;

  private final FinanceParameters finance;
  private final GuaranteeParameters guarantees;
  private final FinanceNeeds needs;
  private final CreditApplications applications;
  private final CreditScore risk;
  private final Partials partials;
  private final int banks;
  private final double[] cover;
  private final double[] bondVolume;
  private final double[] bondsIssued;
  private final double[] bondsRepaid;
  private final double[] investmentUnits;
  private final double[] cellInvestment;

  public CreditGrants(
      FinanceParameters finance,
      GuaranteeParameters guarantees,
      FinanceNeeds needs,
      CreditApplications applications,
      Structure st,
      int banks) {
    this.finance = finance;
    this.guarantees = guarantees;
    this.needs = needs;
    this.applications = applications;
    this.banks = banks;
    risk = new CreditScore(finance);
    // By bank; then guarantees and bonds; then the funnel by class and channel.
    partials =
        new Partials(st, c -> BANK_SUMS * banks + SUMS + 2 * SizeClass.COUNT * Channel.COUNT);
    cover = new double[st.regionCount];
    bondVolume = new double[st.regionCount];
    bondsIssued = new double[st.regionCount];
    bondsRepaid = new double[st.regionCount];
    investmentUnits = new double[st.regionCount];
    cellInvestment = new double[st.cellCount];
  }

  private static final int ISSUED = 0;
  private static final int RELEASED = 1;
  private static final int OUTSTANDING = 2;
  private static final int SMALL = 3;
  private static final int BOND_COVERED = 4;
  private static final int BOND_RELEASED = 5;
  private static final int BONDS_SOLD = 6;
  private static final int BONDS_REPAID = 7;
  private static final int INVESTMENT = 8;
  private static final int SUMS = 9;

  /** The share of bonds that enhancers cover this month. */
  void prepare(Economy e) {
    GuarantorTable gu = e.guarantors;
    for (int z = 0; z < cover.length; z++) {
      int g = gu.bonds(z);
      double room = guarantees.multiple() * gu.deposits[g] - gu.outstanding[g];
      double wanted = guarantees.enhancerCover() * bondVolume[z];
      double share = wanted > 0 ? Math.min(1, Math.max(0, room) / wanted) : room > 0 ? 1 : 0;
      cover[z] = share * guarantees.enhancerCover();
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    int z = e.structure.regionOfCell(chunk.cell());
    double price = e.markets.capitalPrice[chunk.cell()];
    double loanCover = applications.cover(period.stance());
    double fee = guarantees.fee();
    double[] sum = partials.of(chunk);
    int at = BANK_SUMS * banks;
    int funnel = at + SUMS;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      f.guaranteeFee[i] = 0;
      f.financed[i] = 1;
      if (f.vacantMonths[i] > 0) {
        f.financed[i] = 0;
        f.investment[i] = 0;
        continue;
      }
      int size = f.sizeClass[i];
      boolean small = FirmTable.small(f, i);
      double needed = needs.need(i);
      double equity = e.funds.grantedShare[z] * needs.equityAsked(i);
      double due = needs.due(f, i);
      double bondsDue = needs.bondsDue(f, i);

      double guaranteedDue = guarantees.amortisation() * f.guaranteedLoans[i];
      double coveredDue = guarantees.amortisation() * f.covered[i];
      int bank = f.bank[i];
      double granted = granted(e, i);
      CreditApplications.Decision decision = applications.decision(i);
      if (decision == CreditApplications.Decision.SECOND && granted > 0) {
        int lender = applications.lender(i);
        double moved = f.loans[i];
        sum[BANK_SUMS * bank + LENDING] -= moved;
        sum[BANK_SUMS * bank + DEPOSITS] -= f.deposits[i];
        sum[BANK_SUMS * lender + LENDING] += moved;
        sum[BANK_SUMS * lender + DEPOSITS] += f.deposits[i];
        f.bank[i] = lender;
        bank = lender;
      }
      double kept = f.loans[i] - due;
      double newLoans = Math.max(0, kept) + granted;
      if (granted > 0) {
        f.loanRate[i] += (applications.rate(i) - f.loanRate[i]) * granted / newLoans;
      }
      f.guaranteedLoans[i] -= guaranteedDue;
      f.covered[i] -= coveredDue;
      sum[at + RELEASED] += coveredDue;
      if (decision == CreditApplications.Decision.GUARANTEED) {
        f.guaranteedLoans[i] += granted;
        f.covered[i] += loanCover * granted;
        f.guaranteeFee[i] = fee * loanCover * granted;
        sum[at + ISSUED] += loanCover * granted;
      }
      sum[at + OUTSTANDING] += f.covered[i];
      sum[at + SMALL] += small ? f.covered[i] : 0;

      double left = Math.max(0, needed - equity - granted);
      double bonds = bondsSold(e, period, z, i, left, f.bonds[i] - bondsDue);
      double coveredBondsDue = f.coveredBonds[i] / finance.bondMonths();
      f.guaranteeFee[i] += fee * cover[z] * bonds;
      f.coveredBonds[i] += cover[z] * bonds - coveredBondsDue;
      f.bonds[i] += bonds - bondsDue;
      f.loans[i] = newLoans;
      f.stakes[i] += equity;
      double cash = granted - due + bonds - bondsDue + equity;
      f.deposits[i] += cash;
      sum[BANK_SUMS * bank + DEPOSITS] += cash;
      sum[BANK_SUMS * bank + LENDING] += granted - due;
      sum[at + BOND_COVERED] += cover[z] * bonds;
      sum[at + BOND_RELEASED] += coveredBondsDue;
      sum[at + BONDS_SOLD] += bonds;
      sum[at + BONDS_REPAID] += bondsDue;

      count(sum, funnel, size, decision, i, equity, granted, bonds);
      cut(e, i, price, left - bonds);
      sum[at + INVESTMENT] += f.investment[i];
    }
  }

  private double granted(Economy e, int i) {
    BankTable b = e.banks;
    double asked = applications.amount(i);
    int z = e.structure.regionOfLocation[e.firms.location[i]];
    int lender = applications.lender(i);
    switch (applications.decision(i)) {
      case BANK:
        return b.grantedShare[lender] * asked;
      case GUARANTEED:
        return b.grantedShare[lender] * e.guarantors.grantedShare[e.guarantors.loans(z)] * asked;
      case SECOND:
        return applications.takesOver(lender) ? asked : 0;
      default:
        return 0;
    }
  }

  /**
   * @param kept bonds that are not due this month, yuan
   */
  private double bondsSold(Economy e, Period period, int z, int i, double wanted, double kept) {
    FirmTable f = e.firms;
    if (!(wanted > 0) || f.sizeClass[i] != SizeClass.LARGE.ordinal()) {
      return 0;
    }
    double signal = CreditApplications.signal(period.stance(), e, i);
    double pd = LoanTerms.probability(e.credit.scoreIntercept + risk.score(f, i, signal));
    double yield = finance.riskFreeRate() + finance.bondRiskPremium() * pd * (1 - cover[z]);
    if (yield > finance.bondYieldCap()) {
      return 0;
    }
    f.bondRate[i] += (yield - f.bondRate[i]) * wanted / (kept + wanted);
    return wanted;
  }

  /**
   * Dividends, investment, research, then the cash that the firm would like to keep, then output.
   */
  private void cut(Economy e, int i, double price, double shortage) {
    if (!(shortage > 0)) {
      return;
    }
    FirmTable f = e.firms;
    double left = shortage - finance.payoutFlexibility() * needs.dividends(i);
    if (left > 0 && f.investment[i] > 0) {
      double spending = f.investment[i] * price;
      double saved = Math.min(left, spending);
      f.investment[i] *= 1 - saved / spending;
      left -= saved;
    }
    if (left > 0 && e.knowledge.paid[i] > 0) {
      left -= cutResearch(e, i, left);
    }
    double unpaid = left - finance.cashMonths() * f.costs[i];
    if (unpaid > 0 && f.costs[i] > 0) {
      f.financed[i] = Math.max(0, 1 - unpaid / f.costs[i]);
    }
  }

  /** Cuts research, real and other alike, by at most a sum; returns what that saves, yuan. */
  private static double cutResearch(Economy e, int i, double most) {
    KnowledgeTable k = e.knowledge;
    double pay = k.paid[i] / Structure.MONTHS;
    double saved = Math.min(most, pay);
    double kept = 1 - saved / pay;
    k.paid[i] *= kept;
    k.relabelled[i] *= kept;
    e.firms.researchWages[i] -= saved;
    e.firms.taxCredit[i] *= kept;
    return saved;
  }

  /** Puts a firm's way through the channels into the funnel. */
  private void count(
      double[] sum,
      int funnel,
      int size,
      CreditApplications.Decision decision,
      int i,
      double equity,
      double granted,
      double bonds) {
    int row = funnel + 2 * size * Channel.COUNT;
    add(sum, row, Channel.NEED, needs.need(i), equity + granted + bonds);
    add(sum, row, Channel.EQUITY, needs.equityAsked(i), equity);
    double asked = applications.amount(i);
    boolean first = decision == CreditApplications.Decision.BANK;
    add(sum, row, Channel.BANK, asked, first ? granted : 0);
    if (decision == CreditApplications.Decision.GUARANTEED) {
      add(sum, row, Channel.GUARANTEE, asked, granted);
    } else if (decision != CreditApplications.Decision.NONE && !first) {
      double second = decision == CreditApplications.Decision.SECOND ? granted : 0;
      add(sum, row, Channel.SECOND_LENDER, asked, second);
    }
    if (size == SizeClass.LARGE.ordinal()) {
      add(sum, row, Channel.BOND, Math.max(0, needs.need(i) - equity - granted), bonds);
    }
  }

  private static void add(double[] sum, int row, Channel channel, double asked, double granted) {
    sum[row + 2 * channel.ordinal()] += asked;
    sum[row + 2 * channel.ordinal() + 1] += granted;
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    BankTable b = e.banks;
    GuarantorTable gu = e.guarantors;
    CreditRecords records = e.credit;
    Arrays.fill(gu.outstanding, 0, st.regionCount, 0);
    Arrays.fill(gu.outstandingSmall, 0);
    Arrays.fill(bondsIssued, 0);
    Arrays.fill(bondsRepaid, 0);
    Arrays.fill(investmentUnits, 0);
    Arrays.fill(cellInvestment, 0);
    double[][] ledger = e.flows.ledger;
    Arrays.fill(ledger[CellItem.BONDS_ISSUED.ordinal()], 0);
    Arrays.fill(ledger[CellItem.BONDS_REPAID.ordinal()], 0);
    partials.forEach(
        (c, sum) -> {
          int z = st.regionOfCell(c);
          for (int i = 0; i < banks; i++) {
            b.depositInflow[i] += sum[BANK_SUMS * i + DEPOSITS];
            b.lending[i] += sum[BANK_SUMS * i + LENDING];
          }
          int at = BANK_SUMS * banks;
          int g = gu.loans(z);
          gu.issued[g] += sum[at + ISSUED];
          gu.released[g] += sum[at + RELEASED];
          gu.outstanding[g] += sum[at + OUTSTANDING];
          gu.outstandingSmall[g] += sum[at + SMALL];
          int enhancer = gu.bonds(z);
          gu.issued[enhancer] += sum[at + BOND_COVERED];
          gu.released[enhancer] += sum[at + BOND_RELEASED];
          gu.outstanding[enhancer] += sum[at + BOND_COVERED] - sum[at + BOND_RELEASED];
          bondsIssued[z] += sum[at + BONDS_SOLD];
          bondsRepaid[z] += sum[at + BONDS_REPAID];
          ledger[CellItem.BONDS_ISSUED.ordinal()][c] += sum[at + BONDS_SOLD];
          ledger[CellItem.BONDS_REPAID.ordinal()][c] += sum[at + BONDS_REPAID];
          investmentUnits[z] += sum[at + INVESTMENT];
          cellInvestment[c] += sum[at + INVESTMENT];
          int funnel = at + SUMS;
          int row = z * SizeClass.COUNT * Channel.COUNT;
          for (int n = 0; n < SizeClass.COUNT * Channel.COUNT; n++) {
            records.asked[row + n] += sum[funnel + 2 * n];
            records.granted[row + n] += sum[funnel + 2 * n + 1];
          }
        });
    System.arraycopy(bondsIssued, 0, bondVolume, 0, bondVolume.length);
  }

  /** Investment that firms of a region can pay for, units a month. */
  double investmentUnits(int region) {
    return investmentUnits[region];
  }

  /** The part of it that the makers of a cell pay for. */
  double cellInvestment(int cell) {
    return cellInvestment[cell];
  }
}
