package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.result.Hashes;
import org.regiochain.result.RunFolder;
import org.regiochain.result.TableFormat;

class ExportCommandTest {
  private static final Environment ENGLISH = new Environment(Map.of(), "en", false, false, 80);
  private static final String[] LOADERS = {"load.R", "load.py", "load.do", "columns.csv"};

  @TempDir private Path output;
  private Path run;

  @BeforeEach
  void makeARun() {
    call(StandInRunner.CHARTS, "run", "scenarios/toy.yaml");
    run = RunFolder.latest(output.resolve("toy")).path();
  }

  private Call call(ChartDrawer charts, String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("-o", output.toString()))
            .toArray(String[]::new);
    return Call.in(ENGLISH, new Parts(Home.find(), new StandInRunner(), charts), all);
  }

  private Map<String, String> tables() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(run.resolve("tables"))) {
      files
          .filter(f -> f.toString().endsWith(".csv"))
          .forEach(f -> hashes.put(f.getFileName().toString(), Hashes.sha256(f)));
    }
    return hashes;
  }

  @Test
  void writesEachFormatBesideTablesThatStayAsTheyAre() throws IOException {
    Map<String, String> before = tables();

    Call call =
        call(
            StandInRunner.CHARTS, "export", "toy", "--to", "xlsx,csv-bom,r,python,stata", "--json");

    assertThat(call.err()).isEmpty();
    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    JsonNode files = new ObjectMapper().readTree(call.out()).at("/files");
    assertThat(files.size()).isEqualTo(5);
    for (JsonNode format : files) {
      format.forEach(f -> assertThat(Path.of(f.asText())).isNotEmptyFile());
    }
    assertThat(run.resolve("tables/results.xlsx")).isNotEmptyFile();
    for (String loader : LOADERS) {
      assertThat(run.resolve("handoff").resolve(loader)).isNotEmptyFile();
    }
    String marked = Files.readString(run.resolve("export/csv-bom/indicators.csv"));
    String plain = Files.readString(run.resolve("tables/indicators.csv"));
    assertThat(marked).isEqualTo('\uFEFF' + plain);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void misspeltFormatAndUnknownRunAreBadCommandLines() {
    Call format = call(StandInRunner.CHARTS, "export", "toy", "--to", "xslx");
    Call missing = call(StandInRunner.CHARTS, "export", "nowhere", "--to", "xlsx");

    assertThat(format.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(format.err()).contains("xslx", "--to", "xlsx, csv-bom, parquet, r, python, stata");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(missing.err()).contains("'nowhere'", "manifest.json");
  }

  @Test
  void parquetSaysHowToBuildWithItAndWritesNothing() {
    assumeThat(TableFormat.parquet()).as("a build without Parquet").isEmpty();

    Call call = call(StandInRunner.CHARTS, "export", "toy", "--to", "r,parquet");

    assertThat(call.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
    assertThat(call.err()).contains("mvn -Pparquet");
    assertThat(run.resolve("handoff")).doesNotExist();
  }

  @Test
  void reportIsMadeAgainFromTheTablesAlone() throws IOException {
    Map<String, String> before = tables();

    Call call = call(new Charts(), "report", run.toString());

    assertThat(call.err()).isEmpty();
    assertThat(call.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(call.out()).contains(run.resolve("report.zh.html").toString());
    String first = Hashes.sha256(run.resolve("report.zh.html"));
    assertThat(Files.readString(run.resolve("report.en.html"), StandardCharsets.UTF_8))
        .contains("simulate run scenarios/toy.yaml");
    assertThat(tables()).isEqualTo(before);
    call(new Charts(), "report", "toy");
    assertThat(Hashes.sha256(run.resolve("report.zh.html"))).isEqualTo(first);
  }

  @Test
  void runWithoutTablesNamesTheWayOn() throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("tables"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    for (String[] command : new String[][] {{"report", "toy"}, {"export", "toy", "--to", "r"}}) {
      Call call = call(StandInRunner.CHARTS, command);
      assertThat(call.exitCode()).isEqualTo(ExitCode.BAD_COMMAND_LINE);
      assertThat(call.err()).contains("no tables yet", "simulate resume " + run);
    }
  }
}
