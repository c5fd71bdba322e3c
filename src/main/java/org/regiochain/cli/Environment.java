package org.regiochain.cli;

import java.util.Locale;
import java.util.Map;
import org.regiochain.catalog.Lang;

/**
 * What the surroundings say: environment variables, and what the launcher found out about the
 * terminal, which Java 17 cannot ask for stdout and stderr separately.
 *
 * @param variables environment variables by name
 * @param language ISO 639 code of the platform's locale, used where no variable names one
 * @param outIsTerminal whether stdout is a terminal
 * @param errIsTerminal whether stderr is a terminal
 * @param columns width of the terminal in character cells
 */
record Environment(
    Map<String, String> variables,
    String language,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns) {
  private static final int DEFAULT_COLUMNS = 80;
  private static final int MIN_COLUMNS = 40;
  private static final int MAX_COLUMNS = 120;

  /** The environment of this process. */
  static Environment ofProcess() {
    boolean console = System.console() != null;
    return new Environment(
        System.getenv(),
        Locale.getDefault().getLanguage(),
        told("regiochain.stdout", console),
        told("regiochain.stderr", console),
        columns(System.getProperty("regiochain.columns")));
  }

  private static boolean told(String property, boolean otherwise) {
    String value = System.getProperty(property);
    return value == null ? otherwise : value.equals("terminal");
  }

  private static int columns(String text) {
    if (text == null || !text.matches("[0-9]{1,4}")) {
      return DEFAULT_COLUMNS;
    }
    int columns = Integer.parseInt(text);
    return columns == 0 ? DEFAULT_COLUMNS : Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns));
  }

  /** A variable's value; empty if unset. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Chinese where the locale is Chinese, else English; the order of precedence is POSIX's. */
  Lang defaultLang() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String locale = variable(name);
      if (!locale.isEmpty()) {
        return lang(locale);
      }
    }
    return lang(language);
  }

  private static Lang lang(String locale) {
    return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? Lang.ZH : Lang.EN;
  }

  /**
   * Whether colour may be used at all: <a href="https://no-color.org">NO_COLOR</a>, dumb terminals.
   */
  boolean allowsColour() {
    return variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
  }
}
