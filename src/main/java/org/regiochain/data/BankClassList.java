package org.regiochain.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;

/** Reads the classes of banks, where a data set has any. */
final class BankClassList {
  /** Stands for every class in a scenario, so none can be called so. */
  private static final String ALL = "all";

  private static final int MOST_BANKS = 10_000;

  private BankClassList() {}

  /**
   * The classes in file order; none without a file.
   *
   * @param inside codes of the regions that lend
   * @param required codes of those that must have a bank
   */
  static List<BankClass> read(
      Inputs inputs, Path folder, List<String> inside, List<String> required) {
    Path file = folder.resolve("banks.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    int faultsBefore = inputs.faultCount();
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            file,
            "region",
            "class",
            "name_zh",
            "name_en",
            "banks",
            "loan_share",
            "capital_ratio",
            "source",
            "source_kind");
    if (rows.isEmpty() && inputs.faultCount() > faultsBefore) {
      return List.of();
    }
    List<BankClass> classes = new ArrayList<>();
    Map<String, Integer> firstLines = new TreeMap<>();
    Map<String, CsvRows.Row> lastRows = new TreeMap<>();
    for (CsvRows.Row row : rows) {
      int faultsOfOthers = inputs.faultCount();
      String region = row.oneOf("region", Places.REGION, inside);
      boolean known = inputs.faultCount() == faultsOfOthers;
      String id = RegionList.code(row, "class");
      if (id.equals(ALL)) {
        row.fault(
            "class",
            "“all”在场景中表示全部类别，请换一个",
            "'all' means every class in a scenario: choose another");
      }
      Integer first = known ? firstLines.putIfAbsent(region + "|" + id, row.line()) : null;
      if (first != null) {
        row.fault(
            "class",
            region + " 的类别“" + id + "”重复，已见于第 " + first + " 行",
            "duplicate class '" + id + "' of " + region + ", first at line " + first);
      }
      classes.add(
          new BankClass(
              region,
              id,
              row.label(),
              row.whole("banks", 1, MOST_BANKS),
              row.number("loan_share", 0, 1),
              row.number("capital_ratio", 0, 1)));
      row.text("source");
      SourceKind.check(row);
      lastRows.put(region, row);
    }
    if (inputs.faultCount() == faultsBefore) {
      requireFullShares(classes, lastRows);
      requireEveryRegion(inputs, file, required, lastRows);
    }
    return List.copyOf(classes);
  }

  private static void requireFullShares(
      List<BankClass> classes, Map<String, CsvRows.Row> lastRows) {
    lastRows.forEach(
        (region, row) -> {
          double sum =
              classes.stream()
                  .filter(c -> c.region().equals(region))
                  .mapToDouble(BankClass::loanShare)
                  .sum();
          if (Math.abs(sum - 1) > 1e-9) {
            row.fault(
                "loan_share",
                region + " 的 loan_share 合计为 " + Numerals.plain(sum) + "，应为 1",
                "loan_share of " + region + " adds up to " + Numerals.plain(sum) + ", not to 1");
          }
        });
  }

  private static void requireEveryRegion(
      Inputs inputs, Path file, List<String> required, Map<String, CsvRows.Row> lastRows) {
    for (String region : required) {
      if (!lastRows.containsKey(region)) {
        inputs.fault(
            file,
            new Label(
                "内部地区 " + region + " 没有银行；至少写一行，或删去整个文件",
                "inside region "
                    + region
                    + " has no bank; give it a row, or remove the whole file"));
      }
    }
  }
}
