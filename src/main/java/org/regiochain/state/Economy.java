package org.regiochain.state;

/** Everything that changes in one replication, and the structure it shares with the others. */
public final class Economy {
  public final Structure structure;
  public final FirmTable firms;
  public final SupplyNetwork network;
  public final Markets markets;
  public final MonthlyFlows flows;
  public final HouseholdTable households;
  public final BankTable banks;
  public final GovernmentTable governments;
  public final GuarantorTable guarantors;
  public final EstateTable estates;
  public final FundTable funds;
  public final CreditRecords credit;
  public final KnowledgeTable knowledge;
  public final SkillTable skills;
  public final AdoptionTable adoption;
  public final FutureTable future;
  public final RouteTable routes;
  public final SectorAccounts accounts;

  public Economy(
      Structure structure,
      FirmTable firms,
      SupplyNetwork network,
      Markets markets,
      MonthlyFlows flows,
      HouseholdTable households,
      BankTable banks,
      GovernmentTable governments,
      GuarantorTable guarantors,
      EstateTable estates,
      FundTable funds,
      CreditRecords credit,
      KnowledgeTable knowledge,
      SkillTable skills,
      AdoptionTable adoption,
      FutureTable future,
      RouteTable routes,
      SectorAccounts accounts) {
    this.structure = structure;
    this.firms = firms;
    this.network = network;
    this.markets = markets;
    this.flows = flows;
    this.households = households;
    this.banks = banks;
    this.governments = governments;
    this.guarantors = guarantors;
    this.estates = estates;
    this.funds = funds;
    this.credit = credit;
    this.knowledge = knowledge;
    this.skills = skills;
    this.adoption = adoption;
    this.future = future;
    this.routes = routes;
    this.accounts = accounts;
  }

  /** An independent copy for another replication. */
  public Economy copy() {
    return new Economy(
        structure,
        firms.copy(),
        network.copy(),
        markets.copy(),
        flows.copy(),
        households.copy(),
        banks.copy(),
        governments.copy(),
        guarantors.copy(),
        estates.copy(),
        funds.copy(),
        credit.copy(),
        knowledge.copy(),
        skills.copy(),
        adoption.copy(),
        future.copy(),
        routes.copy(),
        accounts.copy());
  }
}
