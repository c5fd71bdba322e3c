package org.regiochain.catalog.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** {@code months:24}. */
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:-\\s+)?[A-Za-z_]\\w*(:)[\\w.\"'\\[{]");

  /** {@code zh: 结论: 文本}: a second colon in a value without quotes. */
  private static final Pattern COLON_IN_TEXT =
      Pattern.compile("^\\s*(?:-\\s+)?[A-Za-z_]\\w*:\\s+[^\\s\"'{\\[].*?(:)(\\s|$)");

  /** {@code expectation_gain 0.05}: a name and a value without a colon. */
  private static final Pattern NO_COLON =
      Pattern.compile("^\\s*([A-Za-z_]\\w*)(\\s+[^\\s:#][^:]*)?$");

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
    if (reportSlips(line) || isUnexpectedColon(error) && reportColon(line)) {
      return;
    }
    faults.add(place(error), message(error));
  }

  private static boolean isUnexpectedColon(MarkedYamlEngineException error) {
    return error.getProblem().contains("mapping values are not allowed");
  }

  /** A colon the parser does not expect: one too many in this line, or none in the line above. */
  private boolean reportColon(int errorLine) {
    Optional<Position> inText = find(COLON_IN_TEXT, errorLine - 1);
    inText.ifPresent(p -> faults.add(p, SyntaxMessages.colonInText()));
    int above = errorLine - 2;
    while (above >= 0 && source.lines().get(above).matches("\\s*(#.*)?")) {
      above--;
    }
    Optional<Position> missing =
        inText.isPresent() || above < 0 ? Optional.empty() : find(NO_COLON, above);
    missing.ifPresent(p -> faults.add(p, SyntaxMessages.missingColon()));
    return inText.isPresent() || missing.isPresent();
  }

  /** Reports a character that no YAML text may hold. */
  void reportUnreadable() {
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher control = Pattern.compile("[\\p{Cntrl}&&[^\t]]").matcher(lines.get(i));
      if (control.find()) {
        faults.add(
            new Position(source, i + 1, control.start() + 1),
            SyntaxMessages.controlCharacter(lines.get(i).codePointAt(control.start())));
        return;
      }
    }
    faults.add(SourceText.wholeFile(source.name(), SyntaxMessages.notText()));
  }

  /** Whether slips were found that explain an error on the given line. */
  private boolean reportSlips(int errorLine) {
    boolean found = false;
    int tabs = 0;
    Position firstTab = null;
    List<String> lines = source.lines();
    Map<Pattern, Label> slips = new LinkedHashMap<>();
    slips.put(WIDE_COLON, SyntaxMessages.wideColon());
    slips.put(WIDE_COMMA, SyntaxMessages.wideComma());
    slips.put(NO_SPACE, StructureMessages.noSpaceAfterColon());
    for (Map.Entry<Pattern, Label> slip : slips.entrySet()) {
      List<Position> places =
          IntStream.range(0, lines.size())
              .mapToObj(i -> find(slip.getKey(), i))
              .flatMap(Optional::stream)
              .toList();
      if (!places.isEmpty() && places.get(0).line() <= errorLine) {
        places.forEach(p -> faults.add(p, slip.getValue()));
        found = true;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Optional<Position> tab = find(TAB, i);
      if (tab.isPresent()) {
        firstTab = firstTab == null ? tab.get() : firstTab;
        tabs++;
      }
    }
    if (firstTab != null && firstTab.line() <= errorLine) {
      faults.add(firstTab, SyntaxMessages.tab(tabs));
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

  private Label message(MarkedYamlEngineException error) {
    String problem = error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    if (problem.contains("mapping values are not allowed")) {
      return SyntaxMessages.unexpectedColon();
    }
    if (problem.contains("could not find expected ':'")) {
      return SyntaxMessages.missingColon();
    }
    Matcher reserved = Pattern.compile("found character '(.)' that cannot start").matcher(problem);
    if (reserved.find()) {
      return SyntaxMessages.reservedCharacter(reserved.group(1));
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return SyntaxMessages.openQuote();
    }
    if (context.contains("quoted scalar") && problem.contains("escape")) {
      return SyntaxMessages.badEscape();
    }
    if (problem.contains("<scalar>") && followsQuote(error)) {
      return SyntaxMessages.textAfterQuote();
    }
    if (context.contains("flow mapping")) {
      return SyntaxMessages.openBracket("{", "}");
    }
    if (context.contains("flow sequence")) {
      return SyntaxMessages.openBracket("[", "]");
    }
    if (problem.contains("found '<scalar>'")) {
      return SyntaxMessages.textAfterQuote();
    }
    if (problem.contains("expected <block end>") || problem.contains("not allowed here")) {
      return SyntaxMessages.indentation();
    }
    return SyntaxMessages.syntax(problem);
  }

  private boolean followsQuote(MarkedYamlEngineException error) {
    Position place = place(error);
    String line = source.lines().get(place.line() - 1);
    int column =
        line.offsetByCodePoints(
            0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    return line.substring(0, column).strip().matches(".*['\"]");
  }
}
