package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.result.JsonWriter;
import org.regiochain.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Hands the tables of a run over to other programs, in the run's own folder. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Mixin private RunPlace place;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      split = ",",
      order = 1,
      descriptionKey = "export.to")
  private List<String> formats;

  @Override
  public Integer call() throws FaultException {
    Set<ExportFormat> asked = new LinkedHashSet<>();
    formats.forEach(f -> asked.add(format(f)));
    if (!asked.stream().allMatch(ExportFormat::available)) {
      throw place.misuse(
          simulate,
          "此程序未含 Parquet（程序库约 20 MB）；先执行一次 mvn -Pparquet -DskipTests package",
          "this build has no Parquet (its libraries take 20 MB); build with it once:"
              + " mvn -Pparquet -DskipTests package");
    }
    KeptRun kept = place.findResults(simulate);
    KeptTables tables = KeptTables.read(kept.folder());
    if (tables.filled().isEmpty()) {
      throw NoTables.in(kept, place, simulate);
    }
    double confidence =
        Handover.confidence(
            ScenarioReader.read(kept.folder().path().resolve(KeptRun.SCENARIO), List.of())
                .scenario());
    Map<String, List<Path>> written = new LinkedHashMap<>();
    for (ExportFormat format : asked) {
      written.put(format.id(), format.write(kept.folder(), tables, confidence));
    }
    tell(kept.folder().path(), written);
    return ExitCode.DONE;
  }

  private ExportFormat format(String id) {
    return ExportFormat.find(id)
        .orElseThrow(
            () ->
                place.misuse(
                    simulate,
                    "--to：没有格式“" + id + "”；可用 " + ExportFormat.ids(),
                    "--to: there is no format '" + id + "'; choose from " + ExportFormat.ids()));
  }

  private void tell(Path folder, Map<String, List<Path>> written) {
    Terminal terminal = simulate.terminal();
    if (simulate.json()) {
      Map<String, Object> files = new LinkedHashMap<>();
      written.forEach((id, paths) -> files.put(id, paths.stream().map(Path::toString).toList()));
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", "done");
      object.put("folder", folder.toString());
      object.put("files", files);
      terminal.result(JsonWriter.pretty(object).stripTrailing());
      return;
    }
    List<String> lines = new ArrayList<>();
    written.forEach(
        (id, paths) -> {
          Path last = paths.get(paths.size() - 1);
          // A folder of tables is one line; a loader stands beside files of others.
          boolean folderOfTables = last.startsWith(folder.resolve("export"));
          lines.add((folderOfTables ? last.getParent() : last).toString());
        });
    terminal.results(lines);
  }
}
