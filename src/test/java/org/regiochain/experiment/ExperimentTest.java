package org.regiochain.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.model.Indicator;
import org.regiochain.result.Hashes;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;

/** What a run leaves behind does not depend on how it was run. */
class ExperimentTest {
  private static final RunOptions.Progress SILENT = (done, total) -> {};

  @TempDir private Path folder;

  @Test
  void tablesHaveTheSameBytesForOneTwoAndEightThreads() throws Exception {
    List<String> overrides = List.of("run.replications=3", "horizon.months=9", "shocks=[]");
    Map<String, String> one = hashes("scenarios/toy.yaml", overrides, 1);

    assertThat(hashes("scenarios/toy.yaml", overrides, 2)).isEqualTo(one);
    assertThat(hashes("scenarios/toy.yaml", overrides, 8)).isEqualTo(one);
  }

  @Test
  void tablesHaveTheSameBytesWhenThreadsShareOneRun() throws Exception {
    List<String> overrides =
        List.of(
            "run.replications=1",
            "horizon.start=2026-05",
            "horizon.months=3",
            "shocks=[]",
            "policy=[{instrument: border.recognition, from: 2026-06, value: 0.5}]",
            "compare.windows=[]",
            "population.firms=30000");
    Map<String, String> one = hashes("scenarios/evtol.yaml", overrides, 1);

    assertThat(hashes("scenarios/evtol.yaml", overrides, 2)).isEqualTo(one);
    assertThat(hashes("scenarios/evtol.yaml", overrides, 8)).isEqualTo(one);
  }

  @Test
  void firstReplicationsDoNotChangeWhenMoreAreAskedFor() throws Exception {
    ResultTable two =
        run("scenarios/toy.yaml", List.of("run.replications=2", "horizon.months=6", "shocks=[]"), 2)
            .tables()
            .indicators();
    ResultTable four =
        run("scenarios/toy.yaml", List.of("run.replications=4", "horizon.months=6", "shocks=[]"), 2)
            .tables()
            .indicators();

    assertThat(four.rows().subList(0, two.rowCount()))
        .usingRecursiveComparison()
        .isEqualTo(two.rows());
  }

  @Test
  void theArmWithoutShockIsTheScenarioUntilTheShockBegins() throws Exception {
    Scenario scenario = scenario("scenarios/toy.yaml", List.of("run.replications=1"));
    int firstWeek = scenario.shocks().get(0).startWeek();
    ResultTable shock =
        run("scenarios/toy.yaml", List.of("run.replications=1"), 1).tables().shock();
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (int row = 0; row < shock.rowCount(); row++) {
      (shock.whole(row, "week") < firstWeek ? before : after).add(shock.real(row, "loss_share"));
    }

    assertThat(before).isNotEmpty().containsOnly(0.0);
    assertThat(after).anyMatch(loss -> loss > 0.01);
  }

  @Test
  void everyIndicatorOfTheTableIsInTheCodebook() throws Exception {
    ExperimentResult result = run("scenarios/toy.yaml", List.of("run.replications=1"), 1);
    List<String> listed = new ArrayList<>();
    ResultTable codebook = result.tables().codebook();
    for (int row = 0; row < codebook.rowCount(); row++) {
      listed.add(codebook.text(row, "indicator"));
    }
    List<String> used =
        result.tables().indicators().rows().stream().map(r -> (String) r[6]).distinct().toList();

    assertThat(listed).containsAll(used).hasSize(Indicator.values().length);
    // The toy has no focal chain, no small firms and so no guarantees, and nobody adopts.
    List<String> unused = new ArrayList<>(listed);
    unused.removeAll(used);
    assertThat(unused)
        .isSubsetOf(
            "bottleneck_index",
            "credit_gap_micro",
            "credit_gap_small",
            "compensation_rate",
            "guarantee_multiple",
            "guaranteed_default_gap",
            "bond_spread",
            "adoption_share",
            // Nor a service of a future industry.
            "service_demand",
            "service_potential",
            "service_users",
            "service_sites",
            "durable_price",
            "certified_share",
            "cumulative_output");
  }

  @Test
  void aRunIsComparedWithTheTargetsOfItsData() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (var files = Files.list(Path.of("scenarios/data/toy-3"))) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        data.resolve("targets.csv"),
        """
        indicator,region,low,high,unit,use,name_zh,name_en,source,source_kind
        unemployment_rate,all,0,1,share,held_out,失业率,Unemployment,invented,synthetic
        """);
    List<String> overrides =
        List.of("run.replications=2", "horizon.months=6", "shocks=[]", "data=" + data);
    ExperimentResult result = run("scenarios/toy.yaml", overrides, 1);
    ResultTable targets = result.tables().targets();

    assertThat(targets.rowCount()).isEqualTo(1);
    assertThat(targets.text(0, "region")).isEqualTo("N+C+S");
    assertThat(targets.text(0, "inside")).isEqualTo("yes");
    assertThat(targets.real(0, "lower"))
        .isPositive()
        .isLessThanOrEqualTo(targets.real(0, "median"));
  }

  @Test
  void accountingResidualIsReportedAndTiny() throws Exception {
    ExperimentResult result =
        run("scenarios/toy.yaml", List.of("run.replications=1", "horizon.months=12"), 1);

    assertThat(result.failures()).isEmpty();
    assertThat((Double) result.diagnostics().get("largest_accounting_residual"))
        .isGreaterThan(0)
        .isLessThan(1e-12);
  }

  private Map<String, String> hashes(String file, List<String> overrides, int threads)
      throws Exception {
    Path tables = Files.createDirectories(folder.resolve("t" + threads));
    run(file, overrides, threads).tables().write(tables, false);
    Map<String, String> hashes = new TreeMap<>();
    try (var files = Files.list(tables)) {
      for (Path path : files.toList()) {
        hashes.put(path.getFileName().toString(), Hashes.sha256(path));
      }
    }
    return hashes;
  }

  private static ExperimentResult run(String file, List<String> overrides, int threads)
      throws Exception {
    Scenario scenario = scenario(file, overrides);
    DataSet data = DataSets.load(scenario.data(), scenario.chains());
    return Experiment.run(scenario, data, new RunOptions(threads, SILENT));
  }

  private static Scenario scenario(String file, List<String> overrides) throws Exception {
    return ScenarioReader.read(Path.of(file), overrides).scenario();
  }
}
