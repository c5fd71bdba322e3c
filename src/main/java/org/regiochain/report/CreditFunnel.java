package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regiochain.catalog.Label;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** What firms asked of each channel of finance over the run, what it gave, and what was left. */
final class CreditFunnel {
  private static final String NEED = "need";
  private static final String UNMET = "ungranted";
  private static final int FRAME_HEIGHT = 176;

  /** Channels in the order in which firms turn to them. */
  private static final Map<String, Label> CHANNELS = channels();

  private final ChartContext context;
  private final Names names;

  CreditFunnel(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  private static Map<String, Label> channels() {
    Map<String, Label> channels = new LinkedHashMap<>();
    channels.put(NEED, new Label("外部融资需求", "external finance needed"));
    channels.put("equity", new Label("股权基金", "equity funds"));
    channels.put("bank", new Label("银行信用贷款", "bank loans"));
    channels.put("guarantee", new Label("担保贷款", "guaranteed loans"));
    channels.put("second_lender", new Label("第二家银行", "second lender"));
    channels.put("bond", new Label("债券", "bonds"));
    return Collections.unmodifiableMap(channels);
  }

  /** Asked and granted, yuan over the run: mean over replications. */
  private record Amounts(double asked, double granted) {
    static final Amounts NONE = new Amounts(0, 0);

    Amounts plus(double moreAsked, double moreGranted) {
      return new Amounts(asked + moreAsked, granted + moreGranted);
    }

    Amounts times(double factor) {
      return new Amounts(asked * factor, granted * factor);
    }
  }

  /** The figure, or nothing if no firm of the arm drawn asked for finance. */
  Optional<Figure> figure(String id) {
    Map<String, Map<String, Amounts>> sums = sums();
    Map<String, Amounts> drawn = sums.getOrDefault(context.settings().arm(), Map.of());
    double largest =
        sums.values().stream()
            .flatMap(byChannel -> byChannel.values().stream())
            .mapToDouble(Amounts::asked)
            .max()
            .orElse(0);
    if (drawn.isEmpty() || largest == 0 || context.months() == null) {
      return Optional.empty();
    }
    DisplayUnit unit = DisplayUnit.of("CNY", largest, context.lang());
    List<String> arms = context.arms().stream().filter(sums::containsKey).toList();
    ResultTable data = emptyTable(id);
    List<PairedBars.Group> groups = new ArrayList<>();
    for (String channel : CHANNELS.keySet()) {
      List<PairedBars.Bar> bars = new ArrayList<>();
      boolean asked = false;
      for (String arm : arms) {
        Amounts amounts = sums.get(arm).getOrDefault(channel, Amounts.NONE);
        asked |= amounts.asked() > 0;
        data.add(arm, channel, amounts.asked(), amounts.granted());
        bars.add(bar(arm, amounts.times(unit.factor())));
      }
      if (asked) {
        groups.add(new PairedBars.Group(CHANNELS.get(channel).in(context.lang()), bars));
      }
    }
    groups.add(unmet(sums, arms, data, unit));
    int bars = groups.stream().mapToInt(group -> group.bars().size()).sum();
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("融资漏斗：申请与获得", "Credit funnel: asked and granted"),
                unit,
                context.months().period(context.lang())),
            context.meanSubtitle(
                names.region(names.whole()) + names.text("，各月合计", ", sum of the months")),
            legend(arms),
            Figure.LegendSide.TOP,
            List.of(new PairedBars(groups)),
            1,
            names.text(
                "深色为获得，浅色为申请而未获；括号内为获得占申请的份额。企业依次向各渠道申请，后一渠道只面对前面未获满足的部分。",
                "Dark: granted; pale: asked but not granted; in brackets: granted of asked. Firms turn"
                    + " to the channels in this order, to each with what the earlier ones did not"
                    + " give."),
            FRAME_HEIGHT + PairedBars.height(groups.size(), bars),
            data));
  }

  /** Sums over months, regions and sizes by arm and channel. */
  private Map<String, Map<String, Amounts>> sums() {
    ResultTable table = context.tables().credit();
    int arm = table.indexOf("arm");
    int replication = table.indexOf("replication");
    int region = table.indexOf("region");
    int channel = table.indexOf("channel");
    int asked = table.indexOf("asked");
    int granted = table.indexOf("granted");
    Map<String, Map<String, Amounts>> sums = new LinkedHashMap<>();
    Map<String, Set<Long>> replications = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (names.singleRegions().contains(table.text(row, region))) {
        String a = table.text(row, arm);
        replications
            .computeIfAbsent(a, x -> new LinkedHashSet<>())
            .add(table.whole(row, replication));
        double moreAsked = table.real(row, asked);
        double moreGranted = table.real(row, granted);
        sums.computeIfAbsent(a, x -> new LinkedHashMap<>())
            .compute(
                table.text(row, channel),
                (c, sum) -> (sum == null ? Amounts.NONE : sum).plus(moreAsked, moreGranted));
      }
    }
    sums.forEach(
        (a, byChannel) ->
            byChannel.replaceAll((c, sum) -> sum.times(1.0 / replications.get(a).size())));
    return sums;
  }

  private PairedBars.Group unmet(
      Map<String, Map<String, Amounts>> sums,
      List<String> arms,
      ResultTable data,
      DisplayUnit unit) {
    List<PairedBars.Bar> bars = new ArrayList<>();
    for (String arm : arms) {
      Amounts need = sums.get(arm).getOrDefault(NEED, Amounts.NONE);
      double left = need.asked() - need.granted();
      data.add(arm, UNMET, left, 0.0);
      bars.add(
          new PairedBars.Bar(
              context.armColor(arm),
              left * unit.factor(),
              0,
              DisplayUnit.number(left * unit.factor())
                  + names.text("（需求的 ", " (")
                  + percent(left, need.asked())
                  + names.text("）", " of the need)")));
    }
    return new PairedBars.Group(names.text("未获满足", "not granted"), bars);
  }

  private PairedBars.Bar bar(String arm, Amounts amounts) {
    String text =
        names.text(
            "获得 "
                + DisplayUnit.number(amounts.granted())
                + "，申请 "
                + DisplayUnit.number(amounts.asked()),
            DisplayUnit.number(amounts.granted()) + " of " + DisplayUnit.number(amounts.asked()));
    text +=
        names.text("（", " (") + percent(amounts.granted(), amounts.asked()) + names.text("）", ")");
    return new PairedBars.Bar(context.armColor(arm), amounts.asked(), amounts.granted(), text);
  }

  private static String percent(double part, double whole) {
    return whole == 0
        ? DisplayUnit.number(Double.NaN)
        : DisplayUnit.number(100 * part / whole, 0) + "%";
  }

  private List<LegendEntry> legend(List<String> arms) {
    if (arms.size() > 1) {
      return arms.stream()
          .map(
              arm ->
                  new LegendEntry(names.other(arm), context.armColor(arm), LegendEntry.Mark.AREA))
          .toList();
    }
    Color color = context.armColor(arms.get(0));
    return List.of(
        new LegendEntry(names.text("获得", "granted"), color, LegendEntry.Mark.AREA),
        new LegendEntry(
            names.text("申请而未获", "asked, not granted"),
            PairedBars.pale(color),
            LegendEntry.Mark.AREA));
  }

  private static ResultTable emptyTable(String id) {
    return new ResultTable(
        id,
        List.of(
            Column.text("arm", "方案", "Policy arm"),
            Column.text("channel", "融资渠道", "Channel"),
            Column.real("asked", "CNY", "申请", "Asked"),
            Column.real("granted", "CNY", "获得", "Granted")));
  }
}
