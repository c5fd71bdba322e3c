package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/** What changes nothing leaves no trace; what starts later leaves the months before alone. */
class NeutralChangesTest {
  private static final int MONTHS = 12;
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** The toy with a service of a future industry. */
  private static final DataSet FLIGHTS = Fixtures.flights();

  private static DataSet dataFor(Instrument instrument) {
    return switch (instrument) {
      case AIRSPACE_OPEN,
          VERTIPORT_SITES,
          CERTIFICATION_PARALLEL,
          CERTIFICATION_SUPPORT,
          FUTURE_DEMONSTRATION ->
          FLIGHTS;
      default -> TOY;
    };
  }

  /** Noise, repricing and review on. */
  private static final ModelParameters LIVELY =
      With.defaults("population.firms", 300, "review.reviewHazard", 0.05);

  private static State undisturbed() {
    return State.of(Run.of(TOY, LIVELY).after(MONTHS));
  }

  @ParameterizedTest
  @EnumSource(Shock.Kind.class)
  @DisplayName("a shock of size zero changes no bit")
  void zeroShock(Shock.Kind kind) {
    String region = kind.fromOutside() ? "W" : "N";
    String product = kind.ofBanks() ? Shock.ALL : "MCH";
    Run run = Run.of(TOY, LIVELY).shocks(shock(kind, product, region, 6, 20, 0));
    State.of(run.after(MONTHS)).assertSameBits(undisturbed());
  }

  @Test
  @DisplayName("a shock of no weeks changes no bit")
  void emptyShock() {
    Run run = Run.of(TOY, LIVELY).shocks(shock(Shock.Kind.PRODUCTION, "all", "all", 6, 0, -1));
    State.of(run.after(MONTHS)).assertSameBits(undisturbed());
  }

  @ParameterizedTest
  @EnumSource(Instrument.class)
  @DisplayName("an instrument at its neutral value changes no bit")
  void neutralPolicy(Instrument instrument) {
    DataSet data = dataFor(instrument);
    Run run = Run.of(data, LIVELY).policy(setting(instrument, 0, instrument.neutral()));
    State.of(run.after(MONTHS)).assertSameBits(State.of(Run.of(data, LIVELY).after(MONTHS)));
  }

  @ParameterizedTest
  @EnumSource(Shock.Kind.class)
  @DisplayName("a shock leaves every bit of the months before it alone, and bites in its month")
  void shockStartsOnTime(Shock.Kind kind) {
    String region = kind.fromOutside() ? "W" : "C";
    String product = kind.ofBanks() ? Shock.ALL : "MCH";
    double change = kind == Shock.Kind.CAPITAL_REQUIREMENT ? 1 : -0.7;
    Run hit = Run.of(TOY, LIVELY).shocks(shock(kind, product, region, 4 * 7, 6, change));
    assertDepartsIn(7, Run.of(TOY, LIVELY), hit, movedBy(kind));
  }

  private static String movedBy(Shock.Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "firms.producedUnits";
      case OUTSIDE_SUPPLY -> "flows.poolUnits";
      case OUTSIDE_DEMAND -> "flows.outsideUnits";
      case CAPITAL_REQUIREMENT, BANK_LOSS -> "firms.loans";
    };
  }

  /**
   * Something for every instrument to act on: all suppliers are reviewed; banks err about firms, so
   * that many apply a second time; guarantors, enhancers and funds are short of money, and funds
   * may not invest across a border; more firms fail, and entry has a cost.
   */
  private static final ModelParameters RESTLESS =
      With.values(
          LIVELY,
          "review.reviewHazard",
          1.0,
          "review.onboardingCost",
          0.2,
          "noise.screening",
          3.0,
          "noise.turnover",
          3.0,
          "finance.secondLenderAcross",
          0.3,
          "finance.greenShare",
          0.5,
          "finance.hightechShare",
          0.2,
          "guarantees.openingUse",
          1.0,
          "guarantees.enhancerCapital",
          1e-5,
          "funds.returnRatio",
          5.0,
          "turnover.entryCost",
          0.3,
          "adoption.ai",
          true);

  /** Other policies that some instruments work through. */
  private static final List<PolicySetting> STANDING =
      List.of(
          setting(Instrument.FUND_CAPITAL, 0, 6e7),
          setting(Instrument.FUND_VENTURE, 0, 4e6),
          setting(Instrument.GREEN_DISCOUNT, 0, 0.01),
          setting(Instrument.FARM_INSURANCE, 0, 0.5),
          setting(Instrument.FDI_ARRIVALS, 0, 500));

  @ParameterizedTest
  @EnumSource(Instrument.class)
  @DisplayName(
      "an instrument leaves every bit of the months before it alone, and then moves what it is for")
  void policyStartsOnTime(Instrument instrument) {
    List<PolicySetting> policy = new ArrayList<>(STANDING);
    DataSet data = dataFor(instrument);
    Run base = Run.of(data, RESTLESS).policy(policy.toArray(PolicySetting[]::new));
    policy.add(setting(instrument, 5, Math.min(instrument.max(), 1e8)));
    Run changed = Run.of(data, RESTLESS).policy(policy.toArray(PolicySetting[]::new));
    assertDepartsIn(5, base, changed, movedBy(instrument));
  }

  /** What an instrument moves in its first month if it works, its own account apart. */
  private static String movedBy(Instrument instrument) {
    return switch (instrument) {
      case BORDER_RECOGNITION -> "network.pendingMonth";
      case BORDER_MATCHING -> "network.supplier";
      case BORDER_PROCESSING -> "markets.userPrice";
      case CREDIT_SECOND_LENDER -> "firms.bank";
      case CREDIT_EXPOSURE_CAP -> "credit.granted";
      case CREDIT_SIGNAL,
          CREDIT_POINTS,
          CREDIT_SCREENING,
          CREDIT_COST,
          GREEN_DISCOUNT,
          GREEN_RECOGNITION,
          COURT_COST ->
          "firms.loanRate";
      case GUARANTEE_CAPITAL -> "firms.guaranteedLoans";
      case GUARANTEE_COVER -> "firms.covered";
      case GUARANTEE_FEE, FARM_SUBSIDY -> "firms.costs";
      case GUARANTEE_REGUARANTEE -> "guarantors.reguaranteed";
      case FUND_CAPITAL, FUND_VENTURE -> "firms.stakes";
      case FUND_RECOGNITION -> "funds.grantedShare";
      case FUND_TAX_RELIEF -> "households.income";
      case FUND_EXIT -> "funds.distributed";
      case BOND_ENHANCER -> "firms.bondRate";
      case FARM_INSURANCE -> "credit.defaults";
      case COURT_TIME -> "banks.recovered";
      case BANK_CAPITAL -> "banks.grantedShare";
      case CORRIDOR_DAYS, CORRIDOR_FREIGHT -> "routes.share";
      case CORRIDOR_CAPACITY -> "routes.capacity";
      case PROJECT_JOINT, CORRIDOR_BUILD -> "governments.projectUnits";
      case EXPORT_BUILD -> "routes.worksAbroad";
      case MATCHING_EVENTS, CLUSTER_SEARCH -> "network.supplier";
      case LEADER_FORECAST -> "firms.expectedOrders";
      case CAPEX_SUBSIDY -> "firms.investment";
      case FDI_ARRIVALS -> "firms.foreignGain";
      case OUTPUT_GRANT, FDI_GRANT -> "firms.grants";
      case ENTRY_GRANT -> "firms.activeFirms";
      case TAX_PROFIT_CUT -> "firms.profit";
      case ADMIN_RELIEF -> "firms.productivity";
      case EXPORT_SUNK_SHARE -> "routes.exporters";
      case EXPORT_FX, EXPORT_PLATFORM, EXPORT_BRAND -> "markets.outsideOrders";
      case AIRSPACE_OPEN -> "future.added";
      case VERTIPORT_SITES -> "future.building";
      case CERTIFICATION_PARALLEL, CERTIFICATION_SUPPORT -> "future.stepLeft";
      case FUTURE_DEMONSTRATION -> "flows.poolUnits";
      case ENTRY_EASE -> "credit.entries";
      case TALENT_ATTRACT -> "skills.settled";
      case TALENT_RECOGNITION -> "skills.people";
      case TALENT_TRAINING -> "skills.trainees";
      case RESEARCH_GRANT, RESEARCH_JOINT, PATENT_REWARD -> "firms.grants";
      case RESEARCH_TAX_CREDIT -> "firms.taxCredit";
      case LAB_BUDGET -> "households.programmes";
      case FACILITY_BUILD -> "governments.projectUnits";
      case LAB_OPENNESS,
          KNOWLEDGE_BORDER,
          KNOWLEDGE_DISTANCE,
          KNOWLEDGE_PLATFORM,
          KNOWLEDGE_OPENNESS,
          KNOWLEDGE_OUTSIDE ->
          "knowledge.pool";
      case ABSORPTION_SERVICES -> "knowledge.expected";
      case PIPELINE_PROOF -> "knowledge.proofs";
      case PIPELINE_PILOT -> "knowledge.pilots";
      case LICENCE_RATE -> "knowledge.labPilots";
      case SPINOFF_EASE -> "knowledge.labSpinOffs";
      case LICENCE_BORDER -> "knowledge.licenceFlow";
      case AI_SUBSIDY, AI_SCENES, AI_COST -> "adoption.adopters";
    };
  }

  private static void assertDepartsIn(int month, Run one, Run other, String moved) {
    Simulation base = one.start();
    Simulation changed = other.start();
    for (int t = 0; t < month; t++) {
      base.step();
      changed.step();
      State.of(changed.economy()).assertSameBits(State.of(base.economy()));
    }
    base.step();
    changed.step();
    assertThat(State.of(changed.economy()).get(moved))
        .as(moved)
        .isNotEqualTo(State.of(base.economy()).get(moved));
  }
}
