package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSets;
import org.regiochain.economy.With;
import org.regiochain.experiment.Experiment;
import org.regiochain.experiment.RunOptions;
import org.regiochain.model.Shock;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/** Rows and columns of the data files may stand in any order. */
class StorageOrderTest {
  private static final Path TOY = Path.of("scenarios", "data", "toy-3");
  private static final List<String> MATRICES =
      List.of("Z.csv", "final_demand.csv", "imports.csv", "value_added.csv");
  private static final List<String> LISTS =
      List.of(
          "banks.csv",
          "research.csv",
          "research_regions.csv",
          "labs.csv",
          "locations.csv",
          "location_weights.csv",
          "zones.csv",
          "corridors.csv",
          "criticality.csv");

  @Test
  @DisplayName("permuted files give the same result tables, cell for cell")
  void permutedFiles(@TempDir Path temp) throws Exception {
    RunTables plain = run(TOY);
    for (int round = 0; round < 3; round++) {
      RunTables permuted = run(permutedCopy(temp.resolve("round" + round), new Random(round)));
      for (int t = 0; t < plain.all().size(); t++) {
        ResultTable table = plain.all().get(t);
        if (table.name().equals("zones")) {
          // Listed in file order: only the order of the rows may differ.
          assertThat(permuted.all().get(t).rows())
              .containsExactlyInAnyOrderElementsOf(table.rows());
        } else {
          assertThat(permuted.all().get(t).rows())
              .as(table.name())
              .containsExactlyElementsOf(table.rows());
        }
      }
    }
  }

  private static RunTables run(Path folder) throws FaultException {
    Label label = new Label("测试", "Test");
    Scenario scenario =
        new Scenario(
            "test",
            label,
            label,
            folder,
            List.of(),
            YearMonth.of(2026, 1),
            12,
            2,
            5,
            With.defaults("population.firms", 200),
            List.of(shock(Shock.Kind.PRODUCTION, "CMP", "N", 8, 6, -0.6)),
            List.of(),
            Optional.empty());
    return Experiment.run(
            scenario, DataSets.load(folder, List.of()), new RunOptions(1, (done, total) -> {}))
        .tables();
  }

  private static Path permutedCopy(Path target, Random random) throws IOException {
    Files.createDirectories(target);
    for (String name : List.of("regions.csv", "sectors.csv")) {
      Files.copy(TOY.resolve(name), target.resolve(name));
    }
    for (String name : MATRICES) {
      permute(name, target, random, true);
    }
    for (String name : LISTS) {
      permute(name, target, random, false);
    }
    return target;
  }

  private static void permute(String name, Path target, Random random, boolean columns)
      throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(TOY.resolve(name)));
    Collections.shuffle(lines.subList(1, lines.size()), random);
    if (columns) {
      List<Integer> order = new ArrayList<>();
      for (int c = 1; c < lines.get(0).split(",").length; c++) {
        order.add(c);
      }
      Collections.shuffle(order, random);
      order.add(0, 0);
      lines.replaceAll(
          line -> {
            String[] cells = line.split(",", -1);
            return String.join(",", order.stream().map(c -> cells[c]).toList());
          });
    }
    Files.write(target.resolve(name), lines);
  }
}
