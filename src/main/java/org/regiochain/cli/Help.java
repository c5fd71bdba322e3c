package org.regiochain.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.regiochain.catalog.Lang;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The help texts, from {@code help.properties} (English) and {@code help_zh.properties}. */
final class Help {
  private Help() {}

  /** All help texts in one language. */
  static ResourceBundle bundle(Lang lang) {
    return ResourceBundle.getBundle(
        "org.regiochain.cli.help",
        lang == Lang.ZH ? Locale.CHINESE : Locale.ROOT,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** Colours for the help, or none; asked before the arguments are parsed. */
  static ColorScheme colours(String[] arguments, Environment environment) {
    boolean colour =
        environment.outIsTerminal()
            && environment.allowsColour()
            && !Arrays.asList(arguments).contains("--no-color");
    return picocli.CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF);
  }
}
