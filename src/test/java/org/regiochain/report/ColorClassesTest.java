package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Lang;

class ColorClassesTest {
  @Test
  void noClassIsAnEmptyBox() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      double center = (random.nextDouble() - 0.5) * 10;
      double[] values = random.doubles(59).map(v -> center + 10 * (v - 0.5) * (v - 0.5)).toArray();
      for (ColorClasses classes :
          new ColorClasses[] {ColorClasses.sequential(values), ColorClasses.ofChanges(values)}) {
        Set<Object> used = Arrays.stream(values).mapToObj(classes::of).collect(Collectors.toSet());
        assertThat(used).as("case %d", i).contains(classes.colors()[0]);
        assertThat(used).as("case %d", i).contains(classes.colors()[classes.colors().length - 1]);
      }
    }
  }

  @Test
  void changesOfBothSignsPartAtZero() {
    ColorClasses classes = ColorClasses.ofChanges(new double[] {-3, -1, -0.1, 0.1, 1, 3});
    assertThat(classes.breaks()).contains(0);
    assertThat(classes.of(-0.01)).isNotEqualTo(classes.of(0.01));
    assertThat(classes.legend(Lang.EN).get(0).text()).startsWith("≥ +");
  }

  @Test
  void equalValuesAreOneClass() {
    ColorClasses classes = ColorClasses.ofChanges(new double[] {0, 1e-12, -1e-12});
    assertThat(classes.colors()).hasSize(1);
    assertThat(classes.legend(Lang.ZH)).hasSize(1);
  }

  @Test
  void aMissingValueIsGrey() {
    assertThat(ColorClasses.sequential(new double[] {1, 2}).of(Double.NaN))
        .isEqualTo(Palette.NO_DATA);
  }
}
