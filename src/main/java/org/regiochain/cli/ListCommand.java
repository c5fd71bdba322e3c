package org.regiochain.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.Label;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.OutputException;
import org.regiochain.scenario.ScenarioCatalog;
import org.regiochain.scenario.ScenarioCatalog.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the scenarios that come with the program or were added to its folder. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Override
  public Integer call() {
    Path folder = simulate.parts().home().scenarios();
    List<Entry> entries = entries(folder);
    Terminal terminal = simulate.terminal();
    if (simulate.json()) {
      terminal.result(JsonWriter.pretty(entries.stream().map(this::json).toList()).stripTrailing());
      return ExitCode.DONE;
    }
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    for (Entry entry : entries) {
      table.row(shown(entry.path()), text(entry, terminal));
    }
    terminal.results(table.lines());
    return ExitCode.DONE;
  }

  private static List<Entry> entries(Path folder) {
    try {
      return ScenarioCatalog.list(folder);
    } catch (IOException e) {
      throw new OutputException(
          new Label("无法读取文件夹 " + folder, "cannot read the folder " + folder), e);
    }
  }

  /** As the user would type it from here. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }

  private static String text(Entry entry, Terminal terminal) {
    return entry
        .label()
        .map(l -> l.in(terminal.lang()))
        .orElseGet(
            () ->
                terminal.red(
                    terminal.in(
                        "✘ " + entry.faults().size() + " 处错误，见 simulate validate",
                        "✘ " + entry.faults().size() + " fault(s), see simulate validate")));
  }

  private Map<String, Object> json(Entry entry) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", entry.id());
    object.put("path", entry.path().toAbsolutePath().normalize().toString());
    object.put("label", entry.label().map(l -> l.in(simulate.lang())).orElse(null));
    object.put("faults", entry.faults().size());
    return object;
  }
}
