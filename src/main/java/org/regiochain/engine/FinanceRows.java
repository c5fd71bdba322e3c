package org.regiochain.engine;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Channel;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FundTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/** Rows of the credit funnel, the ledgers of finance and the cascades of failures. */
final class FinanceRows {
  private static final int CASCADES = 20;
  private static final List<String> LEDGERS =
      List.of("loans", "bad_loans", "guarantees", "bonds", "fund_units", "trade_credit");

  private final Economy e;
  private final Structure st;
  private final RunRows rows;
  private final String arm;
  private final int replication;
  private final YearMonth start;

  /** Closing values of the month before: [ledger][region]. */
  private final double[][] opening;

  FinanceRows(Economy economy, RunRows rows, String arm, int replication, YearMonth start) {
    e = economy;
    st = economy.structure;
    this.rows = rows;
    this.arm = arm;
    this.replication = replication;
    this.start = start;
    opening = new double[LEDGERS.size()][st.regionCount];
    for (int n = 0; n < opening.length; n++) {
      for (int z = 0; z < st.regionCount; z++) {
        opening[n][z] = closing(n, z);
      }
    }
  }

  void month(int month) {
    String date = start.plusMonths(month - 1L).toString();
    for (int z = 0; z < st.regionCount; z++) {
      String region = st.regions.get(z).code();
      for (SizeClass size : SizeClass.values()) {
        for (Channel channel : Channel.values()) {
          int at = CreditRecords.at(z, size.ordinal(), channel);
          if (e.credit.asked[at] > 0) {
            rows.credit.add(
                arm,
                replication,
                month,
                date,
                region,
                size.id(),
                channel.id(),
                e.credit.asked[at],
                e.credit.granted[at]);
          }
        }
      }
      for (int n = 0; n < opening.length; n++) {
        double[] moved = moved(n, z);
        double closing = closing(n, z);
        rows.financeLedgers.add(
            arm,
            replication,
            month,
            region,
            LEDGERS.get(n),
            opening[n][z],
            moved[0],
            moved[1],
            moved[2],
            closing);
        opening[n][z] = closing;
      }
    }
  }

  private double closing(int ledger, int z) {
    GuarantorTable gu = e.guarantors;
    FundTable fu = e.funds;
    return switch (LEDGERS.get(ledger)) {
      case "loans" -> banks(e.banks.loans, z);
      case "bad_loans" -> banks(e.banks.badLoans, z);
      case "guarantees" -> gu.outstanding[gu.loans(z)] + gu.outstanding[gu.bonds(z)];
      case "bonds" -> cells(CellItem.BONDS, z);
      case "fund_units" -> fu.value(fu.guidance(z)) + fu.value(fu.venture(z));
      default -> cells(CellItem.RECEIVABLES, z);
    };
  }

  /** New, released and lost this month. */
  private double[] moved(int ledger, int z) {
    BankTable b = e.banks;
    GuarantorTable gu = e.guarantors;
    return switch (LEDGERS.get(ledger)) {
      case "loans" ->
          new double[] {
            banks(b.lending, z) + banks(b.amortised, z),
            banks(b.amortised, z),
            banks(b.turnedBad, z) + banks(b.claims, z)
          };
      case "bad_loans" ->
          new double[] {banks(b.turnedBad, z), banks(b.recovered, z), banks(b.writtenOff, z)};
      case "guarantees" ->
          new double[] {
            pair(gu.issued, gu.loans(z), gu.bonds(z)),
            pair(gu.released, gu.loans(z), gu.bonds(z)),
            pair(gu.claims, gu.loans(z), gu.bonds(z))
          };
      case "bonds" ->
          new double[] {
            cells(CellItem.BONDS_ISSUED, z),
            cells(CellItem.BONDS_REPAID, z),
            e.credit.bondsFailed[z]
          };
      case "fund_units" -> fundUnits(z);
      default ->
          new double[] {
            cells(CellItem.RECEIVABLES, z) + e.credit.tradeCreditLost[z],
            opening[ledger][z],
            e.credit.tradeCreditLost[z]
          };
    };
  }

  /** Gains, dividends and interest count as negative losses. */
  private double[] fundUnits(int z) {
    FundTable fu = e.funds;
    double[] moved = new double[3];
    for (int fund : new int[] {fu.guidance(z), fu.venture(z)}) {
      moved[0] += Arrays.stream(fu.contributed[fund]).sum();
      moved[1] += Arrays.stream(fu.distributed[fund]).sum();
      moved[2] += fu.lost[fund] - fu.gains[fund] - fu.interest[fund] - fu.dividends[fund];
    }
    return moved;
  }

  private static double pair(double[] values, int first, int second) {
    return values[first] + values[second];
  }

  private double banks(double[] values, int z) {
    double sum = 0;
    for (int i = 0; i < e.banks.count; i++) {
      sum += e.banks.region[i] == z ? values[i] : 0;
    }
    return sum;
  }

  private double cells(CellItem item, int z) {
    double sum = 0;
    for (int k = 0; k < st.productCount; k++) {
      sum += e.flows.ledger[item.ordinal()][st.cell(z, k)];
    }
    return sum;
  }

  /** The largest cascades: by failures, then by what they cost. */
  void end() {
    double output = Arrays.stream(st.baseOutput).sum();
    e.credit.cascades.stream()
        .sorted(
            Comparator.<CreditRecords.Cascade>comparingDouble(c -> -c.defaults)
                .thenComparingDouble(c -> -(c.loans + c.tradeCredit)))
        .limit(CASCADES)
        .forEach(c -> add(c, output));
  }

  private void add(CreditRecords.Cascade cascade, double output) {
    int i = cascade.firstFirm;
    int location = e.firms.location[i];
    int product = st.productOfCell(cellOf(i));
    rows.cascades.add(
        arm,
        replication,
        cascade.month + 1,
        start.plusMonths(cascade.month).toString(),
        st.regions.get(st.regionOfLocation[location]).code(),
        st.locations.get(location).code(),
        st.products.get(product).id(),
        (int) cascade.defaults,
        cascade.loans,
        cascade.tradeCredit,
        cascade.baseOutput / output);
  }

  private int cellOf(int firm) {
    int c = 0;
    while (firm >= st.firmStart[c + 1]) {
      c++;
    }
    return c;
  }
}
