package org.regiochain.catalog.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regiochain.catalog.Label;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in the user's words why a text is no YAML. A parser stops at the first error and often names
 * the line after the cause, so the text is also searched for the slips that Chinese keyboards and
 * editors produce.
 */
final class SyntaxFaults {
  /** {@code goods：} or {@code months：60}: a key followed by a full-width colon. */
  private static final Pattern WIDE_COLON =
      Pattern.compile("^\\s*(?:-\\s+)?(?:[A-Za-z_][\\w.-]*|\\{\\s*\\w+)\\s*(：)");

  /** {@code {zh: 甲，en: b}}: items of a map on one line, separated by a full-width comma. */
  private static final Pattern WIDE_COMMA = Pattern.compile("\\{[^}]*?(，)\\s*[a-z_]+\\s*[:：]");

  private static final Pattern TAB = Pattern.compile("^ *(\t)");

  private final SourceText source;
  private final Faults faults;

  SyntaxFaults(SourceText source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /** Reports the parser's error, or the slips that explain it. */
  void report(MarkedYamlEngineException error) {
    int line = error.getProblemMark().map(Mark::getLine).orElse(0) + 1;
    if (!reportSlips(line)) {
      faults.add(place(error), message(error));
    }
  }

  /** Reports a character that no YAML text may hold. */
  void reportUnreadable() {
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher control = Pattern.compile("[\\p{Cntrl}&&[^\t]]").matcher(lines.get(i));
      if (control.find()) {
        faults.add(
            new Position(source, i + 1, control.start() + 1),
            Messages.controlCharacter(lines.get(i).codePointAt(control.start())));
        return;
      }
    }
    faults.add(SourceText.wholeFile(source.name(), Messages.notText()));
  }

  /** Whether slips were found that explain an error on the given line. */
  private boolean reportSlips(int errorLine) {
    boolean found = false;
    int tabs = 0;
    Position firstTab = null;
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size() && i < errorLine; i++) {
      Optional<Position> colon = find(WIDE_COLON, i);
      Optional<Position> comma = find(WIDE_COMMA, i);
      colon.ifPresent(p -> faults.add(p, Messages.wideColon()));
      comma.ifPresent(p -> faults.add(p, Messages.wideComma()));
      found |= colon.isPresent() || comma.isPresent();
    }
    for (int i = 0; i < lines.size(); i++) {
      Optional<Position> tab = find(TAB, i);
      if (tab.isPresent()) {
        firstTab = firstTab == null ? tab.get() : firstTab;
        tabs++;
      }
    }
    if (firstTab != null && firstTab.line() <= errorLine) {
      faults.add(firstTab, Messages.tab(tabs));
      found = true;
    }
    return found;
  }

  private Optional<Position> find(Pattern pattern, int index) {
    String line = source.lines().get(index);
    Matcher matcher = pattern.matcher(line);
    return matcher.find()
        ? Optional.of(new Position(source, index + 1, line.codePointCount(0, matcher.start(1)) + 1))
        : Optional.empty();
  }

  /** An unclosed bracket or quote is best shown where it opens. */
  private Position place(MarkedYamlEngineException error) {
    boolean unclosed =
        error.getProblem().contains("unexpected end of stream")
            || error.getProblem().contains("<stream end>");
    Mark mark =
        (unclosed ? error.getContextMark() : error.getProblemMark())
            .or(error::getProblemMark)
            .orElse(null);
    return mark == null
        ? new Position(source, 1, 1)
        : new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Label message(MarkedYamlEngineException error) {
    String problem = error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    if (problem.contains("mapping values are not allowed")) {
      return Messages.unexpectedColon();
    }
    if (problem.contains("could not find expected ':'")) {
      return Messages.missingColon();
    }
    Matcher reserved = Pattern.compile("found character '(.)' that cannot start").matcher(problem);
    if (reserved.find()) {
      return Messages.reservedCharacter(reserved.group(1));
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return Messages.openQuote();
    }
    if (context.contains("quoted scalar") && problem.contains("escape")) {
      return Messages.badEscape();
    }
    if (context.contains("flow mapping")) {
      return Messages.openBracket("{", "}");
    }
    if (context.contains("flow sequence")) {
      return Messages.openBracket("[", "]");
    }
    if (problem.contains("found '<scalar>'")) {
      return Messages.textAfterQuote();
    }
    if (problem.contains("expected <block end>") || problem.contains("not allowed here")) {
      return Messages.indentation();
    }
    return Messages.syntax(problem);
  }
}
