package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

/** One comparison, read once as if more of the outcome were better and once as if less were. */
class SynergyDirectionTest {
  @TempDir private Path folder;

  private ComparisonTables compared(String better) throws IOException {
    Path own = Files.createDirectories(folder.resolve(better));
    SmallComparison small = SmallComparison.atABudget(own);
    String text = Files.readString(small.file());
    String asked = text.replace("epsilon: 0.5}", "better: " + better + ", epsilon: 0.5}");
    Files.writeString(small.file(), asked.replace("synergy: 2", "synergy: 4"));
    return ComparisonTables.read(small.run().resolve("tables"));
  }

  private static int row(ResultTable table, String column, String value) {
    return IntStream.range(0, table.rowCount())
        .filter(row -> table.text(row, column).equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("synergy keeps its sign whichever way is better; the best lever alone does not")
  void direction() throws IOException {
    ComparisonTables more = compared("higher");
    ComparisonTables less = compared("lower");
    for (String what : List.of("interaction", "index")) {
      int row = row(more.synergy(), "measure", what);
      assertThat(row(less.synergy(), "measure", what)).isEqualTo(row);
      for (String column : List.of("mean", "lower", "upper")) {
        double value = more.synergy().real(row, column);
        assertThat(less.synergy().real(row, column))
            .as("%s of %s", column, what)
            .isCloseTo(value, within(1e-9 * Math.abs(value)));
      }
    }

    int over = row(more.synergy(), "measure", "over_best");
    String largest = more.synergy().text(over, "lever");
    String smallest = less.synergy().text(over, "lever");
    ResultTable effects = more.effects();
    double most = effects.real(row(effects, "arm", largest), "mean");
    double least = effects.real(row(effects, "arm", smallest), "mean");
    assertThat(most).isGreaterThan(least);
    double apart = less.synergy().real(over, "mean") - more.synergy().real(over, "mean");
    assertThat(apart)
        .as("the package over the smallest less the package over the largest")
        .isCloseTo(most - least, within(1e-9 * (most - least)));
  }
}
