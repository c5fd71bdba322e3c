package org.regiochain.model;

import java.util.List;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * The finance side of the month alone, step by step. What firms produce, sell and invest stays as
 * it is unless the test changes it.
 */
public final class FinancePhases {
  private final Economy economy;
  private final CreditConditions conditions;
  private final FinanceNeeds needs;
  private final CreditApplications applications;
  private final CreditGrants grants;
  private final FirmTurnover turnover;
  private final FinanceBooks books;
  private final ChunkExecutor executor = new ChunkExecutor(1);
  private final Draws draws;
  private Period period;

  public FinancePhases(Economy e, ModelParameters p, Draws draws) {
    economy = e;
    this.draws = draws;
    Structure st = e.structure;
    int banks = e.banks.count;
    conditions = new CreditConditions(p.funds(), List.of());
    needs = new FinanceNeeds(p.finance(), p.guarantees(), p.funds(), st);
    applications = new CreditApplications(p.finance(), p.guarantees(), p.noise(), needs, st, banks);
    grants = new CreditGrants(p.finance(), p.guarantees(), needs, applications, st, banks);
    turnover = new FirmTurnover(p.turnover(), p.finance(), p.noise(), st, banks);
    books = new FinanceBooks(p.finance(), p.guarantees(), p.funds());
  }

  /** Opens the books of a month, counted from 0. */
  public FinancePhases open(int month, PolicySetting... policy) {
    PolicyStance stance = PolicyStance.at(month, List.of(policy));
    period = new Period(month, Structure.WEEKS - 1, stance, draws);
    executor.run(conditions, economy, period);
    return this;
  }

  /** What firms need, and what funds buy. */
  public FinancePhases needs() {
    executor.run(needs, economy, period);
    return this;
  }

  /** What banks and guarantors decide. */
  public FinancePhases decide() {
    applications.prepare(economy);
    executor.run(applications, economy, period);
    return this;
  }

  /** Money changes hands. */
  public FinancePhases grant() {
    grants.prepare(economy);
    executor.run(grants, economy, period);
    return this;
  }

  /** The whole credit market: needs, decisions, grants. */
  public FinancePhases credit() {
    return needs().decide().grant();
  }

  /** Firms fail, close and start. */
  public FinancePhases turnover() {
    turnover.prepare(economy);
    executor.run(turnover, economy, period);
    return this;
  }

  /** Estates, guarantors and funds close the month. */
  public FinancePhases books() {
    executor.run(books, economy, period);
    return this;
  }

  /** External finance that a firm needs, yuan. */
  public double need(int firm) {
    return needs.need(firm);
  }

  /** What a firm wants from funds, yuan. */
  public double equityAsked(int firm) {
    return needs.equityAsked(firm);
  }

  /** Repayment of loans due, yuan; before money changes hands. */
  public double due(int firm) {
    return needs.due(economy.firms, firm);
  }

  /** NONE, BANK, GUARANTEED, SECOND or REFUSED. */
  public String decision(int firm) {
    return applications.decision(firm).name();
  }

  /** What a firm asked banks for, yuan. */
  public double asked(int firm) {
    return applications.amount(firm);
  }

  /** Rate of what a firm is granted, 1/year. */
  public double rate(int firm) {
    return applications.rate(firm);
  }

  /** The bank that decided last. */
  public int lender(int firm) {
    return applications.lender(firm);
  }

  /** What a bank may lend on top of what it has lent, yuan. */
  public double room(int bank) {
    return applications.room(economy.banks, bank);
  }

  /** Whether a bank has room for debtors of other banks. */
  public boolean takesOver(int bank) {
    return applications.takesOver(bank);
  }
}
