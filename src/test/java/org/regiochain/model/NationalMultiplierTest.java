package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Structure;

class NationalMultiplierTest {
  private static final int ROUNDS = 400;

  @Test
  @DisplayName("Miller and Blair's closed table: v(I − A)⁻¹ is 1 for every product")
  void closed() {
    double[][] flows = {{150, 500}, {200, 100}};
    Structure st =
        PopulationBuilder.build(
                Fixtures.fromMatrix(flows, new double[] {350, 1700}), Fixtures.oneFirmPerCell(), 1)
            .structure;
    assertThat(NationalMultiplier.of(st)).containsOnly(new double[] {1, 1}, within(1e-12));
  }

  @Test
  @DisplayName("What is not value added in the nation is the import content, summed round by round")
  void importContent() {
    Structure st =
        PopulationBuilder.build(Fixtures.shipped("toy-3"), Fixtures.oneFirmPerCell(), 1).structure;
    double[] content = new double[st.productCount];
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[st.productCount];
      for (int k = 0; k < next.length; k++) {
        next[k] = importsOf(st, k, content);
      }
      content = next;
    }
    double[] multiplier = NationalMultiplier.of(st);
    assertThat(DoubleStream.of(content).max().orElse(0)).isGreaterThan(0.01);
    for (int k = 0; k < content.length; k++) {
      assertThat(multiplier[k]).isCloseTo(1 - content[k], within(1e-9));
    }
  }

  /** Imports in a yuan of a product: its own, and those in its inputs from the nation. */
  private static double importsOf(Structure st, int product, double[] content) {
    double output = 0;
    double imports = 0;
    for (int z = 0; z < st.regionCount; z++) {
      int c = st.cell(z, product);
      output += st.baseOutput[c];
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        int input = st.slotProduct[c][j];
        imports += st.baseOutput[c] * st.slotCoefficient[c][j] * imported(st, z, input, content);
      }
      for (int i = 0; i < st.productCount; i++) {
        imports += st.baseOutput[c] * st.pooledCoefficient[c][i] * imported(st, z, i, content);
      }
    }
    return output > 0 ? imports / output : 0;
  }

  private static double imported(Structure st, int region, int input, double[] content) {
    double[] mix = st.originMix[region * st.productCount + input];
    double world = st.worldIndex < 0 ? 0 : mix[st.outsideOrigin(st.worldIndex)];
    return world + (1 - world) * content[input];
  }
}
