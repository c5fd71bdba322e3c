package org.regiochain.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.Similar;
import org.regiochain.lever.Lever;
import org.regiochain.model.Indicator;

/** What is said of a faulty comparison. */
final class CompareMessages {
  private CompareMessages() {}

  static Label noCatalogue() {
    return new Label(
        "`compare` 需要杠杆目录：请写明 levers: [levers/seed.yaml]（相对于本文件）",
        "`compare` needs a lever catalogue: state levers: [levers/seed.yaml] (relative to this file)");
  }

  static Label noLevers() {
    return new Label(
        "没有杠杆可比较：请至少写一项，例如 - {lever: std.recognise, from: 2026-07}",
        "nothing to compare: name at least one, such as - {lever: std.recognise, from: 2026-07}");
  }

  static Label unknownLever(String id, Optional<String> meant) {
    return new Label(
        "杠杆目录中没有“" + id + "”" + meant.map(m -> "。是否为 " + m + "？").orElse("；全部编号见 simulate levers"),
        "no lever '"
            + id
            + "' in the catalogue"
            + meant.map(m -> ". Did you mean " + m + "?").orElse("; simulate levers lists them"));
  }

  static Label notAmongLevers(String name, List<String> names) {
    Optional<String> meant = Similar.closest(name, names);
    return new Label(
        "“"
            + name
            + "”不在 compare.levers 之列（"
            + String.join("、", names)
            + "）。"
            + meant
                .map(m -> "是否为 " + m + "？")
                .orElse("继承来的 arms 须随 levers 一起重写；写 arms: [] 则只有一个全部杠杆的组合"),
        "'"
            + name
            + "' is not among compare.levers ("
            + String.join(", ", names)
            + "). "
            + meant
                .map(m -> "Did you mean " + m + "?")
                .orElse(
                    "Arms that are inherited must be written anew with the levers; arms: [] makes one"
                        + " package of all"));
  }

  static Label noWeight() {
    return new Label(
        "weights 不能全为零：至少一项大于零", "weights cannot all be zero: at least one must be above it");
  }

  static Label leverTwice(String name) {
    return new Label(
        "“" + name + "”出现了两次；同一杠杆用两次时请各写一个 name",
        "'" + name + "' is there twice; give each use of one lever a name of its own");
  }

  static Label cannotAim(String key, Lever lever) {
    String limit = key.substring(key.lastIndexOf('.') + 1);
    return new Label(
        lever.id() + " 的政策工具都不能按 " + limit + " 指定；删去这一项即可",
        "no instrument of " + lever.id() + " can be aimed by " + limit + "; leave it out");
  }

  static Label aimsAtNothing(Lever lever) {
    return new Label(
        lever.id() + " 在目录中指向的对象在本情景的数据里一个也没有：请写 products、locations 或 routes，或加入相应产业链",
        "nothing that "
            + lever.id()
            + " is aimed at in the catalogue is in this scenario's data: state products, locations"
            + " or routes, or add the chain");
  }

  static Label armTwice(String id) {
    return new Label(
        "方案标识“" + id + "”已被占用（none、杠杆名字与其他方案不可重复）",
        "the id '" + id + "' is taken (none, the levers' names and other arms are)");
  }

  static Label weightsAndIntensities() {
    return new Label(
        "weights 与 intensities 只能写一个：前者按预算求解，后者直接给定",
        "give weights or intensities, not both: weights are solved for a budget");
  }

  static Label wrongLength(String key, int found, int needed) {
    return new Label(
        key + " 有 " + found + " 个值，应与杠杆数 " + needed + " 相同",
        key + " has " + found + " values for " + needed + " levers");
  }

  static Label intensityRange(String key, double value, Lever lever) {
    String max = Numerals.plain(lever.max());
    return new Label(
        key + " = " + Numerals.plain(value) + " 超出 " + lever.id() + " 的范围 0 … " + max,
        key + " = " + Numerals.plain(value) + " is outside 0 … " + max + " of " + lever.id());
  }

  static Label notMonthly(Indicator indicator) {
    return new Label(
        indicator.id() + " 不是按月的指标，不能比较；全部指标见 src/docs/model.md 第 12 节",
        indicator.id() + " is not a monthly indicator and cannot be compared");
  }

  static Label outcomeTwice(String id) {
    return new Label("结果变量 " + id + " 出现了两次", "the outcome " + id + " is there twice");
  }

  static Label windowTwice(String id) {
    return new Label("时段 " + id + " 出现了两次", "the window " + id + " is there twice");
  }

  static Label windowEnds(YearMonth last) {
    return new Label(
        "时段须在开始之后、不晚于模拟期末（" + last + "）的次月结束",
        "a window ends after it begins and no later than the month after the run's last, " + last);
  }

  static Label capBelowStart(int cap, int start) {
    return new Label(
        "上限 " + cap + " 小于起始次数 " + start + "：请提高 cap 或降低 start",
        "the cap " + cap + " is below the start " + start + ": raise cap or lower start");
  }
}
