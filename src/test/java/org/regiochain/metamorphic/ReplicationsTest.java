package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.experiment.Experiment;
import org.regiochain.experiment.RunOptions;
import org.regiochain.model.Shock;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/** A replication is what its number says, however many others there are. */
class ReplicationsTest {
  @Test
  @DisplayName("replications 1 to 3 are the same bits when 7 are asked for, on any threads")
  void moreReplications() {
    RunTables three = run(3, 1);
    RunTables seven = run(7, 2);
    List<ResultTable> all = three.all();
    for (int t = 0; t < all.size(); t++) {
      ResultTable table = all.get(t);
      List<String> columns = table.columns().stream().map(c -> c.id()).toList();
      if (columns.contains("replication")) {
        int at = columns.indexOf("replication");
        List<Object[]> first =
            seven.all().get(t).rows().stream().filter(row -> (long) row[at] < 3).toList();
        assertThat(first).as(table.name()).hasSameSizeAs(table.rows());
        // The teaching data sell no services that need certificates.
        assertThat(first.isEmpty())
            .as(table.name())
            .isEqualTo(table.name().equals("certification"));
        for (int row = 0; row < first.size(); row++) {
          assertThat(first.get(row)).as(table.name()).isEqualTo(table.rows().get(row));
        }
      }
    }
  }

  @Test
  @DisplayName("replications differ from one another")
  void replicationsDiffer() {
    ResultTable table = run(2, 1).indicators();
    double[][] values = new double[2][];
    for (int r = 0; r < 2; r++) {
      long replication = r;
      values[r] =
          table.rows().stream()
              .filter(row -> (long) row[table.indexOf("replication")] == replication)
              .mapToDouble(row -> (double) row[table.indexOf("value")])
              .toArray();
    }
    assertThat(Arrays.equals(values[0], values[1])).isFalse();
  }

  private static RunTables run(int replications, int threads) {
    Label label = new Label("测试", "Test");
    Scenario scenario =
        new Scenario(
            "test",
            label,
            label,
            Path.of("unused"),
            List.of(),
            YearMonth.of(2026, 1),
            8,
            replications,
            5,
            With.defaults("population.firms", 150),
            List.of(shock(Shock.Kind.PRODUCTION, "CMP", "N", 8, 6, -0.6)),
            List.of(),
            Optional.empty());
    return Experiment.run(
            scenario, Fixtures.shipped("toy-3"), new RunOptions(threads, (done, total) -> {}))
        .tables();
  }
}
