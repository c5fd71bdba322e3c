package org.regiochain.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** When each certificate is reached, by region and arm: a bar to the median month and beyond. */
final class CertificateTimes {
  private static final int MARGIN = 190;

  private final ChartContext context;
  private final Names names;

  CertificateTimes(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** A certificate of the makers of a product in a region. */
  private record Certificate(String region, String product, String step) {}

  /** The figure, or nothing where nothing needs a certificate. */
  Optional<Figure> figure(String id) {
    ResultTable table = context.tables().certification();
    if (table.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    Map<Certificate, Map<String, List<Double>>> months = read(table);
    ResultTable data = emptyTable(id);
    List<PairedBars.Group> groups = new ArrayList<>();
    int bars = 0;
    for (Map.Entry<Certificate, Map<String, List<Double>>> entry : months.entrySet()) {
      Certificate certificate = entry.getKey();
      List<PairedBars.Bar> ofArms = new ArrayList<>();
      for (String arm : context.arms()) {
        List<Double> reached = entry.getValue().get(arm);
        if (reached != null) {
          ofArms.add(bar(arm, certificate, reached, data));
        }
      }
      bars += ofArms.size();
      String name = names.region(certificate.region()) + names.text("：", ": ");
      groups.add(new PairedBars.Group(name + certificate.step(), ofArms));
    }
    String what = names.text("取证时间", "When certificates are reached");
    String period = context.months().period(context.lang());
    return Optional.of(
        new Figure(
            id,
            context.title(what, new DisplayUnit(1, names.text("月", "months")), period),
            subtitle(),
            legend(),
            Figure.LegendSide.TOP,
            List.of(new PairedBars(groups)),
            1,
            names.text(
                "深色到中位数，浅色到 95% 分位数；自模拟开始起算。到期末仍未取得的按期末计。",
                "Dark to the median, pale to the 95% quantile, from the start of the run. What is not"
                    + " reached by the end counts as reached at the end."),
            MARGIN + PairedBars.height(groups.size(), bars),
            data));
  }

  /** Months by certificate and arm over replications; at most the length of the run. */
  private Map<Certificate, Map<String, List<Double>>> read(ResultTable table) {
    String label = context.text("label_zh", "label_en");
    Map<Certificate, Map<String, List<Double>>> months = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      Certificate certificate =
          new Certificate(
              table.text(row, "region"), table.text(row, "product"), table.text(row, label));
      long reached = table.whole(row, "reached");
      double month = reached < 0 ? context.months().last() : reached;
      months
          .computeIfAbsent(certificate, c -> new LinkedHashMap<>())
          .computeIfAbsent(table.text(row, "arm"), a -> new ArrayList<>())
          .add(month);
    }
    return months;
  }

  private PairedBars.Bar bar(
      String arm, Certificate certificate, List<Double> reached, ResultTable data) {
    double[] values = reached.stream().mapToDouble(v -> v).toArray();
    double median = Summaries.quantile(values, 50);
    double late = Summaries.quantile(values, 95);
    long open = Arrays.stream(values).filter(v -> v >= context.months().last()).count();
    double done = 1 - (double) open / values.length;
    data.add(
        certificate.region(), certificate.product(), certificate.step(), arm, median, late, done);
    String text = context.months().name((int) Math.round(median), context.lang());
    if (done < 1) {
      String share = DisplayUnit.number(100 * done, 0);
      text += names.text("（" + share + "% 取得）", " (" + share + "% reached)");
    }
    return new PairedBars.Bar(context.armColor(arm), late, median, text);
  }

  private String subtitle() {
    int n = context.replications();
    return context.settings().scenario().in(context.lang())
        + " · "
        + (n > 1
            ? names.text("重复 " + n + " 次", n + " replications")
            : names.text("单次运行", "single run"));
  }

  private List<LegendEntry> legend() {
    return context.arms().stream()
        .map(arm -> new LegendEntry(names.other(arm), context.armColor(arm), LegendEntry.Mark.AREA))
        .toList();
  }

  private static ResultTable emptyTable(String id) {
    return new ResultTable(
        id,
        List.of(
            Column.text("region", "地区", "Region"),
            Column.text("product", "产品", "Product"),
            Column.text("step", "步骤", "Step"),
            Column.text("arm", "方案", "Policy arm"),
            Column.real("median", "month", "中位数", "Median"),
            Column.real("late", "month", "95% 分位数", "95% quantile"),
            Column.real("reached", "share", "取得的份额", "Share that reached it")));
  }
}
