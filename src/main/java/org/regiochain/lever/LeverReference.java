package org.regiochain.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.regiochain.catalog.Numerals;
import org.regiochain.model.PolicyAim;

/** Writes the reference page of a catalogue of levers, as Markdown. */
public final class LeverReference {
  private final StringBuilder page = new StringBuilder();

  private LeverReference() {}

  /** The page. */
  public static String markdown(LeverCatalogue catalogue) {
    LeverReference reference = new LeverReference();
    reference.write(catalogue.levers());
    return reference.page.toString();
  }

  private void write(List<Lever> levers) {
    page.append(
        """
        # 政策杠杆 · Levers

        本页由 `scenarios/levers/seed.yaml` 自动生成，请勿手工修改；重新生成：`mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true`。
        This page is generated from `scenarios/levers/seed.yaml`; do not edit it. To regenerate:
        `mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true`.

        - x 为强度，从 0 到上限；括号内为常见强度。作用为政策工具（见[参数表](parameters.md)与[模型第 11 节](model.zh.md)）的取值；1−e^(−x/s) 表示边际递减。
          x is the intensity, from 0 to the limit; a plausible one in brackets. Effects are values of
          instruments ([parameter page](parameters.md), [model, section 11](model.md)); 1−e^(−x/s): returns diminish.
        - 费用为行政费用（元/月），不含政策工具自身的支出；金额从第一个月起支付，其他作用在时滞之后开始。
          Cost is that of administration, yuan a month, besides what instruments pay out; money flows
          from the first month, other effects begin after the lag.
        - 证据等级：**A** 中国的因果估计；**B** 他国的因果估计或官方统计；**C** 本项目的假设。等级指作用的证据，大小多为假设。
          Grade: **A** a causal estimate for China; **B** one elsewhere, or an official statistic; **C** an
          assumption. It is about the effect; sizes are mostly assumptions.
        - 加一根杠杆：在自己的文件里照此写一项，不必改程序。
          To add a lever, write one like these into a file of your own; the program stays as it is.

        """);
    for (LeverSystem system : LeverSystem.values()) {
      List<Lever> own = levers.stream().filter(l -> l.system() == system).toList();
      if (!own.isEmpty()) {
        String label = system.label().zh() + " · " + system.label().en();
        page.append("## ").append(label).append("\n\n");
        table(own);
      }
    }
  }

  private void table(List<Lever> levers) {
    page.append(
        "| 标识 Id | 名称 Name | 圆桌提法 Round table | 作用 Effects | 默认范围 Aim | 强度 Intensity | 时滞（月） Lag"
            + " | 费用 Cost | 类别 Class | 预期 Expected | 等级 Grade | 来源 Source |\n");
    page.append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Lever lever : levers) {
      row(
          "`" + lever.id() + "`",
          lever.label().zh() + " · " + lever.label().en(),
          lever.seed(),
          lever.shiftsStart()
              ? "其他杠杆提前 x 个月 · others begin x months earlier"
              : lever.effects().stream()
                  .map(LeverReference::effect)
                  .collect(Collectors.joining("<br>")),
          aim(lever.aim()),
          range(lever),
          Integer.toString(lever.lagMonths()),
          cost(lever.cost()),
          lever.costClass().label().zh() + " · " + lever.costClass().label().en(),
          lever.expectations().stream()
              .map(e -> sign(e.sign()) + " `" + e.indicator().id() + "`")
              .collect(Collectors.joining("<br>")),
          lever.grade().id(),
          lever.source());
    }
    page.append('\n');
  }

  private static String range(Lever lever) {
    String unit = lever.unit().equals("1") ? "" : " " + lever.unit();
    return "0 … "
        + Numerals.plain(lever.max())
        + unit
        + " ("
        + Numerals.plain(lever.typical())
        + ")";
  }

  private static String effect(Effect effect) {
    String size = effect.size() == 1 ? "" : Numerals.plain(effect.size());
    String law =
        effect.law() == EffectLaw.SATURATING
            ? (size.isEmpty() ? "" : size + "·(")
                + "1−e^(−x/"
                + Numerals.plain(effect.scale())
                + ")"
                + (size.isEmpty() ? "" : ")")
            : size + (size.isEmpty() ? "x" : "·x");
    String aim = aim(effect.aim());
    return "`" + effect.instrument().id() + "` " + law + (aim.isEmpty() ? "" : " @ " + aim);
  }

  private static String cost(Cost cost) {
    List<String> parts = new ArrayList<>();
    if (cost.linear() > 0) {
      parts.add(cost.linear() == 1 ? "x" : Numerals.plain(cost.linear()) + "·x");
    }
    if (cost.convex() > 0) {
      parts.add(Numerals.plain(cost.convex()) + "·x²/(1−x)");
    }
    return parts.isEmpty() ? "–" : String.join(" + ", parts);
  }

  private static String aim(PolicyAim aim) {
    List<String> limits = new ArrayList<>();
    if (!aim.region().equals(PolicyAim.ALL)) {
      limits.add(aim.region());
    }
    limits.addAll(aim.products());
    limits.addAll(aim.locations());
    limits.addAll(aim.routes());
    aim.sizes().forEach(size -> limits.add(size.id()));
    return limits.stream().map(l -> "`" + l + "`").collect(Collectors.joining(", "));
  }

  private static String sign(Sign sign) {
    return sign == Sign.MINUS ? "−" : sign.id();
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    page.append("|\n");
  }
}
