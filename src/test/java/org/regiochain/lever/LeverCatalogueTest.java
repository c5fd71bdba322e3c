package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.FaultException;

/** The shipped catalogue holds what the round table asks for, and every row makes sense. */
class LeverCatalogueTest {
  static final Path SEED = Path.of("scenarios", "levers", "seed.yaml");

  /** The levers of the model's specification, in its order. */
  private static final List<String> SPECIFIED =
      List.of(
          ("coord.copush coord.policyshare coord.plan std.recognise std.match std.process"
                  + " cluster.four brand.cy chain.leader chain.fill sme.zjtx chain.complement"
                  + " evtol.pilot future.incubate service.mfg corridor.cap export.joint"
                  + " export.platform export.build fdi.attract link.outer innov.poles fac.major"
                  + " lab.system plat.national rd.jointfund patent.hv geo.corridor ttr.poc ttr.inst"
                  + " talent.attract talent.train event.match eco.spin fin.points fin.guarantee"
                  + " fin.fund fin.vc fin.bond fin.green fin.link fin.risklist fin.agri fin.fintech"
                  + " fin.data fin.court fin.center fin.talent ai.rd ai.scene ai.transform data.open"
                  + " fiscal.subsidy fiscal.tax svc.onestop")
              .split(" "));

  static LeverCatalogue seed() {
    try {
      return LeverCatalogue.read(List.of(SEED));
    } catch (FaultException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("the catalogue holds every lever specified, in order")
  void complete() {
    assertThat(seed().levers()).extracting(Lever::id).isEqualTo(SPECIFIED);
  }

  @Test
  @DisplayName("intensities in money are spent to the last yuan, on instruments or administration")
  void moneyIsSpentOnce() {
    for (Lever lever : seed().levers()) {
      if (lever.unit().equals("CNY/month")) {
        double paid =
            lever.effects().stream()
                .filter(Effect::isMoney)
                .mapToDouble(e -> e.value(lever.typical()))
                .sum();
        assertThat(paid + lever.cost().at(lever.typical()))
            .as(lever.id())
            .isCloseTo(lever.typical(), withPercentage(1e-9));
      }
    }
  }
}
