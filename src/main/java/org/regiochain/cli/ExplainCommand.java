package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.result.JsonWriter;
import org.regiochain.scenario.Explain;
import org.regiochain.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows for each value of a scenario what it is, where it was set and what else it could be. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  /** A longer text is shown in full when its key is asked for. */
  private static final int VALUE_CELLS = 24;

  @ParentCommand private Simulate simulate;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "scenario.file")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", descriptionKey = "explain.key")
  private String key;

  @Option(
      names = {"-s", "--set"},
      paramLabel = "KEY=VALUE")
  private List<String> settings = List.of();

  @Override
  public Integer call() throws FaultException {
    List<Explain.Row> rows = Explain.rows(ScenarioReader.read(file, settings), key);
    Terminal terminal = simulate.terminal();
    if (simulate.json()) {
      terminal.result(JsonWriter.pretty(rows.stream().map(this::json).toList()).stripTrailing());
    } else if (rows.size() == 1) {
      terminal.results(details(rows.get(0), terminal));
    } else {
      terminal.results(overview(rows, terminal));
    }
    return ExitCode.DONE;
  }

  private static List<String> overview(List<Explain.Row> rows, Terminal terminal) {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT);
    table.row(
        terminal.in("键", "KEY"),
        terminal.in("取值", "VALUE"),
        terminal.in("单位", "UNIT"),
        terminal.in("设于", "SET AT"),
        terminal.in("含义", "MEANING"));
    for (Explain.Row row : rows) {
      table.row(
          row.key(),
          DisplayWidth.shortened(row.value(), VALUE_CELLS),
          row.unit(),
          row.where().in(terminal.lang()),
          row.label().in(terminal.lang()));
    }
    return table.lines();
  }

  private static List<String> details(Explain.Row row, Terminal terminal) {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    String unit = row.unit().isEmpty() ? "" : " " + row.unit();
    table.row(row.key(), row.label().in(terminal.lang()));
    table.row(terminal.in("取值", "value"), row.value() + unit);
    table.row(terminal.in("设于", "set at"), row.where().in(terminal.lang()));
    if (!row.note().isEmpty()) {
      table.row(terminal.in("备注", "note"), row.note());
    }
    table.row(terminal.in("默认值", "default"), row.defaultValue() + unit);
    if (!row.range().isEmpty()) {
      table.row(terminal.in("范围", "range"), row.range() + unit);
    }
    if (!row.source().isEmpty()) {
      table.row(terminal.in("来源", "source"), row.source());
    }
    row.grade().ifPresent(g -> table.row(terminal.in("证据等级", "evidence"), g.name()));
    return table.lines();
  }

  private Map<String, Object> json(Explain.Row row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", row.key());
    object.put("value", row.value());
    object.put("unit", row.unit());
    object.put("default", row.defaultValue());
    object.put("range", row.range());
    object.put("where", row.where().in(simulate.lang()));
    object.put("label", row.label().in(simulate.lang()));
    object.put("source", row.source());
    object.put("grade", row.grade().map(Enum::name).orElse(null));
    object.put("note", row.note());
    return object;
  }
}
