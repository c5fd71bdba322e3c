package org.regiochain.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.regiochain.catalog.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** What has to be read from the arguments before they are parsed. */
final class Arguments {
  private Arguments() {}

  /** The language asked for, so that even a fault in the arguments is told in it. */
  static Lang lang(String[] arguments, Environment environment) {
    for (int i = 0; i < arguments.length; i++) {
      String value = null;
      if (arguments[i].startsWith("--lang=")) {
        value = arguments[i].substring("--lang=".length());
      } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        value = arguments[i + 1];
      }
      if ("zh".equalsIgnoreCase(value)) {
        return Lang.ZH;
      }
      if ("en".equalsIgnoreCase(value)) {
        return Lang.EN;
      }
    }
    return environment.defaultLang();
  }

  /** {@code zh} or {@code en}. */
  static Lang parseLang(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "zh" -> Lang.ZH;
      case "en" -> Lang.EN;
      default -> throw new TypeConversionException("'" + text + "': zh | en");
    };
  }

  /**
   * {@code simulate FILE.yaml} is {@code simulate run FILE.yaml}, but only where the first argument
   * that is not an option looks like a YAML path: a mistyped command must not be taken for a file.
   */
  static String[] withRun(String[] arguments, CommandLine line) {
    CommandLine run = line.getSubcommands().get("run");
    if (run == null) {
      return arguments;
    }
    Map<String, OptionSpec> options = run.getCommandSpec().optionsMap();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith("-") && argument.length() > 1) {
        OptionSpec option = options.get(argument);
        if (option != null && option.arity().max() > 0) {
          i++;
        }
      } else if (looksLikeYaml(argument)) {
        return Stream.concat(Stream.of("run"), Arrays.stream(arguments)).toArray(String[]::new);
      } else {
        return arguments;
      }
    }
    return arguments;
  }

  /** Whether an argument names a YAML file. */
  static boolean looksLikeYaml(String argument) {
    String lower = argument.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }
}
