package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regiochain.data.RegionalTable.Final;

/**
 * Reads the four files of a multi-regional input-output table, checks its balance, and reduces it
 * to what the model simulates.
 *
 * <p>Every region but the world has a row and a column in {@code Z.csv}, whatever its role: the
 * whole table is checked even where only a part of it is simulated.
 */
final class TableReader {
  /** Largest gap between a total and the gross output, in yuan: the files carry 6 decimals. */
  private static final double TOLERANCE_YUAN = 2e-5 * Numbers.YUAN_PER_TABLE_UNIT;

  private static final double TOLERANCE_RELATIVE = 1e-10;
  private static final List<String> FINAL_CODES = List.of("hh", "gov", "gfcf", "inv");
  private static final List<String> VALUE_ADDED_CODES =
      List.of("compensation", "net_prod_tax", "depreciation", "operating_surplus");

  private final Inputs inputs;
  private final List<Region> regions;
  private final List<Product> products;
  private final Region world;
  private final int home;
  private final int k;

  private MatrixFile flows;
  private MatrixFile finals;
  private MatrixFile imports;
  private MatrixFile valueAdded;

  /**
   * @param regions inside, then domestic, then the one world region
   */
  TableReader(Inputs inputs, List<Region> regions, List<Product> products) {
    this.inputs = inputs;
    this.regions = regions;
    this.products = products;
    this.home = regions.size() - 1;
    this.world = regions.get(home);
    this.k = products.size();
  }

  /** The reduced table, or empty after noting faults. */
  Optional<TableCells> read(Path folder) {
    List<String> industries = new ArrayList<>();
    List<String> finalUsers = new ArrayList<>();
    for (Region region : regions.subList(0, home)) {
      products.forEach(p -> industries.add(region.code() + "." + p.id()));
      FINAL_CODES.forEach(f -> finalUsers.add(region.code() + "." + f));
    }
    List<String> finalColumns = new ArrayList<>(finalUsers);
    finalColumns.add(world.code() + ".export");
    finalColumns.add("gross_output");
    List<String> importRows = products.stream().map(p -> world.code() + "." + p.id()).toList();
    List<String> importColumns = new ArrayList<>(industries);
    importColumns.addAll(finalUsers);

    Optional<MatrixFile> z =
        MatrixFile.read(inputs, folder.resolve("Z.csv"), industries, industries);
    Optional<MatrixFile> f =
        MatrixFile.read(inputs, folder.resolve("final_demand.csv"), industries, finalColumns);
    Optional<MatrixFile> m =
        MatrixFile.read(inputs, folder.resolve("imports.csv"), importRows, importColumns);
    Optional<MatrixFile> v =
        MatrixFile.read(inputs, folder.resolve("value_added.csv"), VALUE_ADDED_CODES, industries);
    if (z.isEmpty() || f.isEmpty() || m.isEmpty() || v.isEmpty() || inputs.faultCount() > 0) {
      return Optional.empty();
    }
    flows = z.get();
    finals = f.get();
    imports = m.get();
    valueAdded = v.get();
    checkSigns(industries, finalColumns);
    checkBalance(industries);
    if (inputs.faultCount() > 0) {
      return Optional.empty();
    }
    TableCells cells = reduce();
    foldNegativeInvestment(cells);
    closeExactly(cells);
    return Optional.of(cells);
  }

  private void checkSigns(List<String> industries, List<String> finalColumns) {
    int n = industries.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        requirePositive(flows, i, j, industries.get(i), industries.get(j));
      }
      for (int c = 0; c < finalColumns.size(); c++) {
        boolean inventory = c < FINAL_CODES.size() * home && c % FINAL_CODES.size() == 3;
        if (!inventory) {
          requirePositive(finals, i, c, industries.get(i), finalColumns.get(c));
        }
      }
      requirePositive(valueAdded, 0, i, VALUE_ADDED_CODES.get(0), industries.get(i));
      requirePositive(valueAdded, 2, i, VALUE_ADDED_CODES.get(2), industries.get(i));
    }
    for (int p = 0; p < k; p++) {
      for (int j = 0; j < n; j++) {
        requirePositive(
            imports, p, j, world.code() + "." + products.get(p).id(), industries.get(j));
      }
    }
  }

  private void requirePositive(MatrixFile file, int row, int column, String from, String to) {
    if (file.yuan()[row][column] < 0) {
      file.fault(
          inputs,
          row,
          column,
          from + " → " + to + " 为负；只有库存变动与生产税净额可以为负",
          from
              + " → "
              + to
              + " is negative; only inventory change, net production tax and surplus may be");
    }
  }

  /**
   * Compares every row and column total with the gross output. A row and a column that miss by the
   * same amount point to the cell where they cross.
   */
  private void checkBalance(List<String> industries) {
    int n = industries.size();
    int grossColumn = FINAL_CODES.size() * home + 1;
    double[] gross = new double[n];
    double[] rowTotal = new double[n];
    double[] columnTotal = new double[n];
    for (int i = 0; i < n; i++) {
      gross[i] = finals.yuan()[i][grossColumn];
      for (int j = 0; j < n; j++) {
        rowTotal[i] += flows.yuan()[i][j];
        columnTotal[i] += flows.yuan()[j][i];
      }
      for (int c = 0; c < grossColumn; c++) {
        rowTotal[i] += finals.yuan()[i][c];
      }
      for (int p = 0; p < k; p++) {
        columnTotal[i] += imports.yuan()[p][i];
      }
      for (double[] row : valueAdded.yuan()) {
        columnTotal[i] += row[i];
      }
    }
    boolean[] columnExplained = new boolean[n];
    for (int i = 0; i < n; i++) {
      if (balanced(rowTotal[i], gross[i])) {
        continue;
      }
      int crossing = -1;
      for (int j = 0; j < n && crossing < 0; j++) {
        if (!columnExplained[j]
            && !balanced(columnTotal[j], gross[j])
            && Math.abs((rowTotal[i] - gross[i]) - (columnTotal[j] - gross[j]))
                <= 2 * tolerance(Math.max(gross[i], gross[j]))) {
          crossing = j;
        }
      }
      String row = industries.get(i);
      if (crossing >= 0) {
        columnExplained[crossing] = true;
        String column = industries.get(crossing);
        String alsoZh = crossing == i ? "（或其总产出）" : "";
        String alsoEn = crossing == i ? " (or its gross output)" : "";
        flows.fault(
            inputs,
            i,
            crossing,
            "不平衡：单元格 "
                + row
                + " → "
                + column
                + alsoZh
                + "："
                + totals("行", rowTotal[i], "总产出", gross[i])
                + "；"
                + totals("列", columnTotal[crossing], "总产出", gross[crossing]),
            "not balanced: cell "
                + row
                + " → "
                + column
                + alsoEn
                + ": "
                + totals("the row adds up to", rowTotal[i], "against gross output", gross[i])
                + "; "
                + totals(
                    "the column adds up to",
                    columnTotal[crossing],
                    "against gross output",
                    gross[crossing]));
      } else {
        finals.rowFault(
            inputs,
            i,
            "不平衡：行 " + row + "：" + totals("合计", rowTotal[i], "总产出", gross[i]),
            "not balanced: row "
                + row
                + ": "
                + totals("adds up to", rowTotal[i], "against gross output", gross[i]));
      }
    }
    for (int j = 0; j < n; j++) {
      if (!columnExplained[j] && !balanced(columnTotal[j], gross[j])) {
        valueAdded.columnFault(
            inputs,
            j,
            "不平衡：列 " + industries.get(j) + "：" + totals("合计", columnTotal[j], "总产出", gross[j]),
            "not balanced: column "
                + industries.get(j)
                + ": "
                + totals("adds up to", columnTotal[j], "against gross output", gross[j]));
      }
    }
  }

  private static boolean balanced(double total, double gross) {
    return Math.abs(total - gross) <= tolerance(gross);
  }

  private static double tolerance(double gross) {
    return Math.max(TOLERANCE_YUAN, TOLERANCE_RELATIVE * Math.abs(gross));
  }

  private static String totals(String first, double a, String second, double b) {
    return first + " " + tableUnits(a) + " " + second + " " + tableUnits(b);
  }

  /** An amount of yuan in the unit of the files. */
  static String tableUnits(double yuan) {
    return String.format(Locale.ROOT, "%.6f", yuan / Numbers.YUAN_PER_TABLE_UNIT);
  }

  private TableCells reduce() {
    TableCells cells = new TableCells(regions, products);
    for (int o = 0; o < regions.size(); o++) {
      for (int p = 0; p < k; p++) {
        boolean fromWorld = o == home;
        double[] flowRow = fromWorld ? imports.yuan()[p] : flows.yuan()[o * k + p];
        double[] finalRow = fromWorld ? imports.yuan()[p] : finals.yuan()[o * k + p];
        int finalStart = fromWorld ? home * k : 0;
        for (int z = 0; z < cells.inside; z++) {
          for (int j = 0; j < k; j++) {
            cells.intermediate[cells.flow(o, p, z, j)] = flowRow[z * k + j];
          }
          int f = finalStart + z * FINAL_CODES.size();
          cells.finals[cells.finalUse(o, p, z, Final.HOUSEHOLDS.ordinal())] = finalRow[f];
          cells.finals[cells.finalUse(o, p, z, Final.GOVERNMENT.ordinal())] = finalRow[f + 1];
          cells.finals[cells.finalUse(o, p, z, Final.INVESTMENT.ordinal())] =
              finalRow[f + 2] + finalRow[f + 3];
        }
        if (o < cells.inside) {
          for (int d = cells.inside; d < home; d++) {
            cells.outsideSales[cells.sale(o, p, d - cells.inside)] =
                sum(flowRow, d * k, k) + sum(finalRow, d * FINAL_CODES.size(), FINAL_CODES.size());
          }
          cells.outsideSales[cells.sale(o, p, home - cells.inside)] =
              finalRow[home * FINAL_CODES.size()];
        }
      }
    }
    for (int z = 0; z < cells.inside; z++) {
      for (int j = 0; j < k; j++) {
        int at = cells.industry(z, j);
        cells.compensation[at] = valueAdded.yuan()[0][at];
        cells.productionTax[at] = valueAdded.yuan()[1][at];
        cells.depreciation[at] = valueAdded.yuan()[2][at];
      }
    }
    return cells;
  }

  private static double sum(double[] row, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += row[i];
    }
    return sum;
  }

  /**
   * Where investment with inventory change folded in is negative, takes the amount from household
   * use of the same row and region, then from government, then from outside sales: the totals of
   * the row stay.
   */
  private void foldNegativeInvestment(TableCells cells) {
    int[] order = {
      Final.INVESTMENT.ordinal(), Final.HOUSEHOLDS.ordinal(), Final.GOVERNMENT.ordinal()
    };
    for (int o = 0; o < regions.size(); o++) {
      for (int p = 0; p < k; p++) {
        for (int z = 0; z < cells.inside; z++) {
          double missing = 0;
          for (int user : order) {
            int at = cells.finalUse(o, p, z, user);
            double left = cells.finals[at] + missing;
            cells.finals[at] = Math.max(0, left);
            missing = Math.min(0, left);
          }
          for (int d = 0; d < cells.outside() && o < cells.inside; d++) {
            int at = cells.sale(o, p, d);
            double left = cells.outsideSales[at] + missing;
            cells.outsideSales[at] = Math.max(0, left);
            missing = Math.min(0, left);
          }
          if (missing < 0) {
            String row = regions.get(o).code() + "." + products.get(p).id();
            String zh = row + " 的库存变动为负，超过 " + regions.get(z).code() + " 的全部最终使用";
            String en =
                "the negative inventory change of "
                    + row
                    + " exceeds all final use in "
                    + regions.get(z).code();
            int column = z * FINAL_CODES.size() + 3;
            if (o == home) {
              imports.fault(inputs, p, home * k + column, zh, en);
            } else {
              finals.fault(inputs, o * k + p, column, zh, en);
            }
          }
        }
      }
    }
  }

  /**
   * Makes gross output the row total and surplus the column's residual: both move by a rounding.
   */
  private void closeExactly(TableCells cells) {
    for (int r = 0; r < cells.inside; r++) {
      for (int p = 0; p < k; p++) {
        int at = cells.industry(r, p);
        cells.grossOutput[at] = cells.sold(r, p);
        cells.surplus[at] =
            cells.grossOutput[at]
                - cells.bought(r, p)
                - cells.compensation[at]
                - cells.productionTax[at]
                - cells.depreciation[at];
      }
    }
  }
}
