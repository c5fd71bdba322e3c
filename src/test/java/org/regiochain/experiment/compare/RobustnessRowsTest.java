package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.lever.Lever;
import org.regiochain.lever.LeverCatalogue;
import org.regiochain.lever.LeverUse;

class RobustnessRowsTest {
  private static Arm arm(LeverCatalogue catalogue, Block block, String... levers) {
    String id = String.join("+", levers);
    List<LeverUse> uses =
        Arrays.stream(levers)
            .map(l -> catalogue.lever(l).orElseThrow())
            .map(RobustnessRowsTest::use)
            .toList();
    ArmKind kind = levers.length == 1 ? ArmKind.LEVER : ArmKind.PACKAGE;
    return new Arm(id, kind, new Label(id, id), Arm.NONE, 1e9, block, 1, "", uses, null);
  }

  private static LeverUse use(Lever lever) {
    return new LeverUse(lever, 0, 6);
  }

  @Test
  @DisplayName("a package moves with the lever it holds, so the two cannot change places")
  void rivals() throws Exception {
    LeverCatalogue seed = LeverCatalogue.read(List.of(Path.of("scenarios/levers/seed.yaml")));
    Arm lever = arm(seed, Block.EQUAL_BUDGET, "ttr.poc");
    Arm other = arm(seed, Block.EQUAL_BUDGET, "std.process");
    Arm holds = arm(seed, Block.EQUAL_BUDGET, "ttr.poc", "std.process");
    Arm without = arm(seed, Block.EQUAL_BUDGET, "std.process", "fin.guarantee");
    Arm capped = arm(seed, Block.CAPPED, "fin.guarantee");
    assertThat(RobustnessRows.rivals(lever, List.of(lever, other, holds, without, capped)))
        .containsExactly(other, without);
  }
}
