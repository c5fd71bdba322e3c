package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.FaultException;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.data.DataSet;
import org.regiochain.data.RecipeChoice;
import org.regiochain.economy.Fixtures;

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
  @DisplayName("what the catalogue aims at is in the table or in a shipped chain")
  void aimsExist() throws Exception {
    Set<String> known = new HashSet<>();
    try (Stream<Path> recipes = Files.list(Path.of("scenarios", "chains"))) {
      for (Path recipe : recipes.filter(r -> r.toString().endsWith(".yaml")).toList()) {
        DataSet data = Fixtures.shipped("chuanyu-2020", new RecipeChoice(recipe, null));
        data.table().products().forEach(product -> known.add(product.id()));
        data.chains().forEach(chain -> known.add(Chain.PREFIX + chain.id()));
        data.clusters().forEach(cluster -> known.add(Cluster.PREFIX + cluster.id()));
        data.locations().forEach(place -> known.add(place.code()));
        data.corridors().forEach(route -> known.add(route.id()));
      }
    }
    for (Lever lever : seed().levers()) {
      assertThat(known).as(lever.id()).containsAll(lever.aim().products());
      assertThat(known).as(lever.id()).containsAll(lever.aim().locations());
      assertThat(known).as(lever.id()).containsAll(lever.aim().routes());
    }
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
