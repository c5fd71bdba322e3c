package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class SimulateTest {
  private static final Environment ENGLISH = new Environment(Map.of(), "en", false, false, 80);

  @Test
  void helpGoesToStdoutInTheLanguageOfTheLocale() {
    Call english = Call.of("--help");
    Call chinese = Call.in(Map.of("LANG", "zh_CN.UTF-8"), "--help");

    assertThat(english.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(english.err()).isEmpty();
    assertThat(english.out()).contains("Commands:", "Exit codes: 0 done");
    assertThat(chinese.out()).contains("命令：", "退出码：0 完成").doesNotContain("Commands:");
  }

  @Test
  void langOptionWinsOverTheLocaleEvenForFaultsInTheArguments() {
    assertThat(Call.of("--lang", "zh", "--nonsense").err()).contains("不认识“--nonsense”");
    assertThat(Call.in(Map.of("LC_ALL", "zh_CN.UTF-8"), "--nonsense", "--lang=en").err())
        .contains("unknown argument '--nonsense'");
  }

  @ParameterizedTest
  @CsvSource({
    "complettion, completion",
    "hepl, help",
    "--quite, --quiet",
  })
  void misspeltWordIsABadCommandLineWithASuggestion(String typed, String meant) {
    Call call = Call.of(typed);

    assertThat(call.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("'" + typed + "'", "Did you mean '" + meant + "'?");
  }

  @Test
  void noArgumentsIsABadCommandLine() {
    assertThat(Call.of().exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
  }

  @Test
  void unknownLanguageNamesTheOption() {
    Call call = Call.of("--lang", "fr", "--help");

    assertThat(call.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(call.err()).contains("'fr' cannot be --lang");
  }

  @Test
  void helpHasNoColourWithoutATerminalAndNoneWithNoColor() {
    Environment terminal = new Environment(Map.of("TERM", "xterm"), "en", true, true, 80);
    Environment noColor =
        new Environment(Map.of("TERM", "xterm", "NO_COLOR", "1"), "en", true, true, 80);

    assertThat(Call.in(terminal, "--help").out()).contains("\u001B[");
    assertThat(Call.in(noColor, "--help").out()).doesNotContain("\u001B[");
    assertThat(Call.in(terminal, "--help", "--no-color").out()).doesNotContain("\u001B[");
    assertThat(Call.of("--help").out()).doesNotContain("\u001B[");
  }

  @Test
  void completionPrintsAScriptForTheShell() {
    Call call = Call.of("completion");

    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains("complete -F _complete_simulate", "--lang");
  }

  @Test
  void bothLanguagesExplainEveryCommandAndOption() {
    ResourceBundle english = Help.bundle(Lang.EN);
    ResourceBundle chinese = Help.bundle(Lang.ZH);

    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    CommandLine line =
        Simulate.commandLine(new Simulate(ENGLISH, System.out, System.err, null), Lang.EN);
    for (CommandLine command : line.getSubcommands().values()) {
      String prefix = "simulate." + command.getCommandName() + ".";
      assertThat(english.containsKey(prefix + "usage.header")).as(prefix + "usage.header").isTrue();
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertThat(argument.description()).as(prefix + argument.paramLabel()).isNotEmpty();
      }
    }
  }
}
