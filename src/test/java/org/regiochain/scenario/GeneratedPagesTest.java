package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.FaultException;
import org.regiochain.lever.LeverCatalogue;
import org.regiochain.lever.LeverReference;

/** What is generated from the declarations and committed must be what would be generated now. */
class GeneratedPagesTest {
  @Test
  @DisplayName("The committed JSON Schema is up to date")
  void schema() throws IOException {
    check(Path.of("src/docs/schema/scenario-1.json"), SchemaWriter.schema());
  }

  @Test
  @DisplayName("The committed parameter reference is up to date")
  void reference() throws IOException {
    check(Path.of("src/docs/parameters.md"), ParameterReference.markdown());
  }

  @Test
  @DisplayName("The committed reference of levers is up to date")
  void levers() throws IOException, FaultException {
    Path seed = Path.of("scenarios", "levers", "seed.yaml");
    LeverCatalogue catalogue = LeverCatalogue.read(List.of(seed));
    check(Path.of("src/docs/levers.md"), LeverReference.markdown(catalogue));
  }

  @Test
  @DisplayName("The committed table of levers and scenarios is up to date")
  void leverUse() throws Exception {
    Path seed = Path.of("scenarios", "levers", "seed.yaml");
    LeverCatalogue catalogue = LeverCatalogue.read(List.of(seed));
    String fresh =
        LeverUsePage.markdown(catalogue.levers(), ShippedComparisonsTest.comparisons().values());
    check(Path.of("src/docs/lever-use.md"), fresh);
  }

  private static void check(Path file, String fresh) throws IOException {
    if (Boolean.getBoolean("regiochain.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, fresh);
    }
    List<String> committed = Files.readAllLines(file);
    List<String> generated = fresh.lines().toList();
    assertThat(generated)
        .as("%s is stale; run: mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true", file)
        .filteredOn(line -> !committed.contains(line))
        .isEmpty();
    assertThat(committed.equals(generated)).as("%s is stale", file).isTrue();
  }
}
