package org.regiochain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.regiochain.catalog.Label;
import org.regiochain.data.Region.Role;
import org.regiochain.data.RegionalTable.Final;

/** The shipped tables are read whole, balance exactly, and do not depend on storage order. */
class DataSetsTest {
  static final List<Path> FOLDERS = List.of(DataFolders.SHIPPED, DataFolders.TOY);

  @ParameterizedTest
  @FieldSource("FOLDERS")
  @DisplayName("Rows and columns balance to the yuan and no cell is negative")
  void balancesExactly(Path folder) throws Exception {
    TableChecks.requireBalanced(DataSets.load(folder, List.of()).table());
  }

  @Test
  @DisplayName("The 2020 table: two provinces inside, sourced GDP and flows in yuan")
  void shippedTable() throws Exception {
    DataSet data = DataSets.load(DataFolders.SHIPPED, List.of());
    RegionalTable table = data.table();
    assertThat(table.regions()).extracting(Region::code).containsExactly("SC", "CQ", "ROC", "ROW");
    assertThat(table.insideCount()).isEqualTo(2);
    assertThat(table.productCount()).isEqualTo(29);
    assertThat(regionValueAdded(table, 0)).isCloseTo(48598.8e8, within(1e4));
    assertThat(regionValueAdded(table, 1)).isCloseTo(25002.79e8, within(1e4));
    int aut = table.indexOfProduct("AUT");
    assertThat(table.grossOutput(1, aut)).isCloseTo(4080e8, within(2000.0));
    assertThat(table.intermediate(1, aut, 0, aut)).isEqualTo(78.198e8, within(1e5));
    // Sales to the rest of the country: intermediate flows and all four final uses.
    int ote = table.indexOfProduct("OTE");
    double exports = 55.8516e8;
    assertThat(table.outsideSales(0, ote, 3)).isEqualTo(exports);
    assertThat(table.products()).filteredOn(Product::storable).hasSize(18);
  }

  @Test
  @DisplayName("Negative inventory change moves to households of the same row and region")
  void negativeInvestmentMoves() throws Exception {
    RegionalTable table = DataSets.load(DataFolders.SHIPPED, List.of()).table();
    int chm = table.indexOfProduct("CHM");
    assertThat(table.finalUse(0, chm, 0, Final.INVESTMENT)).isZero();
    assertThat(table.finalUse(0, chm, 0, Final.HOUSEHOLDS))
        .isEqualTo(Math.rint((157.512798 - 54.026276) * 1e8));
    assertThat(table.finalUse(3, chm, 0, Final.INVESTMENT)).isZero();
  }

  @Test
  @DisplayName("59 locations in 25 zones whose GDP adds up to the table's value added")
  void locations() throws Exception {
    DataSet data = DataSets.load(DataFolders.SHIPPED, List.of());
    assertThat(data.locations()).hasSize(59);
    assertThat(data.zones()).hasSize(25);
    assertThat(data.zones())
        .extracting(Zone::code)
        .containsAll(data.locations().stream().map(Location::zone).toList());
    assertThat(data.locationsOf("CQ"))
        .hasSize(38)
        .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
    for (int r = 0; r < 2; r++) {
      double gdp =
          data.locationsOf(data.table().regions().get(r).code()).stream()
              .mapToDouble(Location::gdp)
              .sum();
      assertThat(gdp * 1e8).isCloseTo(regionValueAdded(data.table(), r), within(1.0));
    }
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  @DisplayName("Location shares of every product add up to one; sourced ones stand")
  void locationWeights(Path folder) throws Exception {
    DataSet data = DataSets.load(folder, List.of());
    for (int r = 0; r < data.table().insideCount(); r++) {
      String region = data.table().regions().get(r).code();
      for (Product product : data.table().products()) {
        double[] weights = data.locationWeights().get(region + "|" + product.id());
        assertThat(weights).hasSize(data.locationsOf(region).size());
        double sum = 0;
        for (double w : weights) {
          assertThat(w).isNotNegative();
          sum += w;
        }
        assertThat(sum).as(region + " " + product.id()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  @DisplayName("A sourced location share is kept: Mianyang makes 20% of Sichuan's electronics")
  void sourcedShare() throws Exception {
    DataSet data = DataSets.load(DataFolders.SHIPPED, List.of());
    int mianyang = data.locationsOf("SC").stream().map(Location::code).toList().indexOf("510700");
    assertThat(data.locationWeights().get("SC|ECP")[mianyang]).isEqualTo(0.20);
  }

  @Test
  @DisplayName("The order of rows and columns in the files changes nothing")
  void permutedFiles(@TempDir Path temp) throws Exception {
    Path folder = DataFolders.copy(DataFolders.SHIPPED, temp);
    Random random = new Random(7);
    for (String file : List.of("Z.csv", "final_demand.csv", "imports.csv", "value_added.csv")) {
      DataFolders.edit(folder, file, cells -> permuted(cells, random, true));
    }
    for (String file : List.of("locations.csv", "location_weights.csv", "criticality.csv")) {
      DataFolders.edit(folder, file, cells -> permuted(cells, random, false));
    }
    DataSet plain = DataSets.load(DataFolders.SHIPPED, List.of());
    DataSet permuted = DataSets.load(folder, List.of());
    TableChecks.requireSame(permuted.table(), plain.table());
    assertThat(permuted.locations()).isEqualTo(plain.locations());
    assertThat(permuted.criticality()).isEqualTo(plain.criticality());
    assertThat(permuted.locationWeights().keySet())
        .containsExactlyElementsOf(plain.locationWeights().keySet());
    plain
        .locationWeights()
        .forEach(
            (key, weights) -> assertThat(permuted.locationWeights().get(key)).isEqualTo(weights));
  }

  @Test
  @DisplayName("The rest of the country can be declared inside; Leontief identities hold")
  void allDomesticRegionsInside() throws Exception {
    RegionalTable table =
        DataSets.load(DataFolders.SHIPPED, List.of(), Map.of("ROC", Role.INSIDE)).table();
    assertThat(table.insideCount()).isEqualTo(3);
    TableChecks.requireBalanced(table);
    requireLeontief(table);
  }

  @Test
  @DisplayName("The synthetic table obeys the Leontief identities by the same code")
  void toyLeontief() throws Exception {
    RegionalTable table = DataSets.load(DataFolders.TOY, List.of()).table();
    assertThat(table.insideCount()).isEqualTo(3);
    assertThat(table.outsideCount()).isEqualTo(1);
    requireLeontief(table);
  }

  @Test
  @DisplayName("Miller and Blair's two sectors: inverse, multipliers and a new demand")
  void millerAndBlair() {
    RealMatrix inverse =
        Leontief.inverse(new double[][] {{150, 500}, {200, 100}}, new double[] {1000, 2000});
    assertThat(inverse.getRow(0)).containsExactly(new double[] {1.25413, .33003}, within(1e-5));
    assertThat(inverse.getRow(1)).containsExactly(new double[] {.26403, 1.12211}, within(1e-5));
    assertThat(inverse.preMultiply(new double[] {1, 1}))
        .containsExactly(new double[] {1.51815, 1.45215}, within(1e-5));
    assertThat(inverse.operate(new double[] {600, 1500}))
        .containsExactly(new double[] {1247.525, 1841.584}, within(1e-3));
  }

  /** Value-added and outside-input shares times the inverse are 1 a column; L f = x. */
  private static void requireLeontief(RegionalTable table) {
    int k = table.productCount();
    double[][] flows = Leontief.flows(table);
    double[] x = Leontief.output(table);
    RealMatrix inverse = Leontief.inverse(flows, x);
    double[] finalDemand = x.clone();
    double[] outsideShare = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      outsideShare[j] = table.valueAdded(j / k, j % k);
      for (int o = table.insideCount(); o < table.regions().size(); o++) {
        for (int p = 0; p < k; p++) {
          outsideShare[j] += table.intermediate(o, p, j / k, j % k);
        }
      }
      outsideShare[j] /= x[j];
      for (int i = 0; i < x.length; i++) {
        finalDemand[i] -= flows[i][j];
      }
    }
    for (double one : inverse.preMultiply(outsideShare)) {
      assertThat(one).isCloseTo(1, within(1e-9));
    }
    double[] met = inverse.operate(finalDemand);
    for (int i = 0; i < x.length; i++) {
      assertThat(met[i]).isCloseTo(x[i], within(1e-9 * x[i]));
    }
  }

  @Test
  @DisplayName("Every file read is hashed, by its path from the folder's parent")
  void inputHashes() throws Exception {
    Map<String, String> hashes = DataSets.load(DataFolders.TOY, List.of()).inputHashes();
    assertThat(hashes).containsKeys("toy-3/Z.csv", "toy-3/regions.csv").hasSize(15);
    assertThat(hashes.values()).allMatch(h -> h.matches("[0-9a-f]{64}"));
  }

  @Test
  @DisplayName("Banks are read by region and class; a folder without them has none")
  void banks(@TempDir Path temp) throws Exception {
    List<BankClass> toy = DataSets.load(DataFolders.TOY, List.of()).bankClasses();
    assertThat(toy)
        .hasSize(6)
        .first()
        .isEqualTo(
            new BankClass(
                "N",
                "national",
                new Label("全国性银行（虚构）", "National banks (synthetic)"),
                2,
                0.6,
                0.15));
    Path folder = DataFolders.copy(DataFolders.TOY, temp);
    Files.delete(folder.resolve("banks.csv"));
    assertThat(DataSets.load(folder, List.of()).bankClasses()).isEmpty();
    DataSet three = DataSets.load(DataFolders.SHIPPED, List.of(), Map.of("ROC", Role.INSIDE));
    assertThat(three.bankClasses()).extracting(BankClass::region).containsOnly("SC", "CQ");
  }

  @Test
  @DisplayName("Targets are read; `all` stands for the regions together")
  void targets(@TempDir Path temp) throws Exception {
    Path folder = DataFolders.copy(DataFolders.TOY, temp);
    Files.writeString(
        folder.resolve(Target.FILE),
        """
        indicator,region,low,high,unit,use,name_zh,name_en,source,source_kind
        wage,all,1,2.5,CNY/month,held_out,工资,Wage,invented,synthetic
        wage,N+C+S,1,2,CNY/month,fitted,工资,Wage,invented,synthetic
        wage,C,1,1,CNY/month,fitted,工资,Wage,invented,synthetic
        """);
    List<Target> targets = DataSets.load(folder, List.of()).targets();
    Label wage = new Label("工资", "Wage");
    Target.Use heldOut = Target.Use.HELD_OUT;
    assertThat(targets)
        .first()
        .isEqualTo(
            new Target("wage", "N+C+S", 1, 2.5, "CNY/month", heldOut, wage, "invented", 2, 1));
    assertThat(targets).extracting(Target::region).containsExactly("N+C+S", "N+C+S", "C");
    assertThat(DataSets.load(DataFolders.TOY, List.of()).targets()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  @DisplayName("Every location has an outline")
  void outlines(Path folder) throws Exception {
    String outlines = Files.readString(folder.resolve("locations.geojson"));
    for (Location location : DataSets.load(folder, List.of()).locations()) {
      assertThat(outlines).contains("\"code\":\"" + location.code() + "\"");
    }
  }

  @Test
  @DisplayName("Every shipped fact and assumption names its kind of source")
  void sourceKinds() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("scenarios", "data"))) {
      for (Path file :
          files
              .filter(f -> f.getParent().endsWith("facts") || f.endsWith("assumptions.csv"))
              .toList()) {
        Inputs inputs = new Inputs(file.getParent());
        for (CsvRows.Row row : CsvRows.read(inputs, file, "source_kind")) {
          kinds.add(row.text("source_kind"));
        }
        assertThat(inputs.faultCount()).as(file.toString()).isZero();
      }
    }
    assertThat(kinds).isNotEmpty();
    assertThat(SourceKind.ALL).containsAll(kinds);
  }

  @Test
  @DisplayName("A byte-order mark is accepted")
  void byteOrderMark(@TempDir Path temp) throws Exception {
    Path folder = DataFolders.copy(DataFolders.TOY, temp);
    Path file = folder.resolve("regions.csv");
    String text = Files.readString(file);
    Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    assertThat(DataSets.load(folder, List.of()).table().insideCount()).isEqualTo(3);
  }

  private static double regionValueAdded(RegionalTable table, int region) {
    double sum = 0;
    for (int k = 0; k < table.productCount(); k++) {
      sum += table.valueAdded(region, k);
    }
    return sum;
  }

  private static List<List<String>> permuted(
      List<List<String>> cells, Random random, boolean columnsToo) {
    List<List<String>> body = cells.subList(1, cells.size());
    Collections.shuffle(body, random);
    if (columnsToo) {
      long seed = random.nextLong();
      for (List<String> row : cells) {
        Collections.shuffle(row.subList(1, row.size()), new Random(seed));
      }
    }
    return cells;
  }
}
