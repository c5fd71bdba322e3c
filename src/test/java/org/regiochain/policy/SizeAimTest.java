package org.regiochain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.state.Economy;
import org.regiochain.state.SizeClass;

/**
 * Money for firms of some sizes goes to them, all of it and by the usual key, and to nobody else.
 */
class SizeAimTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final ModelParameters P =
      Fixtures.quiet("population.firms", 300, "prices.repriceProbability", 0);
  private static final double YUAN = 1e4;

  private static Economy with(Instrument instrument, List<SizeClass> sizes) {
    PolicyAim aim =
        new PolicyAim(PolicyAim.ALL, List.of("MCH", "SRV"), List.of(), List.of(), sizes);
    PolicySetting setting = new PolicySetting(instrument, 0, Integer.MAX_VALUE, YUAN, 0, aim);
    return Run.of(TOY, P).policy(setting).after(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"OUTPUT_GRANT", "ENTRY_GRANT", "RESEARCH_GRANT", "PATENT_REWARD"})
  @DisplayName("the grants of all firms, cut down to a size and scaled up to the same sum")
  void onlyThese(Instrument instrument) {
    boolean forPlans =
        instrument == Instrument.OUTPUT_GRANT || instrument == Instrument.ENTRY_GRANT;
    List<SizeClass> sizes = // micro and small firms of the toy do no research
        forPlans ? List.of(SizeClass.MICRO, SizeClass.SMALL) : List.of(SizeClass.MEDIUM);
    Economy everyone = with(instrument, List.of());
    Economy few = with(instrument, sizes);
    double[] toAll = everyone.firms.grants;
    double shareOfFew = 0;
    double others = 0;
    for (int i = 0; i < toAll.length; i++) {
      boolean meant = sizes.contains(SizeClass.values()[few.firms.sizeClass[i]]);
      shareOfFew += meant ? toAll[i] / YUAN : 0;
      others += meant ? 0 : 1;
    }
    assertThat(others).isPositive();
    assertThat(shareOfFew).isBetween(1e-3, 1 + 1e-12);
    double paid = 0;
    for (int i = 0; i < toAll.length; i++) {
      boolean meant = sizes.contains(SizeClass.values()[few.firms.sizeClass[i]]);
      double expected = meant ? toAll[i] / shareOfFew : 0;
      assertThat(few.firms.grants[i]).isCloseTo(expected, within(1e-9 * YUAN));
      paid += few.firms.grants[i];
    }
    assertThat(paid).isCloseTo(YUAN, within(1e-9 * YUAN));
  }
}
