package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;

/** What public money for research buys. */
class ResearchPolicyTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final ModelParameters P =
      Fixtures.ampleMoney(Fixtures.quiet("population.firms", 200, "innovation.facilityMonths", 3));

  private static Economy after(int months, PolicySetting... policy) {
    return Run.of(TOY, P).policy(policy).after(months);
  }

  private static PolicySetting aimed(Instrument instrument, double value, PolicyAim aim) {
    return new PolicySetting(instrument, 0, Integer.MAX_VALUE, value, 0, aim);
  }

  @Test
  @DisplayName("a tax credit raises reported research by its elasticity, a part of it in name only")
  void taxCredit() {
    double credit = 0.1;
    Economy e = after(1, setting(Instrument.RESEARCH_TAX_CREDIT, 0, credit));
    KnowledgeTable k = e.knowledge;
    double factor = StrictMath.pow(1 - credit, -P.innovation().userCostElasticity());
    int found = 0;
    for (int i = 0; i < e.firms.count; i++) {
      double ordinary = k.baseResearch[i];
      if (ordinary > 0 && k.paid[i] > (factor - 1e-9) * ordinary) {
        found++;
        assertThat(k.paid[i]).isCloseTo(factor * ordinary, within(1e-9 * ordinary));
        assertThat(k.relabelled[i])
            .isCloseTo(0.242 * (factor - 1) * ordinary, within(1e-9 * ordinary));
        assertThat(e.firms.taxCredit[i])
            .isCloseTo(credit * k.paid[i] / 12, within(1e-9 * ordinary));
      }
    }
    assertThat(found).as("firms with enough profit").isGreaterThan(20);
  }

  @Test
  @DisplayName("grants reach only those they are aimed at, in full, and crowd out a part")
  void grants() {
    double money = 2e6;
    PolicyAim aim = new PolicyAim("N", List.of("MCH"), List.of("N1"));
    Economy e = after(1, aimed(Instrument.RESEARCH_GRANT, money, aim));
    FirmTable f = e.firms;
    double paid = 0;
    for (int i = 0; i < f.count; i++) {
      paid += f.grants[i];
      assertThat(f.grants[i] > 0)
          .isEqualTo(f.location[i] == 0 && e.knowledge.baseResearch[i] > 0 && machine(e, i));
    }
    assertThat(paid).isCloseTo(money, within(1e-9 * money));
    assertThat(Arrays.stream(f.researchWages).sum()).isCloseTo(0.8 * money, within(1e-9 * money));
    assertThat(e.governments.policyOutlay[0][CostClass.TRANSFER.ordinal()])
        .isCloseTo(money, within(1e-9 * money));
  }

  @Test
  @DisplayName("however much is offered, a firm puts ten times its own research to use, no more")
  void grantsBeyondUse() {
    PolicyAim aim = new PolicyAim("N", List.of("MCH"), List.of("N1"));
    double ordinary = 0;
    Economy usual = after(1);
    for (int i = 0; i < usual.firms.count; i++) {
      boolean meant = usual.firms.location[i] == 0 && machine(usual, i);
      ordinary += meant ? usual.knowledge.paid[i] / 12 : 0;
    }
    Economy e = after(1, aimed(Instrument.RESEARCH_GRANT, 1e11, aim));
    double paid = Arrays.stream(e.firms.grants).sum();
    assertThat(paid).isCloseTo(10 * ordinary, within(1e-6 * paid));
    assertThat(e.governments.policyOutlay[0][CostClass.TRANSFER.ordinal()])
        .as("what finds no use is not spent")
        .isCloseTo(paid, within(1e-9 * paid));
  }

  @Test
  @DisplayName("more knowledge from outside raises arrivals as the law of spillover says")
  void spillover() {
    ModelParameters p = Fixtures.oneFirmPerCell();
    double w = p.innovation().spilloverWeight();
    Economy usual = Run.of(TOY, p).after(1);
    Economy open = Run.of(TOY, p).policy(setting(Instrument.KNOWLEDGE_OUTSIDE, 0, 5)).after(1);
    KnowledgeTable k = usual.knowledge;
    int firms = 0;
    for (int c = 0; c < usual.structure.cellCount; c++) {
      int i = usual.structure.firmStart[c];
      if (usual.structure.firmStart[c + 1] == i + 1 && k.baseResearch[i] > 0) {
        int at = k.at(usual.firms.location[i], usual.structure.productOfCell(c));
        double known = k.knowledge[i];
        double absorbed = known / (known + k.medianKnowledge * usual.firms.staff[i]);
        double more = (open.knowledge.pool[at] - known) / (k.pool[at] - known);
        double law = Math.pow((1 + w * absorbed * more) / (1 + w * absorbed), 0.25);
        assertThat(law).isGreaterThan(1.01);
        assertThat(open.knowledge.expected[c] / k.expected[c]).isCloseTo(law, within(1e-9));
        firms++;
      }
    }
    assertThat(firms).isGreaterThan(3);
  }

  private static boolean machine(Economy e, int firm) {
    int c = 0;
    while (firm >= e.structure.firmStart[c + 1]) {
      c++;
    }
    return e.structure.products.get(e.structure.productOfCell(c)).id().equals("MCH");
  }

  @Test
  @DisplayName("rewards for patents raise patents granted by more than those that come to use")
  void rewards() {
    double money = 2e7;
    Economy usual = after(60);
    Economy granted = after(60, setting(Instrument.RESEARCH_GRANT, 0, money));
    Economy rewarded = after(60, setting(Instrument.PATENT_REWARD, 0, money));
    double patents = sum(usual.knowledge.granted);
    assertThat(sum(rewarded.knowledge.granted)).isGreaterThan(sum(granted.knowledge.granted));
    assertThat(sum(granted.knowledge.granted)).isGreaterThan(patents);
    assertThat(sum(rewarded.knowledge.converted)).isLessThan(sum(granted.knowledge.converted));
    assertThat(sum(rewarded.knowledge.converted)).isGreaterThan(sum(usual.knowledge.converted));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @Test
  @DisplayName("money for laboratories is paid to people there, and they know more")
  void laboratories() {
    double money = 3e6;
    PolicyAim aim = new PolicyAim(PolicyAim.ALL, List.of(), List.of("N1", "C1"));
    Economy e = after(12, aimed(Instrument.LAB_BUDGET, money, aim));
    assertThat(e.households.programmes[0]).isCloseTo(money, within(1e-9 * money));
    assertThat(sum(e.households.programmes)).isCloseTo(money, within(1e-9 * money));
    KnowledgeTable k = e.knowledge;
    for (int lab = 0; lab < k.labKnowledge.length; lab++) {
      double base = k.labBaseResearch[lab] / P.innovation().depreciation();
      if (k.labLocation[lab] == 0) {
        assertThat(k.labKnowledge[lab]).isGreaterThan(1.001 * base);
      } else {
        assertThat(k.labKnowledge[lab]).isCloseTo(base, within(1e-9 * base));
      }
    }
  }

  @Test
  @DisplayName("a facility works only after it is built, most of all where it stands")
  void facilities() {
    PolicyAim aim = new PolicyAim(PolicyAim.ALL, List.of(), List.of("S2"));
    PolicySetting build = aimed(Instrument.FACILITY_BUILD, 1e8, aim);
    int place = TOY.locations().size() - 1;
    KnowledgeTable waiting = after(3, build).knowledge;
    assertThat(waiting.facilityBonus).containsExactly(waiting.baseFacilityBonus);
    KnowledgeTable built = after(4, build).knowledge;
    double there = built.facilityBonus[place] - built.baseFacilityBonus[place];
    assertThat(there).isCloseTo(0.1 * P.innovation().facilityYield(), within(0.01 * there));
    for (int r = 0; r < place; r++) {
      double here = built.facilityBonus[r] - built.baseFacilityBonus[r];
      assertThat(here).isPositive().isLessThan(there);
    }
  }
}
