package org.regiochain.cli;

import java.util.concurrent.Callable;
import org.regiochain.scenario.SchemaWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema of scenario files, for editors. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Override
  public Integer call() {
    simulate.terminal().result(SchemaWriter.schema().stripTrailing());
    return ExitCode.DONE;
  }
}
