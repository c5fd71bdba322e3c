package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.IdentityException;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.model.PolicyStance;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * The checks see: one number off by a ten-thousandth of itself stops the run in that month, and the
 * message names the identity, the month and the place.
 */
class CorruptedNumberTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final ModelParameters LIVELY = With.defaults("population.firms", 200);
  private static final double OFF = 1e-4;

  /** Region N, machines; its largest buyer of components stands first in its cell. */
  private static final int REGION = 0;

  private static final int MACHINES = 3;

  /** What is spoilt and what the message must say. */
  record Case(String spoilt, Consumer<Economy> corruption, String identity, String place) {
    @Override
    public String toString() {
      return spoilt;
    }
  }

  private static int firm(Economy e) {
    return e.structure.firmStart[e.structure.cell(REGION, MACHINES)];
  }

  private static int slot(Economy e) {
    return e.structure.firstSlot(e.structure.cell(REGION, MACHINES), firm(e));
  }

  /** A link of the cell whose supplier is a firm of the same region. */
  private static int incomingLink(Economy e) {
    int supplier = firm(e);
    while (e.network.inStart[supplier] == e.network.inStart[supplier + 1]) {
      supplier++;
    }
    assertThat(supplier).isLessThan(e.structure.firmStart[e.structure.cell(REGION, MACHINES) + 1]);
    return e.network.inStart[supplier];
  }

  private static int linkedSlot(Economy e) {
    int s = slot(e);
    while (e.network.linkStart[s] == e.network.linkStart[s + 1]) {
      s++;
    }
    return s;
  }

  static Stream<Case> stocks() {
    return Stream.of(
        new Case(
            "finished goods of a firm",
            e -> e.firms.outputStock[firm(e)] *= 1 + OFF,
            "finished goods",
            "N.MCH"),
        new Case(
            "an input stock",
            e -> e.network.stock[slot(e)] *= 1 + OFF,
            "inputs",
            "N.MCH of " + TOY.table().products().get(firstInput()).id()),
        new Case(
            "the share of a link",
            e -> e.network.share[e.network.linkStart[linkedSlot(e)]] *= 1 + OFF,
            "shares of suppliers and pool",
            "N.MCH"),
        new Case(
            "the share a supplier believes it has",
            e -> e.network.inShare[incomingLink(e)] *= 1 + OFF,
            "shipped = received",
            "N.MCH"),
        new Case(
            "the pool share of a slot",
            e -> e.network.poolShare[linkedSlot(e)] += OFF,
            "shares of suppliers and pool",
            "N.MCH"),
        new Case(
            "deposits of a firm",
            e -> e.firms.deposits[firm(e)] *= 1 + OFF,
            "stock row deposits",
            "all sectors"),
        new Case(
            "capital of a firm",
            e -> e.firms.capital[firm(e)] *= 1 + OFF,
            "change of net worth",
            "H"),
        new Case(
            "last month's price of a firm",
            e -> e.firms.lastPrice[firm(e)] *= 1 + 100 * OFF,
            "change of net worth",
            "H"),
        new Case(
            "deposits of the households of a place",
            e -> e.households.deposits[0] *= 1 + OFF,
            "flow column",
            "H"),
        new Case(
            "people of a place",
            e -> e.households.labourForce[0] *= 1 + OFF,
            "labour force",
            "all"),
        new Case(
            "debt of a government",
            e -> e.governments.debt[1] *= 1 + OFF,
            "change of net worth",
            "G"),
        new Case(
            "deposits of a government",
            e -> e.governments.deposits[1] *= 1 + OFF,
            "stock row deposits",
            "all sectors"),
        new Case(
            "deposits at a bank",
            e -> e.banks.deposits[4] *= 1 + OFF,
            "stock row deposits",
            "all sectors"),
        new Case(
            "loans of a bank", e -> e.banks.loans[4] *= 1 + OFF, "stock row loans", "all sectors"),
        new Case(
            "outside position of a bank",
            e -> e.banks.netOutside[4] *= 1 + OFF,
            "M + E = L + R",
            "bank 4"),
        new Case("equity of a bank", e -> e.banks.equity[4] *= 1 + OFF, "M + E = L + R", "bank 4"));
  }

  /** Everybody in finance at work: see {@link #financed}. */
  private static final ModelParameters FINANCED =
      With.values(
          LIVELY,
          "noise.screening",
          3.0,
          "noise.turnover",
          3.0,
          "finance.hightechShare",
          0.2,
          "population.realFirms",
          100000,
          "guarantees.openingShare",
          1.0,
          "guarantees.enhancerCapital",
          0.01);

  private static final int MONTHS = 12;

  /** The guarantor of the third region has most on its book, the enhancer of the first. */
  private static final int GUARANTOR = 2;

  private static final int ENHANCER = 3;

  /**
   * A year in which banks err about firms, so that guarantors and investors in bonds are asked;
   * firms fail, the largest too, in a region that stands still; and funds and banks get public
   * money.
   */
  private static Simulation financed() {
    Simulation run =
        Run.of(TOY, FINANCED)
            .shocks(shock(Shock.Kind.PRODUCTION, Shock.ALL, "N", 4, 24, -1))
            .policy(
                setting(Instrument.FUND_CAPITAL, 0, 1e8), setting(Instrument.BANK_CAPITAL, 0, 1e8))
            .start();
    for (int month = 0; month < MONTHS; month++) {
      run.step();
    }
    return run;
  }

  private static void spoilLargest(double[] values) {
    int at = largest(values);
    assertThat(values[at]).isPositive();
    values[at] *= 1 + OFF;
  }

  static Stream<Case> finance() {
    return Stream.of(
        new Case(
            "the loan of a firm",
            e -> spoilLargest(e.firms.loans),
            "stock row loans",
            "all sectors"),
        new Case(
            "a bond of a firm",
            e -> spoilLargest(e.firms.bonds),
            "stock row firm_bonds",
            "all sectors"),
        new Case(
            "bonds held outside",
            e -> e.credit.bondsHeldOutside *= 1 + OFF,
            "stock row firm_bonds",
            "all sectors"),
        new Case(
            "what a customer owes a firm",
            e -> spoilLargest(e.firms.receivable),
            "flow column",
            "F"),
        new Case(
            "what a firm owes its suppliers",
            e -> spoilLargest(e.firms.payable),
            "flow column",
            "F"),
        new Case(
            "what a guarantor covers of a loan",
            e -> spoilLargest(e.firms.covered),
            "guarantee ledger",
            "guarantor " + GUARANTOR),
        new Case(
            "what an enhancer covers of a bond",
            e -> spoilLargest(e.firms.coveredBonds),
            "guarantee ledger",
            "guarantor " + ENHANCER),
        new Case(
            "the book of an enhancer",
            e -> e.guarantors.outstanding[ENHANCER] *= 1 + OFF,
            "guarantees by firm",
            "guarantor " + ENHANCER),
        new Case(
            "deposits of a guarantor",
            e -> spoilLargest(e.guarantors.deposits),
            "flow column",
            "Gu"),
        new Case(
            "claims a guarantor has taken over",
            e -> spoilLargest(e.guarantors.subrogated),
            "stock row subrogated_claims",
            "all sectors"),
        new Case(
            "stakes in a firm",
            e -> spoilLargest(e.firms.stakes),
            "stock row fund_stakes",
            "all sectors"),
        new Case(
            "the stakes of a fund",
            e -> spoilLargest(e.funds.stakes[0]),
            "stock row fund_stakes",
            "all sectors"),
        new Case(
            "stakes sold to outside",
            e -> spoilLargest(e.funds.stakes[e.funds.outside()]),
            "stock row fund_stakes",
            "all sectors"),
        new Case("deposits of a fund", e -> spoilLargest(e.funds.deposits), "flow column", "Fu"),
        new Case(
            "a holder's units of a fund",
            e -> spoilLargest(e.funds.units[0]),
            "fund units",
            "fund 0"),
        new Case(
            "cash of estates",
            e -> spoilLargest(e.estates.cash),
            "stock row deposits",
            "all sectors"),
        new Case(
            "what estates owe a bank",
            e -> spoilLargest(e.estates.owedBank),
            "stock row bad_loans",
            "all sectors"),
        new Case(
            "what estates owe a guarantor",
            e -> spoilLargest(e.estates.owedGuarantor),
            "stock row subrogated_claims",
            "all sectors"),
        new Case(
            "what estates owe an enhancer",
            e -> spoilLargest(e.estates.owedEnhancer),
            "stock row subrogated_claims",
            "all sectors"),
        new Case(
            "what estates owe outside",
            e -> spoilLargest(e.estates.owedOutside),
            "stock row firm_bonds",
            "all sectors"),
        new Case(
            "bad loans of a bank",
            e -> spoilLargest(e.banks.badLoans),
            "stock row bad_loans",
            "all sectors"),
        new Case(
            "public equity in banks",
            e -> e.governments.bankEquity[REGION] *= 1 + OFF,
            "public bank equity",
            "N"),
        new Case(
            "public equity in a bank",
            e -> e.banks.publicCapital[0] *= 1 + OFF,
            "public bank equity",
            "N"));
  }

  @ParameterizedTest
  @MethodSource("finance")
  @DisplayName("an account of finance spoilt between two months")
  void financeBetweenMonths(Case spoilt) {
    Simulation run = financed();
    spoilt.corruption().accept(run.economy());
    assertFound(spoilt, MONTHS + 1, run::step);
  }

  private static int firstInput() {
    Economy e = PopulationBuilder.build(TOY, LIVELY, 20);
    return e.structure.slotProduct[e.structure.cell(REGION, MACHINES)][0];
  }

  @ParameterizedTest
  @MethodSource("stocks")
  @DisplayName("a stock spoilt between two months")
  void betweenMonths(Case spoilt) {
    Simulation run = Run.of(TOY, LIVELY).start();
    run.step();
    run.step();
    spoilt.corruption().accept(run.economy());
    assertFound(spoilt, 3, run::step);
  }

  private static void assertFound(Case spoilt, int month, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining(" " + spoilt.identity() + ", month " + month + " ")
        .hasMessageContaining(", " + spoilt.place() + ":");
  }

  static Stream<Case> flows() {
    return Stream.of(
        new Case(
            "units sold by a firm", e -> e.firms.soldUnits[firm(e)] *= 1 + OFF, "flow column", "F"),
        new Case(
            "purchases of a firm", e -> e.firms.purchases[firm(e)] *= 1 + OFF, "flow column", "F"),
        new Case(
            "value received from a pool",
            e -> e.flows.poolValue[largest(e.flows.poolValue)] *= 1 + OFF,
            "flow column",
            "F"),
        new Case(
            "value received over links",
            e -> e.flows.linkedValue[largest(e.flows.linkedValue)] *= 1 + OFF,
            "sales = purchases",
            "F"),
        new Case("sales on credit", e -> spoilLargest(e.firms.linkedSales), "flow column", "F"),
        new Case(
            "purchases on credit", e -> spoilLargest(e.firms.linkedPurchases), "flow column", "F"),
        new Case("a guarantee fee", e -> spoilLargest(e.firms.guaranteeFee), "flow column", "F"),
        new Case(
            "value sold outside",
            e -> e.flows.outsideValue[largest(e.flows.outsideValue)] *= 1 + OFF,
            "flow column",
            "F"));
  }

  private static int largest(double[] values) {
    int at = 0;
    for (int i = 1; i < values.length; i++) {
      at = values[i] > values[at] ? i : at;
    }
    return at;
  }

  @ParameterizedTest
  @MethodSource("flows")
  @DisplayName("a flow spoilt after the goods moved and before anybody pays")
  void withinMonth(Case spoilt) {
    assertFound(spoilt, 1, () -> month(spoilt.corruption()));
  }

  @Test
  @DisplayName("nothing spoilt, nothing found")
  void control() {
    assertThatCode(() -> month(e -> {})).doesNotThrowAnyException();
    assertThatCode(() -> Run.of(TOY, LIVELY).after(6)).doesNotThrowAnyException();
    assertThatCode(() -> financed().step()).doesNotThrowAnyException();
  }

  private static void month(Consumer<Economy> corruption) {
    Economy e = PopulationBuilder.build(TOY, FINANCED, 20);
    MonthlyTimetable timetable = new MonthlyTimetable(FINANCED, List.of(), e);
    Period period = new Period(0, 0, PolicyStance.neutral(), new Draws(20, 0));
    run(timetable.plans(), e, period);
    for (int week = 0; week < Structure.WEEKS; week++) {
      run(timetable.week(), e, period.inWeek(week));
    }
    corruption.accept(e);
    run(timetable.settlement(), e, period.inWeek(Structure.WEEKS - 1));
  }

  private static void run(List<Phase> phases, Economy e, Period period) {
    ChunkExecutor executor = new ChunkExecutor(1);
    phases.forEach(phase -> executor.run(phase, e, period));
  }
}
