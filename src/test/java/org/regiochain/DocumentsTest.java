package org.regiochain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents name files that exist, and the README's scenario can be run. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  static List<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
              pages.filter(p -> p.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.resolveSibling(link.group(1))).as(page + ": " + link.group()).exists();
    }
  }

  @Test
  void everyDecisionStandsInTheIndex() throws IOException {
    String index = Files.readString(Path.of("src/docs/adr/README.md"));
    try (Stream<Path> decisions = Files.list(Path.of("src/docs/adr"))) {
      assertThat(decisions.map(d -> d.getFileName().toString()).filter(d -> d.matches("\\d.*")))
          .allSatisfy(d -> assertThat(index).contains("(" + d + ")"));
    }
  }
}
