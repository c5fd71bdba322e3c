package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Numerals;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.lever.Lever;
import org.regiochain.lever.LeverCatalogue;
import org.regiochain.lever.LeverSystem;
import org.regiochain.result.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the levers of the catalogue, or of lever files of one's own, and checks them. */
@Command(name = "levers")
final class LeversCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "levers.files")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws FaultException {
    Path shipped = simulate.parts().home().scenarios().resolve("levers").resolve("seed.yaml");
    List<Lever> levers = LeverCatalogue.read(files.isEmpty() ? List.of(shipped) : files).levers();
    Terminal terminal = simulate.terminal();
    if (simulate.json()) {
      terminal.result(JsonWriter.pretty(levers.stream().map(this::json).toList()).stripTrailing());
      return ExitCode.DONE;
    }
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT);
    table.row(
        terminal.in("编号", "Id"),
        terminal.in("名称", "Name"),
        terminal.in("上限", "Highest"),
        terminal.in("单位", "Unit"),
        terminal.in("证据", "Evidence"));
    for (LeverSystem system : LeverSystem.values()) {
      List<Lever> members = levers.stream().filter(l -> l.system() == system).toList();
      if (!members.isEmpty()) {
        table.row(terminal.bold(system.label().in(terminal.lang())), "", "", "", "");
        members.forEach(l -> table.row(row(l, terminal)));
      }
    }
    terminal.results(table.lines());
    return ExitCode.DONE;
  }

  private static String[] row(Lever lever, Terminal terminal) {
    return new String[] {
      lever.id(),
      lever.label().in(terminal.lang()),
      Numerals.plain(lever.max()),
      lever.unit(),
      lever.grade().name()
    };
  }

  private Map<String, Object> json(Lever lever) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", lever.id());
    object.put("label", lever.label().in(simulate.lang()));
    object.put("system", lever.system().id());
    object.put("unit", lever.unit());
    object.put("max", lever.max());
    object.put("typical", lever.typical());
    object.put("instruments", lever.effects().stream().map(e -> e.instrument().id()).toList());
    object.put("grade", lever.grade().name());
    return object;
  }
}
