package org.regiochain.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.data.Location;
import org.regiochain.data.Target;
import org.regiochain.model.Indicator;
import org.regiochain.model.Instrument;
import org.regiochain.model.Reach;
import org.regiochain.model.Shock;

/**
 * What is said about a faulty scenario, in both languages. Anything to be typed is in backquotes.
 */
final class ScenarioMessages {
  private ScenarioMessages() {}

  static Label fileNotMap() {
    return new Label(
        "场景文件应由“键: 值”组成，例如 `id: my-scenario`。请检查冒号是否为半角，且后面有空格。",
        "a scenario file consists of `key: value`, such as `id: my-scenario`. Check that each colon is"
            + " half-width and followed by a space.");
  }

  static Label noFile(String typed, Optional<String> meant) {
    return new Label(
        "找不到文件 `" + typed + "`。" + meant.map(m -> "是否想写 `" + m + "`？").orElse(""),
        "file `"
            + typed
            + "` not found."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse(""));
  }

  static Label folderNotFile(String typed, List<String> inside) {
    String listZh = inside.isEmpty() ? "" : "其中的场景：" + String.join("、", inside) + "。";
    String listEn = inside.isEmpty() ? "" : " Scenarios in it: " + String.join(", ", inside) + ".";
    return new Label(
        "`" + typed + "` 是文件夹，这里需要一个 YAML 文件。" + listZh,
        "`" + typed + "` is a folder; a YAML file is needed." + listEn);
  }

  static Label noFolder(String key, String path, Optional<String> meant) {
    return new Label(
        "`"
            + key
            + "`：找不到文件夹 `"
            + path
            + "`（相对于写明它的文件）。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse(""),
        "`"
            + key
            + "`: folder `"
            + path
            + "` not found (relative to the file that names it)."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse(""));
  }

  static Label noRecipe(String key, String path, Optional<String> meant) {
    return new Label(
        "`"
            + key
            + "`：找不到配方文件 `"
            + path
            + "`（相对于写明它的文件）。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse(""),
        "`"
            + key
            + "`: recipe file `"
            + path
            + "` not found (relative to the file that names it)."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse(""));
  }

  static Label extendsNotPath() {
    return new Label(
        "`extends` 应是一个文件路径，或路径的列表，例如 `extends: base/chuanyu-2020.yaml`。",
        "`extends` must be the path of a file, or a list of paths, such as"
            + " `extends: base/chuanyu-2020.yaml`.");
  }

  static Label cycle(List<String> files) {
    String circle = String.join(" → ", files);
    return new Label(
        "`extends` 形成了循环：" + circle + "。请去掉其中一处。",
        "`extends` runs in a circle: " + circle + ". Remove one of them.");
  }

  static Label otherSchema() {
    return new Label(
        "本程序只能读取 `schema: 1` 的场景文件。", "this program reads scenario files with `schema: 1` only.");
  }

  static Label badId(String id) {
    return new Label(
        "`" + id + "` 不能作为场景标识：" + ScenarioForm.ID_ZH + "。",
        "`" + id + "` cannot be the id of a scenario: " + ScenarioForm.ID_EN + ".");
  }

  // Command line

  static Label settingForm() {
    return new Label(
        "`-s` 的写法是 `键=值`，例如 `-s goods.expectation_gain=0.1`。",
        "write `-s key=value`, such as `-s goods.expectation_gain=0.1`.");
  }

  static Label extendsInSetting() {
    return new Label(
        "`extends` 只能写在场景文件里，不能用 `-s` 设置。", "`extends` can only stand in a file, not after `-s`.");
  }

  static Label nothingBelow(String key) {
    return new Label(
        "`" + key + "` 是单个值，下面没有别的项。", "`" + key + "` is a single value; nothing lies below it.");
  }

  static Label noSuchItem(
      String list, String name, Optional<String> meant, Collection<String> all) {
    String names = all.isEmpty() ? "" : String.join(", ", all);
    return new Label(
        "`"
            + list
            + "` 中没有 `"
            + name
            + "`。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse("")
            + (all.isEmpty() ? "该列表为空。" : "现有：" + names + "。"),
        "there is no `"
            + name
            + "` in `"
            + list
            + "`."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse("")
            + (all.isEmpty() ? " The list is empty." : " It holds: " + names + "."));
  }

  // Shocks, policy, chains

  static Label duplicateShock(String id, int firstLine) {
    return new Label(
        "冲击标识 `"
            + id
            + "` 重复了"
            + (firstLine > 0 ? "，第一次出现在第 " + firstLine + " 行。" : "。")
            + "每个冲击要有不同的 `id`。",
        "duplicate shock id `"
            + id
            + "`"
            + (firstLine > 0 ? ", first at line " + firstLine : "")
            + ". Each shock needs an `id` of its own.");
  }

  static Label outsideHorizon(String key, YearMonth month, YearMonth first, YearMonth last) {
    return new Label(
        "`" + key + "`：" + month + " 不在模拟时段 " + first + " 至 " + last + " 之内。请改日期，或调整 `horizon`。",
        "`"
            + key
            + "`: "
            + month
            + " lies outside the run, which goes from "
            + first
            + " to "
            + last
            + ". Change the date or `horizon`.");
  }

  static Label untilNotAfterFrom(String key, YearMonth from, YearMonth until) {
    return new Label(
        "`" + key + "`：结束月份 " + until + " 必须晚于开始月份 " + from + "（结束的当月不再执行）。",
        "`"
            + key
            + "`: the end "
            + until
            + " must come after the beginning "
            + from
            + " (in the month of the end the policy no longer holds).");
  }

  static Label locationNeedsProduction(String key) {
    return new Label(
        "`" + key + "` 只能用于 `kind: production`；其他冲击请用 `region`。",
        "`" + key + "` goes with `kind: production` only; other shocks take a `region`.");
  }

  static Label banksMakeNoProduct(String key, Shock.Kind kind) {
    return new Label(
        "`" + key + "` 不能与 `kind: " + written(kind) + "` 同用，银行没有产品；请删去，或用 `bank_class` 指定银行。",
        "`"
            + key
            + "` does not go with `kind: "
            + written(kind)
            + "`: banks make no product. Leave it out, or choose banks by `bank_class`.");
  }

  static Label bankClassNeedsBanks(String key) {
    return new Label(
        "`" + key + "` 只能用于 `kind: capital_requirement` 和 `kind: bank_loss`；请删去。",
        "`"
            + key
            + "` goes with `kind: capital_requirement` and `kind: bank_loss` only; leave it out.");
  }

  static Label cannotRise(String key, Shock.Kind kind) {
    return new Label(
        "`" + key + "` 大于 0，但 `kind: " + written(kind) + "` 只会造成减少；取 -1 至 0。",
        "`"
            + key
            + "` is above 0, but `kind: "
            + written(kind)
            + "` can only lower what it hits: take a value from -1 to 0.");
  }

  private static String written(Shock.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Label instrumentRange(String key, double value, Instrument instrument) {
    String range = Numerals.plain(instrument.min());
    String top = Numerals.plain(instrument.max());
    String unitZh = instrument.unit().equals("1") ? "" : "，单位 " + instrument.unit();
    String unitEn = instrument.unit().equals("1") ? "" : ", in " + instrument.unit();
    return new Label(
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " 超出 `"
            + instrument.id()
            + "`（"
            + instrument.label().zh()
            + "）的范围 "
            + range
            + " 至 "
            + top
            + unitZh
            + "。",
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " is outside the range of `"
            + instrument.id()
            + "` ("
            + instrument.label().en()
            + "): "
            + range
            + " to "
            + top
            + unitEn
            + ".");
  }

  /** A cap below what the parts of the safe rate add up to. */
  static Label rateCapTooLow(String key, double value, List<String> parts, double safe) {
    return new Label(
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " 低于毫无风险时的利率 "
            + sum(parts, safe)
            + "，谁也借不到钱。请至少设为 "
            + shown(safe)
            + "，或调低后者。",
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " is below the rate without any risk, "
            + sum(parts, safe)
            + ": nobody could borrow. Take at least "
            + shown(safe)
            + ", or lower the latter.");
  }

  static Label depositRateTooHigh(String key, double value, List<String> parts, double safe) {
    return new Label(
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " 高于毫无风险时的贷款利率 "
            + sum(parts, safe)
            + "，银行每笔安全贷款都会亏损。请最多设为 "
            + shown(safe)
            + "，或调高后者。",
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " is above the loan rate without any risk, "
            + sum(parts, safe)
            + ": banks would lose on every safe loan. Take at most "
            + shown(safe)
            + ", or raise the latter.");
  }

  static Label discountTooLarge(String key, double value, List<String> parts, double safe) {
    return new Label(
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " 大于毫无风险时的利率 "
            + sum(parts, safe)
            + "，利率会变成负数。请取 0 至 "
            + shown(safe)
            + "。",
        "`"
            + key
            + "` = "
            + Numerals.plain(value)
            + " exceeds the rate without any risk, "
            + sum(parts, safe)
            + ", so that the rate would be negative. Allowed: 0 to "
            + shown(safe)
            + ".");
  }

  private static String sum(List<String> parts, double value) {
    String terms = String.join(" + ", parts.stream().map(part -> "`" + part + "`").toList());
    return terms + " = " + shown(value);
  }

  /** A sum of written numbers without the rounding of binary arithmetic. */
  private static String shown(double sum) {
    return Numerals.plain(new BigDecimal(sum).round(new MathContext(12)).doubleValue());
  }

  /** A policy that adds to a share must leave it between 0 and 1. */
  static Label notAShare(
      String key, Instrument instrument, double value, String parameter, double base) {
    String least = shown(Math.max(instrument.min(), -base));
    String most = shown(Math.min(instrument.max(), 1 - base));
    String added = Numerals.plain(value);
    String stands = Numerals.plain(base);
    String result = shown(base + value);
    return new Label(
        "`"
            + key
            + "` = "
            + added
            + " 会加到 `"
            + parameter
            + "` = "
            + stands
            + " 上，合计 "
            + result
            + "，而份额只能在 0 至 1 之间。请取 "
            + least
            + " 至 "
            + most
            + "。",
        "`"
            + key
            + "` = "
            + added
            + " is added to `"
            + parameter
            + "` = "
            + stands
            + " and makes "
            + result
            + ", but a share lies between 0 and 1. Allowed: "
            + least
            + " to "
            + most
            + ".");
  }

  static Label overlap(String key, Instrument instrument) {
    return new Label(
        "`" + key + "`：`" + instrument.id() + "` 在这段时间已有另一个设定，两段时间不能重叠。",
        "`"
            + key
            + "`: `"
            + instrument.id()
            + "` is already set for part of this time; the spells of one"
            + " instrument must not overlap.");
  }

  /** The key ends in what the instrument cannot be aimed at. */
  static Label cannotAim(String key, Instrument instrument) {
    Reach reach = instrument.reach();
    List<String> keys = new ArrayList<>();
    if (reach.regions()) {
      keys.add("`region`");
    }
    if (reach.products()) {
      keys.add("`products`");
    }
    if (reach.locations()) {
      keys.add("`locations`");
    }
    if (reach.routes()) {
      keys.add("`routes`");
    }
    if (reach.sizes()) {
      keys.add("`sizes`");
    }
    boolean none = keys.isEmpty();
    return new Label(
        "`"
            + key
            + "`：`"
            + instrument.id()
            + "` "
            + (none ? "对所有地区和产品一视同仁，请删去这一项。" : "只能用 " + String.join("、", keys) + " 限定范围。"),
        "`"
            + key
            + "`: `"
            + instrument.id()
            + (none
                ? "` is the same for all regions and products; leave this out."
                : "` can be aimed by " + String.join(", ", keys) + " only."));
  }

  static Label duplicateRecipe(String key) {
    return new Label(
        "`" + key + "`：同一个配方只能用一次。", "`" + key + "`: each recipe can be used once only.");
  }

  static Label unknownName(
      String key, String name, Label what, Optional<String> meant, Collection<String> all) {
    boolean few = all.size() <= 30;
    return new Label(
        "`"
            + key
            + "`：数据中没有"
            + what.zh()
            + " `"
            + name
            + "`。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse("")
            + (few && meant.isEmpty() ? "可用：" + String.join("、", all) + "。" : ""),
        "`"
            + key
            + "`: the data hold no "
            + what.en()
            + " `"
            + name
            + "`."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse("")
            + (few && meant.isEmpty() ? " Allowed: " + String.join(", ", all) + "." : ""));
  }

  static Label unsuitedRegion(String key, Shock shock, Collection<String> suited) {
    boolean inside = !shock.kind().fromOutside();
    String kind = written(shock.kind());
    return new Label(
        "`"
            + key
            + "`：`kind: "
            + kind
            + "` 要写"
            + (inside ? "被模拟的地区" : "区外的地区")
            + "，不能是 `"
            + shock.region()
            + "`。可用："
            + String.join("、", suited)
            + "。",
        "`"
            + key
            + "`: `kind: "
            + kind
            + "` takes "
            + (inside ? "a simulated region" : "an outside region")
            + ", not `"
            + shock.region()
            + "`. Allowed: "
            + String.join(", ", suited)
            + ".");
  }

  static Label noBankClasses(String key) {
    return new Label(
        "`" + key + "`：数据没有划分银行类别。请删去，或在数据文件夹中加入 `banks.csv`。",
        "`"
            + key
            + "`: the data know no classes of banks. Leave it out, or add `banks.csv` to the data"
            + " folder.");
  }

  static Label noSuchBanks(String key, Shock shock, Collection<String> there) {
    return new Label(
        "`"
            + key
            + "`："
            + "`"
            + shock.region()
            + "` 没有 `"
            + shock.bankClass()
            + "` 类银行。可用："
            + String.join("、", there)
            + "。",
        "`"
            + key
            + "`: `"
            + shock.region()
            + "` has no banks of class `"
            + shock.bankClass()
            + "`. Allowed: "
            + String.join(", ", there)
            + ".");
  }

  static Label policyOutside(String key, String region, Collection<String> inside) {
    return new Label(
        "`" + key + "`：政策只在被模拟的地区实施，不能是 `" + region + "`。可用：" + String.join("、", inside) + "。",
        "`"
            + key
            + "`: policies hold in simulated regions, not in `"
            + region
            + "`. Allowed: "
            + String.join(", ", inside)
            + ".");
  }

  static Label locationElsewhere(String key, Location location, String region, String field) {
    return new Label(
        "`"
            + key
            + "`："
            + location.label().zh()
            + "（`"
            + location.code()
            + "`）属于 `"
            + location.region()
            + "`，不在 `"
            + region
            + "`。请只写 `"
            + field
            + "`，或改正 `region`。",
        "`"
            + key
            + "`: "
            + location.label().en()
            + " (`"
            + location.code()
            + "`) lies in `"
            + location.region()
            + "`, not in `"
            + region
            + "`. Leave out `region` or correct it.");
  }

  static Label unknownIndicator(String name, Optional<String> meant) {
    return new Label(
        "没有名为 `" + name + "` 的指标。" + meant.map(m -> "是否想写 `" + m + "`？").orElse(""),
        "there is no indicator `"
            + name
            + "`."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse(""));
  }

  static Label targetUnit(Target target, Indicator indicator) {
    return new Label(
        "`"
            + indicator.id()
            + "`（"
            + indicator.label().zh()
            + "）的单位是 `"
            + indicator.unit()
            + "`，不能用 `"
            + target.unit()
            + "`。请换算 low 和 high。",
        "`"
            + indicator.id()
            + "` ("
            + indicator.label().en()
            + ") is measured in `"
            + indicator.unit()
            + "`, not in `"
            + target.unit()
            + "`. Convert low and high.");
  }

  static Label unknownSetting(String key, Optional<String> meant) {
    return new Label(
        "没有名为 `" + key + "` 的项。" + meant.map(m -> "是否想写 `" + m + "`？").orElse("不加 KEY 可列出全部。"),
        "there is no key `"
            + key
            + "`."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse(" Without KEY all are listed."));
  }
}
