package org.regiochain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;

/** Spoiled data sets: each fault says what, where and what was meant. */
class DataFaultsTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void copyToy() {
    folder = DataFolders.copy(DataFolders.TOY, temp);
  }

  @Test
  @DisplayName("One wrong cell is named, with the row's and the column's two totals")
  void wrongCell() {
    Path shipped = DataFolders.copy(DataFolders.SHIPPED, temp);
    DataFolders.setCell(shipped, "Z.csv", "SC.OTE", "CQ.OTE", "6.355638");
    List<Fault> faults = faults(shipped);
    assertThat(faults).hasSize(1);
    Fault fault = faults.get(0);
    assertThat(fault.file()).endsWith("Z.csv");
    assertThat(fault.line()).isEqualTo(14);
    assertThat(fault.column()).isGreaterThan(100);
    assertThat(fault.message().en())
        .contains("cell SC.OTE → CQ.OTE")
        .contains("the row adds up to 620.99")
        .contains("the column adds up to 950.99");
    assertThat(fault.message().zh()).contains("单元格 SC.OTE → CQ.OTE");
  }

  @Test
  @DisplayName("A wrong final-demand cell is reported by its row, a wrong tax by its column")
  void wrongRowAndColumn() {
    DataFolders.setCell(folder, "final_demand.csv", "N.MCH", "S.hh", "5.87");
    DataFolders.setCell(folder, "value_added.csv", "net_prod_tax", "C.FRM", "5");
    assertThat(messages(faults(folder)))
        .hasSize(2)
        .anySatisfy(m -> assertThat(m).contains("final_demand.csv:5:1").contains("row N.MCH"))
        .anySatisfy(m -> assertThat(m).contains("value_added.csv:1").contains("column C.FRM"));
  }

  @Test
  @DisplayName("A gap within the rounding of the files is closed, not reported")
  void roundingIsClosed() throws Exception {
    DataFolders.setCell(folder, "value_added.csv", "net_prod_tax", "C.FRM", "-1.14001");
    TableChecks.requireBalanced(DataSets.load(folder, List.of()).table());
  }

  @Test
  @DisplayName("Not a number, a ragged row and a missing file are reported together")
  void severalFaults() throws IOException {
    DataFolders.setCell(folder, "Z.csv", "N.FRM", "N.FRM", "1,5".replace(",", "‚"));
    DataFolders.edit(
        folder,
        "final_demand.csv",
        cells -> {
          cells.get(3).remove(4);
          return cells;
        });
    Files.delete(folder.resolve("corridors.csv"));
    assertThat(messages(faults(folder)))
        .hasSize(3)
        .anySatisfy(m -> assertThat(m).contains("corridors.csv: no such file"))
        .anySatisfy(
            m -> assertThat(m).contains("final_demand.csv:4:1: the row has 14 cells, the header"))
        .anySatisfy(m -> assertThat(m).contains("Z.csv:2:7: N.FRM → N.FRM: '1‚5' is not a number"));
  }

  @Test
  @DisplayName("An unknown code suggests the nearest; a duplicate names its line")
  void codes() {
    DataFolders.edit(
        folder,
        "Z.csv",
        cells -> {
          cells.get(4).set(0, "N.MHC");
          return cells;
        });
    DataFolders.edit(
        folder,
        "locations.csv",
        cells -> {
          cells.get(2).set(0, "N1");
          cells.get(3).set(3, "North");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .anySatisfy(m -> assertThat(m).contains("unknown row code 'N.MHC'. Did you mean 'N.MCH'?"))
        .anySatisfy(
            m -> assertThat(m).contains("locations.csv:3:1: duplicate code 'N1', first at line 2"))
        .anySatisfy(m -> assertThat(m).contains("unknown inside region 'North'"));
  }

  @Test
  @DisplayName("A negative flow is named")
  void negativeCells() {
    DataFolders.setCell(folder, "Z.csv", "C.MCH", "N.CMP", "-1");
    assertThat(messages(faults(folder)))
        .anySatisfy(m -> assertThat(m).contains("C.MCH → N.CMP is negative"));
  }

  @Test
  @DisplayName("A missing column of a small table is named with those there are")
  void missingColumn() {
    DataFolders.edit(
        folder,
        "sectors.csv",
        cells -> {
          cells.get(0).set(3, "stored");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .singleElement()
        .asString()
        .contains("no column 'storable'; there are: code, location_rule");
  }

  @Test
  @DisplayName("A file that is not UTF-8 is refused")
  void notUtf8() throws IOException {
    Path file = folder.resolve("regions.csv");
    Files.write(file, Files.readString(file).getBytes(Charset.forName("GBK")));
    assertThat(messages(faults(folder)))
        .singleElement()
        .asString()
        .contains("regions.csv: the file is not UTF-8 text");
  }

  @Test
  @DisplayName("A folder that is not there is one plain fault")
  void noFolder() {
    assertThat(messages(faults(temp.resolve("nowhere"))))
        .singleElement()
        .asString()
        .contains("no such data folder");
  }

  @Test
  @DisplayName("Location shares above one and corridor shares not adding up are refused")
  void shares() {
    DataFolders.edit(
        folder,
        "location_weights.csv",
        cells -> {
          List<String> second = new ArrayList<>(cells.get(1));
          second.set(2, "N1");
          cells.add(second);
          return cells;
        });
    DataFolders.edit(
        folder,
        "corridors.csv",
        cells -> {
          cells.get(1).set(5, "0.5");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .anySatisfy(m -> assertThat(m).contains("the shares of N CMP add up to 1.2"))
        .anySatisfy(m -> assertThat(m).contains("base_share adds up to 0.9"));
  }

  @Test
  @DisplayName(
      "Banks in an unknown region, too few, without whole numbers or below zero are refused")
  void banks() {
    DataFolders.edit(
        folder,
        "banks.csv",
        cells -> {
          cells.get(1).set(0, "NN");
          cells.get(2).set(4, "0");
          cells.get(3).set(4, "2.5");
          cells.get(4).set(6, "-0.12");
          cells.get(5).set(6, "15");
          cells.get(6).set(1, "all");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .hasSize(6)
        .anySatisfy(
            m ->
                assertThat(m)
                    .contains("banks.csv:2:1: unknown inside region 'NN'. Did you mean 'N'?"))
        .anySatisfy(m -> assertThat(m).contains("banks.csv:3:").contains("between 1 and 10000"))
        .anySatisfy(m -> assertThat(m).contains("banks.csv:4:").contains("must be a whole number"))
        .anySatisfy(
            m ->
                assertThat(m)
                    .contains("banks.csv:5:")
                    .contains("capital_ratio must be between 0 and 1"))
        .anySatisfy(m -> assertThat(m).contains("banks.csv:6:").contains("15 per cent is 0.15"))
        .anySatisfy(m -> assertThat(m).contains("banks.csv:7:3: 'all' means every class"));
  }

  @Test
  @DisplayName("Laboratories at unknown places, without whole fields or named twice are refused")
  void laboratories() {
    DataFolders.edit(
        folder,
        "labs.csv",
        cells -> {
          cells.get(1).set(4, "N9");
          cells.get(2).set(5, "MAT:0.3;CMP:0.3");
          cells.get(3).set(5, "MCH=1");
          cells.get(3).set(0, "north-lab");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .hasSize(4)
        .anySatisfy(m -> assertThat(m).contains("labs.csv:2:").contains("'N9'"))
        .anySatisfy(m -> assertThat(m).contains("labs.csv:3:").contains("add up to 0.6, not to 1"))
        .anySatisfy(m -> assertThat(m).contains("labs.csv:4:").contains("should be sector:share"))
        .anySatisfy(m -> assertThat(m).contains("duplicate code 'north-lab', first at line 2"));
  }

  @Test
  @DisplayName("A region without banks, a class named twice and shares not adding up are refused")
  void bankShares() {
    DataFolders.edit(
        folder,
        "banks.csv",
        cells -> {
          cells.get(2).set(5, "0.5");
          return new ArrayList<>(cells.subList(0, 5));
        });
    assertThat(messages(faults(folder)))
        .hasSize(2)
        .anySatisfy(
            m ->
                assertThat(m)
                    .contains("banks.csv:3:")
                    .contains("loan_share of N adds up to 1.1, not to 1"))
        .anySatisfy(
            m ->
                assertThat(m)
                    .contains("banks.csv: inside region S has no bank; give it a row, or remove"));
    DataFolders.edit(
        folder,
        "banks.csv",
        cells -> {
          cells.get(2).set(1, "national");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .singleElement()
        .asString()
        .contains("banks.csv:3:3: duplicate class 'national' of N, first at line 2");
    DataFolders.edit(
        folder,
        "banks.csv",
        cells -> {
          cells.get(2).set(1, "local");
          cells.get(3).set(0, "East");
          return cells;
        });
    assertThat(messages(faults(folder)))
        .singleElement()
        .asString()
        .contains("banks.csv:4:1: unknown inside region 'East'. Allowed: N, C, S");
  }

  @Test
  @DisplayName("A target of an unknown region or use, without numbers or upside down is refused")
  void targets() throws IOException {
    Files.writeString(
        folder.resolve(Target.FILE),
        """
        indicator,region,low,high,unit,use,name_zh,name_en,source,source_kind
        wage,NN,1,2,CNY/month,fitted,工资,Wage,invented,synthetic
        wage,N,2,1,CNY/month,fitted,工资,Wage,invented,synthetic
        wage,N,1,much,CNY/month,fitted,工资,Wage,invented,synthetic
        wage,N,1,2,CNY/month,heldout,工资,Wage,,guess
        """);
    assertThat(messages(faults(folder)))
        .hasSize(6)
        .anySatisfy(
            m -> assertThat(m).contains("targets.csv:2:6: unknown inside region 'NN'. Did you"))
        .anySatisfy(
            m ->
                assertThat(m).contains("targets.csv:3:10: high is below low; are the two swapped?"))
        .anySatisfy(m -> assertThat(m).contains("targets.csv:4:10: 'much' is not a number"))
        .anySatisfy(
            m -> assertThat(m).contains("targets.csv:5:22: unknown use 'heldout'. Did you mean"))
        .anySatisfy(m -> assertThat(m).contains("targets.csv:5:").contains("must not be empty"))
        .anySatisfy(m -> assertThat(m).contains("targets.csv:5:").contains("unknown source kind"));
  }

  private static List<Fault> faults(Path folder) {
    FaultException thrown =
        catchThrowableOfType(FaultException.class, () -> DataSets.load(folder, List.of()));
    assertThat(thrown).isNotNull();
    return thrown.faults();
  }

  private static List<String> messages(List<Fault> faults) {
    return faults.stream().map(f -> f.text(Lang.EN)).toList();
  }
}
