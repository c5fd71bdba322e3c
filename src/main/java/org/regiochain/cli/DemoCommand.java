package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Runs the smallest scenario that comes with the program and says where to look. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Mixin private RunSettings settings;

  @Override
  public Integer call() throws FaultException {
    Path toy = simulate.parts().home().scenarios().resolve("toy.yaml");
    int code = new RunJob(simulate, settings.request(simulate, toy, List.of())).run();
    Terminal terminal = simulate.terminal();
    if (code == ExitCode.DONE) {
      terminal.say(
          """

          先看 charts/ 中的图；tables/indicators.csv 是全部时间路径，codebook.csv 说明每个指标。
          接着试试：
            ./simulate scenarios/evtol.yaml          川渝低空经济（eVTOL）产业链
            ./simulate explain scenarios/toy.yaml    每个参数的取值、单位、范围和来源
            ./simulate new mine                      写自己的情景""",
          """

          Look at charts/ first; tables/indicators.csv has every time path, codebook.csv says what each
          indicator means. Then try:
            ./simulate scenarios/evtol.yaml          the eVTOL chain of the two regions
            ./simulate explain scenarios/toy.yaml    value, unit, range and source of every parameter
            ./simulate new mine                      write a scenario of your own""");
    }
    return code;
  }
}
