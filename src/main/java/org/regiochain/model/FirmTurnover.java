package org.regiochain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Chunk;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FundTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly steps 9 and 10a: firms fail, close and start.
 *
 * <p>A firm fails when it has been in arrears for n months, when it is in arrears and owes more
 * than it owns, when it stood idle for a year, or when a loss larger than its equity hits it
 * ({@link CreditScore}); of a row of w alike firms a binomial number does. What it owes becomes
 * bad, its guarantors pay, its cash goes to the estate, and suppliers lose what it owed them. Small
 * firms close at a steady rate and sell out to a successor.
 *
 * <p>A row of many firms loses the failed share's debts and its successors buy the plant at once,
 * for what is left of it, with households' money and a loan. A single firm's plant stands empty
 * until a buyer comes, on average after T months at the base margin: rate exp(s·margin gap)·(1 −
 * ε(1−v))/((1 − ε) T), ε entry cost. Additional small firms start alike and win market share; what
 * they invest their owners forgo in dividends.
 *
 * <p>Limits: no random failures and no arrears, nothing happens; at the base margin starts replace
 * exits. Writes rows of firms, estates, bank and guarantor flows, running records.
 */
public final class FirmTurnover implements FirmPhase {
  private static final Stream RUIN = Stream.named("firm.ruin");
  private static final Stream TAKEOVER = Stream.named("firm.takeover");

  /** Share of a guaranteed loan in all loans from which a firm counts as guaranteed. */
  private static final double GUARANTEED = 0.01;

  private static final int BANDS = 64;

  /** Sums for each bank. */
  private static final int DEPOSITS = 0;

  private static final int LENDING = 1;
  private static final int TURNED_BAD = 2;
  private static final int CLAIMS = 3;
  private static final int ESTATE_CASH = 4;
  private static final int BOND_CLAIMS = 5;
  private static final int OUTSIDE_BONDS = 6;
  private static final int BANK_SUMS = 7;

  private static final int SMALL_CLAIMS = 0;
  private static final int STAKES_LOST = 1;
  private static final int FIRMS = 2;
  private static final int ENTRIES = 3;
  private static final int EXITS = 4;
  private static final int DEFAULTS = 5;
  private static final int LOANS = 6;
  private static final int DEFAULTED = 7;
  private static final int DISTRESS = 8;
  private static final int CONTAGION = 9;
  private static final int SUMS = 10;

  private final TurnoverParameters p;
  private final FinanceParameters finance;
  private final NoiseParameters noise;
  private final CreditScore risk;
  private final Structure st;
  private final int banks;
  private final Partials partials;
  private final double[] lostPayable;
  private final double[] defaultedLoans;
  private final double[] marginGap;
  private final List<List<Integer>> failed;
  private final double[] stakesLost;
  private double[] weights = new double[0];

  /** Highest rate of ruin over ν in each of equal bands of leverage up to one. */
  private final double[] highestRuin = new double[BANDS];

  public FirmTurnover(
      TurnoverParameters p,
      FinanceParameters finance,
      NoiseParameters noise,
      Structure structure,
      int banks) {
    this.p = p;
    this.finance = finance;
    this.noise = noise;
    this.banks = banks;
    risk = new CreditScore(finance);
    st = structure;
    // By bank; then sums; then matched failures by class; then equity paid by location.
    partials =
        new Partials(
            st,
            c ->
                BANK_SUMS * banks
                    + SUMS
                    + 4 * SizeClass.COUNT
                    + StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c)));
    lostPayable = new double[st.firmCount()];
    defaultedLoans = new double[st.firmCount()];
    marginGap = new double[st.cellCount];
    failed = st.chunks.stream().<List<Integer>>map(chunk -> new ArrayList<>()).toList();
    stakesLost = new double[st.regionCount];
    for (int band = 0; band < BANDS; band++) {
      highestRuin[band] = risk.ruin((band + 1.0) / BANDS);
    }
  }

  /** Operating margin of each cell over that of the base year, averaged over about a year. */
  void prepare(Economy e) {
    double[][] ledger = e.flows.ledger;
    for (int c = 0; c < st.cellCount; c++) {
      double output = ledger[CellItem.OUTPUT_VALUE.ordinal()][c];
      if (output > 0) {
        double surplus =
            output
                - ledger[CellItem.PURCHASES.ordinal()][c]
                + ledger[CellItem.INPUT_STOCK_CHANGE.ordinal()][c]
                - ledger[CellItem.WAGES.ordinal()][c]
                - ledger[CellItem.PRODUCTION_TAX.ordinal()][c]
                - ledger[CellItem.DEPRECIATION.ordinal()][c];
        double base = st.baseMarkup[c] / (1 + st.baseMarkup[c]);
        double gap = Math.min(1, Math.max(-1, surplus / output - base));
        marginGap[c] += (gap - marginGap[c]) / Structure.MONTHS;
      }
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    int c = chunk.cell();
    int product = st.productOfCell(c);
    double ease = period.stance().of(Instrument.ENTRY_EASE);
    double draw =
        StrictMath.exp(p.profitSensitivity() * marginGap[c])
            * (1 - p.entryCost() * (1 - ease))
            / (1 - p.entryCost());
    double ruinRate = noise.turnover() * e.credit.ruinRate / Structure.MONTHS;
    double closures = Math.min(1, noise.turnover() * p.closureRate() / Structure.MONTHS);
    double insured = period.stance().of(Instrument.FARM_INSURANCE);
    long ruinKey = period.draws().key(RUIN);
    long takeoverKey = period.draws().key(TAKEOVER);
    double takeover = Math.min(1, draw / p.vacancyMonths());
    double perUnit = st.capitalPerUnit[c];
    int month = period.month();
    double[] sums = partials.of(chunk);
    int at = BANK_SUMS * banks;
    List<Integer> failures = failed.get(chunk.index());
    failures.clear();
    for (int i = chunk.from(); i < chunk.to(); i++) {
      lostPayable[i] = 0;
      f.badDebt[i] *= 1 - 1.0 / Structure.MONTHS;
      if (f.vacantMonths[i] > 0) {
        f.vacantMonths[i]++;
        if (Draws.uniform(takeoverKey, f.id[i], month) < takeover) {
          takeOver(e, sums, c, i);
        }
        continue;
      }
      long firms = Math.round(f.activeFirms[i]);
      boolean small = f.sizeClass[i] <= SizeClass.SMALL.ordinal();
      double leverage = CreditScore.leverage(f, i);
      double exposed = f.insurable[i] ? ruinRate * (1 - insured) : ruinRate;
      double normal = Structure.WEEKS * (perUnit > 0 ? f.capital[i] / perUnit : f.baseOutput[i]);
      f.idleMonths[i] = f.producedUnits[i] < p.idleUse() * normal ? f.idleMonths[i] + 1 : 0;
      boolean all =
          p.distress()
              && (f.arrearsMonths[i] >= finance.arrearsMonths()
                  || f.arrears[i] > 0 && f.assets[i] < f.debt[i]
                  || f.idleMonths[i] >= p.idleMonths());
      long gone = firms;
      if (!all) {
        double u = Draws.uniform(ruinKey, f.id[i], month);
        // Most draws are spared at the highest rate of their band of leverage already.
        int band = (int) Math.min(BANDS - 1, leverage * BANDS);
        gone =
            u < 1 - firms * exposed * highestRuin[band]
                ? 0
                : Counts.binomial(u, firms, exposed * risk.ruin(leverage));
      }
      sums[at + FIRMS] += f.activeFirms[i];
      sums[at + LOANS] += f.loans[i];
      compare(sums, at + SUMS, f, i, firms, gone);
      if (gone > 0) {
        double share = (double) gone / firms;
        sums[at + EXITS] += gone;
        sums[at + DEFAULTS] += f.debt[i] > 0 ? gone : 0;
        sums[at + DEFAULTED] += share * f.loans[i];
        sums[at + DISTRESS] += all ? f.loans[i] : 0;
        sums[at + CONTAGION] += share * f.loans[i] * contagion(f, i, all, leverage);
        fail(e, sums, c, i, share, all ? 1 : risk.left(leverage));
        failures.add(i);
        if (f.vacantMonths[i] > 0) {
          continue;
        }
        sums[at + ENTRIES] += gone;
      }
      if (small) {
        // Many alike firms close and start at the mean rate.
        double open = f.activeFirms[i];
        double closed = closures * (open - gone);
        double founded = e.knowledge.spinOffRate[e.knowledge.at(f.location[i], product)];
        double started =
            f.weight[i] == 1
                ? closed
                : Math.max(0, closures * f.weight[i] * draw + founded * f.weight[i]);
        // The last one of a row finds a successor.
        started = Math.max(started, 1 - open + closed);
        sums[at + EXITS] += closed;
        sums[at + ENTRIES] += started;
        grow(f, i, started - closed);
      }
    }
  }

  /** Failures of guaranteed firms and of others of their class, in firm-months. */
  private static void compare(double[] sums, int at, FirmTable f, int i, long firms, long gone) {
    if (f.loans[i] > 0 && CreditApplications.eligible(f, i)) {
      boolean guaranteed = f.guaranteedLoans[i] > GUARANTEED * f.loans[i];
      int row = at + 4 * f.sizeClass[i] + (guaranteed ? 0 : 2);
      sums[row] += firms;
      sums[row + 1] += gone;
    }
  }

  /** Share of a failure that would not have come without customers' bad debts. */
  private double contagion(FirmTable f, int i, boolean all, double leverage) {
    if (!(f.badDebt[i] > 0)) {
      return 0;
    }
    if (all) {
      return f.badDebt[i] >= f.debt[i] - f.assets[i] && f.badDebt[i] >= f.arrears[i] ? 1 : 0;
    }
    double without = f.debt[i] / (f.assets[i] + f.badDebt[i]);
    return 1 - risk.ruin(without) / risk.ruin(leverage);
  }

  /** Debts of the failed share leave the row; successors come at once unless it is one firm. */
  private void fail(Economy e, double[] sums, int c, int i, double share, double left) {
    FirmTable f = e.firms;
    int bank = BANK_SUMS * f.bank[i];
    int at = BANK_SUMS * banks;
    double loans = share * f.loans[i];
    double covered = share * f.covered[i];
    double bonds = share * f.bonds[i];
    double coveredBonds = share * f.coveredBonds[i];
    double cash = share * f.deposits[i];
    double stakes = share * f.stakes[i];
    boolean small = FirmTable.small(f, i);
    sums[bank + TURNED_BAD] += loans - covered;
    sums[bank + CLAIMS] += covered;
    sums[bank + BOND_CLAIMS] += coveredBonds;
    sums[bank + OUTSIDE_BONDS] += bonds - coveredBonds;
    sums[bank + ESTATE_CASH] += cash;
    sums[at + SMALL_CLAIMS] += small ? covered : 0;
    sums[at + STAKES_LOST] += stakes;
    lostPayable[i] = share * f.payable[i];
    defaultedLoans[i] = loans;

    f.loans[i] -= loans;
    f.guaranteedLoans[i] -= share * f.guaranteedLoans[i];
    f.covered[i] -= covered;
    f.arrears[i] -= share * f.arrears[i];
    f.bonds[i] -= bonds;
    f.coveredBonds[i] -= coveredBonds;
    f.stakes[i] -= stakes;
    f.payable[i] -= lostPayable[i];
    f.debt[i] = f.loans[i] + f.bonds[i] + f.payable[i];
    // Where subsidies exceed taxes and outlays no cash is needed.
    double workingCapital = share * finance.cashMonths() * Math.max(0, f.costs[i]);
    if (f.weight[i] > 1) {
      f.deposits[i] += workingCapital - cash;
      f.assets[i] += workingCapital - cash;
      finance(e, sums, c, i, left * share * f.collateral[i], workingCapital);
      if (share == 1) {
        begin(f, c, i);
      }
    } else {
      f.vacantMonths[i] = 1;
      f.vacatedShare[i] = f.poolShare[i];
      f.vacatedCash[i] = workingCapital;
      f.vacatedLeft[i] = left;
      f.activeFirms[i] = 0;
      f.poolShare[i] = 0;
      f.expectedOrders[i] = 0;
      f.staff[i] = 0;
      f.investment[i] = 0;
      f.deposits[i] -= cash;
      f.assets[i] -= cash;
    }
  }

  /** Whoever begins has no past: no losses that it must make good, and the base year's margin. */
  private void begin(FirmTable f, int c, int i) {
    double margin = st.baseMarkup[c] / (1 + st.baseMarkup[c]);
    f.earnings[i] = margin * f.price[i] * Structure.WEEKS * f.expectedOrders[i];
    f.profit[i] = 0;
    f.internalFunds[i] = 0;
    f.arrearsMonths[i] = 0;
    f.idleMonths[i] = 0;
    f.lowFillMonths[i] = 0;
    f.badDebt[i] = 0;
    f.cascade[i] = -1;
  }

  /**
   * Successors pay for a plant and bring the cash that firms keep: a loan at the usual leverage as
   * far as the bank lends, the rest from households nearby. The price goes to the estate.
   */
  private void finance(
      Economy e, double[] sums, int c, int i, double plant, double workingCapital) {
    FirmTable f = e.firms;
    int bank = BANK_SUMS * f.bank[i];
    double price = plant + workingCapital;
    double loan = e.banks.grantedShare[f.bank[i]] * f.targetLeverage[i] * price;
    sums[bank + DEPOSITS] += price;
    sums[bank + LENDING] += loan;
    sums[bank + ESTATE_CASH] += plant;
    sums[equityAt(c, f.location[i])] += price - loan;
    f.loans[i] += loan;
    f.debt[i] += loan;
  }

  private int equityAt(int cell, int location) {
    int first = st.locationStart[st.regionOfCell(cell)];
    return BANK_SUMS * banks + SUMS + 4 * SizeClass.COUNT + location - first;
  }

  /** A buyer puts an empty plant to work again. */
  private void takeOver(Economy e, double[] sums, int c, int i) {
    FirmTable f = e.firms;
    double plant = f.vacatedLeft[i] * f.collateral[i];
    double sold = f.deposits[i];
    f.deposits[i] = f.vacatedCash[i];
    f.assets[i] += f.vacatedCash[i] - sold;
    finance(e, sums, c, i, plant, f.vacatedCash[i]);
    // What the empty plant earned by selling its stocks belongs to the estate.
    sums[BANK_SUMS * f.bank[i] + ESTATE_CASH] += sold;
    f.vacantMonths[i] = 0;
    f.activeFirms[i] = 1;
    f.poolShare[i] = f.vacatedShare[i];
    double perUnit = st.capitalPerUnit[c];
    f.expectedOrders[i] = perUnit > 0 ? f.capital[i] / perUnit : f.baseOutput[i];
    f.orders[i] = f.expectedOrders[i];
    begin(f, c, i);
    sums[BANK_SUMS * banks + ENTRIES] += 1;
  }

  /** More or fewer small firms in a row than before move its market share. */
  private void grow(FirmTable f, int i, double more) {
    if (more != 0) {
      f.poolShare[i] *= Math.max(0, 1 + p.startSize() * more / f.activeFirms[i]);
      f.activeFirms[i] += more;
    }
  }

  @Override
  public void close(Economy e, Period period) {
    CreditRecords records = e.credit;
    int row = CreditRecords.row(period.month());
    double[] matched = records.matched[period.month() % Structure.MONTHS];
    Arrays.fill(stakesLost, 0);
    partials.forEach(
        (c, sums) -> {
          int z = st.regionOfCell(c);
          bankFlows(e, z, sums);
          int at = BANK_SUMS * banks;
          GuarantorTable gu = e.guarantors;
          gu.outstandingSmall[gu.loans(z)] -= sums[at + SMALL_CLAIMS];
          stakesLost[z] += sums[at + STAKES_LOST];
          records.firms[row][z] += sums[at + FIRMS];
          records.entries[row][z] += sums[at + ENTRIES];
          records.exits[row][z] += sums[at + EXITS];
          records.defaults[row][z] += sums[at + DEFAULTS];
          records.loans[row][z] += sums[at + LOANS];
          records.defaultedLoans[row][z] += sums[at + DEFAULTED];
          records.distressLoans[row][z] += sums[at + DISTRESS];
          records.contagionLoans[row][z] += sums[at + CONTAGION];
          int strata = 4 * SizeClass.COUNT;
          for (int n = 0; n < strata; n++) {
            matched[c * strata + n] += sums[at + SUMS + n];
          }
          int equity = at + SUMS + strata;
          for (int j = 0; equity + j < sums.length; j++) {
            e.households.equityPaid[st.locationStart[z] + j] += sums[equity + j];
          }
        });
    for (int z = 0; z < st.regionCount; z++) {
      loseStakes(e.funds, z, stakesLost[z]);
    }
    for (Chunk chunk : st.chunks) {
      for (int i : failed.get(chunk.index())) {
        spreadLosses(e, period, chunk.cell(), i);
      }
    }
  }

  private void bankFlows(Economy e, int z, double[] sums) {
    BankTable b = e.banks;
    EstateTable estates = e.estates;
    GuarantorTable gu = e.guarantors;
    int g = gu.loans(z);
    int enhancer = gu.bonds(z);
    for (int i = 0; i < banks; i++) {
      int at = BANK_SUMS * i;
      int estate = estates.row(i, z);
      b.depositInflow[i] += sums[at + DEPOSITS];
      b.lending[i] += sums[at + LENDING];
      b.turnedBad[i] += sums[at + TURNED_BAD];
      b.claims[i] += sums[at + CLAIMS];
      estates.cash[estate] += sums[at + ESTATE_CASH];
      estates.owedBank[estate] += sums[at + TURNED_BAD];
      estates.owedGuarantor[estate] += sums[at + CLAIMS];
      estates.owedEnhancer[estate] += sums[at + BOND_CLAIMS];
      estates.owedOutside[estate] += sums[at + OUTSIDE_BONDS];
      gu.claims[g] += sums[at + CLAIMS];
      gu.outstanding[g] -= sums[at + CLAIMS];
      gu.claims[enhancer] += sums[at + BOND_CLAIMS];
      e.credit.bondsFailed[z] += sums[at + BOND_CLAIMS] + sums[at + OUTSIDE_BONDS];
      gu.outstanding[enhancer] -= sums[at + BOND_CLAIMS];
    }
  }

  /** Holders of stakes in a region lose alike. */
  private static void loseStakes(FundTable fu, int z, double lost) {
    double held = 0;
    for (double[] stakes : fu.stakes) {
      held += stakes[z];
    }
    if (!(lost > 0) || !(held > 0)) {
      return;
    }
    for (int fund = 0; fund <= fu.count; fund++) {
      double loss = lost * fu.stakes[fund][z] / held;
      fu.stakes[fund][z] -= loss;
      if (fund < fu.count) {
        fu.lost[fund] += loss;
      } else {
        fu.lostOutside += loss;
      }
    }
  }

  /**
   * Suppliers lose what a failed customer owed them, in proportion to its last deliveries, or to
   * what it usually buys if nothing came last week; what exceeds their receivables stays with the
   * successor.
   */
  private void spreadLosses(Economy e, Period period, int c, int i) {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int from = st.firstSlot(c, i);
    int first = net.linkStart[from];
    int links = net.linkStart[from + st.slotProduct[c].length] - first;
    double total = weigh(e, c, from, true);
    if (!(total > 0)) {
      total = weigh(e, c, from, false);
    }
    int chain = cascade(e, period, i);
    double spread = 0;
    for (int l = first; l < first + links; l++) {
      if (weights[l - first] > 0) {
        int supplier = net.supplier[l];
        double loss = Math.min(f.receivable[supplier], weights[l - first] / total * lostPayable[i]);
        f.receivable[supplier] -= loss;
        f.assets[supplier] -= loss;
        f.collateral[supplier] -= loss;
        if (chain >= 0 && loss > f.badDebt[supplier]) {
          f.cascade[supplier] = chain;
        }
        f.badDebt[supplier] += loss;
        e.credit.tradeCreditLost[st.regionOfLocation[f.location[supplier]]] += loss;
        spread += loss;
      }
    }
    double kept = lostPayable[i] - spread;
    f.payable[i] += kept;
    f.debt[i] += kept;
    if (chain >= 0) {
      e.credit.cascades.get(chain).tradeCredit += spread;
    }
  }

  /**
   * Weights of the links to a firm's suppliers, yuan a week.
   *
   * @param delivered by last week's deliveries, else by what a unit of output takes
   * @return their sum
   */
  private double weigh(Economy e, int c, int firstSlot, boolean delivered) {
    SupplyNetwork net = e.network;
    double[] coefficient = st.slotCoefficient[c];
    int first = net.linkStart[firstSlot];
    int links = net.linkStart[firstSlot + coefficient.length] - first;
    if (weights.length < links) {
      weights = new double[links];
    }
    double total = 0;
    for (int j = 0; j < coefficient.length; j++) {
      int s = firstSlot + j;
      for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
        int supplier = net.supplier[l];
        double weight = 0;
        if (supplier < e.firms.count) {
          double bought =
              delivered
                  ? net.order[s] * e.markets.fillAndValue[2 * supplier + 1]
                  : coefficient[j] * net.price[s];
          weight = net.share[l] * bought;
        }
        weights[l - first] = weight;
        total += weight;
      }
    }
    return total;
  }

  /** The chain that the failure of a single firm belongs to or begins; −1 for a part of a row. */
  private int cascade(Economy e, Period period, int i) {
    FirmTable f = e.firms;
    if (f.vacantMonths[i] == 0) {
      return -1;
    }
    List<CreditRecords.Cascade> cascades = e.credit.cascades;
    int chain = f.badDebt[i] > 0 ? f.cascade[i] : -1;
    if (chain < 0) {
      chain = cascades.size();
      cascades.add(new CreditRecords.Cascade(period.month(), i));
    }
    CreditRecords.Cascade cascade = cascades.get(chain);
    cascade.defaults++;
    cascade.loans += defaultedLoans[i];
    cascade.baseOutput += f.baseOutput[i];
    return chain;
  }
}
