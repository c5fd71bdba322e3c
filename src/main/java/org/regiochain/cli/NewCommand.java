package org.regiochain.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.OutputException;
import org.regiochain.scenario.NewScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a commented scenario to start from; never over a file that is there, unless told to. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(paramLabel = "NAME", descriptionKey = "new.name")
  private String name;

  @Option(names = {"-f", "--force"})
  private boolean force;

  @Override
  public Integer call() throws FaultException {
    Home home = simulate.parts().home();
    Path file = file(home);
    Path folder = file.toAbsolutePath().getParent();
    String id = file.getFileName().toString().replaceAll("(?i)\\.ya?ml$", "");
    String text = NewScenario.template(id, folder, home.root());
    if (Files.exists(file) && !force) {
      throw new OutputException(
          new Label(file + " 已存在；加 -f 才会覆盖", file + " is there already; -f writes over it"), null);
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException(
          new Label("无法创建文件夹 " + folder, "cannot make the folder " + folder), e);
    }
    AtomicFile.writeText(file, text);
    Terminal terminal = simulate.terminal();
    terminal.result(file.toAbsolutePath().normalize().toString());
    terminal.say("编辑后运行：simulate " + file, "edit it, then run: simulate " + file);
    return ExitCode.DONE;
  }

  /** A bare name goes beside the other scenarios; a path is taken as it is. */
  private Path file(Home home) {
    boolean path = Arguments.looksLikeYaml(name) || Path.of(name).getNameCount() > 1;
    if (!path) {
      return home.scenarios().resolve(name + ".yaml");
    }
    return Path.of(Arguments.looksLikeYaml(name) ? name : name + ".yaml");
  }
}
