package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontTest {
  /** Data, recipes and scenarios, and the code with its labels. */
  static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : new String[] {"scenarios", "src/main/java"}) {
      try (Stream<Path> tree = Files.walk(Path.of(root))) {
        tree.filter(f -> f.toString().matches(".*\\.(csv|ya?ml|geojson|java)"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("sources")
  @DisplayName("The bundled font has every Chinese character, and every character of the data")
  void coversEveryLabel(Path file) throws IOException {
    boolean data = !file.toString().endsWith(".java");
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      line.codePoints()
          .filter(c -> c >= ' ' && (data || Character.isIdeographic(c)))
          .filter(c -> !ChartFonts.canShow(Character.toString(c)))
          .forEach(c -> missing.add(Character.toString(c) + " in: " + line.strip()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keepsItsNameAndItsLicence() throws IOException {
    assertThat(ChartFonts.regular(12).getFamily()).isEqualTo("Noto Sans SC");
    try (var licence = ChartFonts.class.getResourceAsStream("OFL.txt")) {
      assertThat(new String(licence.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("SIL OPEN FONT LICENSE Version 1.1", "Reserved Font Name 'Source'");
    }
  }

  @Test
  void tellsACharacterItLacks() {
    assertThat(ChartFonts.canShow("\uD83D\uDE80")).isFalse();
  }
}
