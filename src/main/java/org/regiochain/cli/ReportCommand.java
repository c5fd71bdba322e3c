package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Makes the charts and the report of a run again from its tables; nothing is simulated. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Mixin private RunPlace place;

  @Override
  public Integer call() throws FaultException {
    KeptRun kept = place.findResults(simulate);
    RunFolder folder = kept.folder();
    KeptTables tables = KeptTables.read(folder);
    if (tables.filled().isEmpty()) {
      throw NoTables.in(kept, place, simulate);
    }
    CheckedScenario checked =
        CheckedScenario.read(folder.path().resolve(KeptRun.SCENARIO), List.of());
    ChartDrawer drawer = simulate.parts().charts();
    List<Path> charts = new ArrayList<>();
    if (!tables.details().indicators().isEmpty()) {
      charts.addAll(drawer.draw(tables.details(), checked, folder.charts(), simulate.lang()));
    }
    if (!tables.comparison().league().isEmpty()) {
      charts.addAll(drawer.compare(tables.comparison(), checked, folder.charts(), simulate.lang()));
    }
    List<Path> files = drawer.report(tables.details(), checked, folder, kept.request(1).command());
    tell(folder.path(), charts, files);
    return ExitCode.DONE;
  }

  private void tell(Path folder, List<Path> charts, List<Path> files) {
    Terminal terminal = simulate.terminal();
    if (simulate.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", "done");
      object.put("folder", folder.toString());
      object.put("charts", charts.stream().map(Path::toString).toList());
      object.put("files", files.stream().map(Path::toString).toList());
      terminal.result(JsonWriter.pretty(object).stripTrailing());
      return;
    }
    if (!charts.isEmpty()) {
      terminal.result(folder.resolve("charts").toString());
    }
    files.forEach(f -> terminal.result(f.toString()));
  }
}
