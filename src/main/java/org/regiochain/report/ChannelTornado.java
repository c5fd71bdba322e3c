package org.regiochain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regiochain.result.ResultTable;

/** By which channels each arm acts, the strongest on top. */
final class ChannelTornado {
  private static final int MOST_IN_ONE_COLUMN = 5;

  private final ComparisonContext context;
  private final ResultTable channels;

  ChannelTornado(ComparisonContext context) {
    this.context = context;
    this.channels = context.tables().channels();
  }

  /** The figure, or nothing if no channel was closed for the outcome. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    List<Integer> rows =
        Rows.matching(channels, "outcome", outcome.id(), "window", context.window());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double factor = outcome.unit().factor();
    int decimals = ForestFigures.decimals(channels, rows, "mean", factor);
    List<Forest.Group> groups = new ArrayList<>();
    for (String arm : Rows.texts(channels, rows, "arm")) {
      List<Forest.Row> bars =
          rows.stream()
              .filter(row -> channels.text(row, "arm").equals(arm))
              .sorted(Comparator.comparingDouble(row -> -Math.abs(channels.real(row, "mean"))))
              .map(row -> bar(row, outcome, decimals))
              .toList();
      groups.add(new Forest.Group(context.arm(arm) + total(arm, outcome), "", false, bars));
    }
    int columns = groups.size() > MOST_IN_ONE_COLUMN ? 2 : 1;
    Forest forest =
        Forest.of(
            groups,
            context.text("贡献（", "contribution (") + outcome.unit().label() + context.text("）", ")"),
            List.of(context.text("贡献", "contribution")),
            0,
            Double.NaN,
            columns == 1 ? 6 : 3);
    return Optional.of(
        ForestFigures.inColumns(
            id,
            context.title(context.text("作用渠道：", "Channels: ") + context.effectOf(outcome)),
            context.subtitle(
                context.windowMean(),
                ForestFigures.intervals(context, forest),
                context.replications(channels, rows)),
            good(),
            forest,
            columns,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "贡献：总效应减去关闭该渠道后的效应，随机数相同。渠道互相作用，各项之和不必等于总效应。",
                    "Contribution: effect less the effect with the channel closed, same draws."
                        + " Channels work through each other, so they need not add up."),
            ForestFigures.copy(id, channels, rows)));
  }

  private List<LegendEntry> good() {
    return List.of(
        new LegendEntry(
            context.text("改善", "to the better"), Palette.category(0), LegendEntry.Mark.AREA),
        new LegendEntry(
            context.text("恶化", "to the worse"), Palette.category(1), LegendEntry.Mark.AREA));
  }

  private Forest.Row bar(int row, ComparedOutcome outcome, int decimals) {
    double factor = outcome.unit().factor();
    double mean = channels.real(row, "mean") * factor;
    return new Forest.Row(
        channels.text(row, context.text("label_zh", "label_en")),
        "",
        List.of(
            ForestFigures.mark(
                channels,
                row,
                factor,
                Palette.category(outcome.gain(mean) >= 0 ? 0 : 1),
                Forest.Style.BAR)),
        List.of(DisplayUnit.signed(mean, decimals)));
  }

  /** The whole effect of an arm, to stand behind its name. */
  private String total(String arm, ComparedOutcome outcome) {
    ResultTable effects = context.tables().effects();
    List<Integer> rows =
        Rows.matching(effects, "arm", arm, "outcome", outcome.id(), "window", context.window());
    if (rows.isEmpty()) {
      return "";
    }
    double mean = effects.real(rows.get(0), "mean") * outcome.unit().factor();
    String value = DisplayUnit.signed(mean, DisplayUnit.decimalsFor(Math.abs(mean)));
    return context.text("（总效应 " + value + "）", " (whole effect " + value + ")");
  }
}
