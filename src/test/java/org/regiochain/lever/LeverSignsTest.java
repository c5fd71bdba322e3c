package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.lever.LeverSigns.Found;
import org.regiochain.lever.LeverSigns.Verdict;

/**
 * What every lever does to the outcomes that it is expected to move. After a change that moves
 * numbers: {@code mvn -Pslow test -Dtest=LeverSignsTest -Dregiochain.update=true}, then look at the
 * verdicts and at what explains them.
 */
class LeverSignsTest {
  static final int MINUTES = 15;
  private static final int REPLICATIONS = 24;
  private static final Path PAGE = Path.of("src/docs/lever-signs.md");

  @Test
  @DisplayName("the committed table has a row for every expected outcome, and reasons where needed")
  void table() throws Exception {
    List<LeverTrial> trials = LeverTrial.read(LeverCatalogueTest.seed());
    List<List<String>> rows = LeverSignsPage.rows(Files.readAllLines(PAGE));
    List<List<String>> expected = new ArrayList<>();
    for (LeverSystem system : LeverSystem.values()) {
      for (LeverTrial trial : trials) {
        Lever lever = trial.lever();
        List<Expectation> own = lever.system() == system ? lever.expectations() : List.of();
        own.forEach(e -> expected.add(LeverSignsPage.expected(lever, e)));
        assertThat(lever.expectations().stream().map(Expectation::indicator))
            .as("%s: reasons are given for what it is expected to move", lever.id())
            .containsAll(trial.reasons().keySet());
      }
    }

    assertThat(rows).as("%s is stale", PAGE).hasSameSizeAs(expected);
    for (int n = 0; n < rows.size(); n++) {
      List<String> row = rows.get(n);
      assertThat(row).startsWith(expected.get(n).toArray(String[]::new));
      assertThat(row.get(row.size() - 1).isEmpty())
          .as("%s: explained if bold, else not", row)
          .isEqualTo(!row.get(4).contains("**"));
    }
  }

  @Test
  @Tag("slow")
  @DisplayName("levers move what they are expected to move, or the table says why not")
  void signs() throws Exception {
    List<LeverTrial> trials = LeverTrial.read(LeverCatalogueTest.seed());
    List<Found> found = new LeverSigns(REPLICATIONS).run(trials);
    Map<String, Label> economies = new TreeMap<>();
    for (LeverTrial trial : trials) {
      economies.put(trial.economy(), LeverSigns.scenario(trial.economy()).label());
    }
    String fresh = LeverSignsPage.markdown(found, economies, REPLICATIONS);
    if (Boolean.getBoolean("regiochain.update")) {
      Files.writeString(PAGE, fresh);
    }

    assertThat(found)
        .as("what moves against expectation or not at all is explained, and nothing else")
        .allSatisfy(
            f ->
                assertThat(f.trial().reasons().containsKey(f.expected().indicator()))
                    .as("%s %s", f.trial().lever().id(), f.expected().indicator().id())
                    .isEqualTo(f.verdict() == Verdict.DISAGREES || f.verdict() == Verdict.NONE));
    assertThat(LeverSignsPage.signs(fresh.lines().toList()))
        .as("signs differ from those of %s", PAGE)
        .isEqualTo(LeverSignsPage.signs(Files.readAllLines(PAGE)));
  }
}
