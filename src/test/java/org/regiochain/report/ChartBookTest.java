package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.catalog.Lang;

class ChartBookTest {
  /** Kept after the test, so that a person can look at them. */
  private static final Path REVIEW = Path.of("target", "charts");

  @ParameterizedTest
  @EnumSource(Lang.class)
  void drawsEveryChart(Lang lang) throws IOException {
    Path folder = Files.createDirectories(REVIEW.resolve(lang.name().toLowerCase()));
    List<Path> files =
        ChartBook.render(SyntheticRun.tables(20, true), SyntheticRun.settings(true), folder, lang);
    assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }
}
