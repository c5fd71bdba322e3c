package org.regiochain.lever;

import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.model.Instrument;

/** What is said about faulty levers, in both languages. Anything to be typed is in backquotes. */
final class LeverMessages {
  private LeverMessages() {}

  static Label fileNotMap() {
    return new Label(
        "杠杆文件应由“键: 值”组成，以 `schema: 1` 和 `levers:` 开头。",
        "a lever file consists of `key: value`, beginning with `schema: 1` and `levers:`.");
  }

  static Label duplicate(String id, String first) {
    return new Label(
        "杠杆 `" + id + "` 已在 " + first + " 定义。请换一个标识。",
        "the lever `" + id + "` is there already, at " + first + ". Give this one another id.");
  }

  static Label typicalAboveMax(LeverForm lever) {
    String typical = Numerals.plain(lever.typical());
    String max = Numerals.plain(lever.max());
    return new Label(
        "杠杆 `"
            + lever.id()
            + "` 的 `typical` = "
            + typical
            + " 大于 `max` = "
            + max
            + "。允许 0 至 "
            + max
            + "。",
        "lever `"
            + lever.id()
            + "`: `typical` = "
            + typical
            + " is above `max`. Allowed: 0 to "
            + max
            + ".");
  }

  static Label convexWithoutBound(LeverForm lever) {
    return new Label(
        "杠杆 `" + lever.id() + "` 的递增费用 c·x²/(1−x) 要求 `max` 小于 1，例如 `max: 0.95`；否则删去 `convex`。",
        "lever `"
            + lever.id()
            + "`: the rising cost c·x²/(1 − x) needs a `max` below 1, such as `max: 0.95`; or leave"
            + " `convex` out.");
  }

  static Label shiftAlone(String id) {
    return new Label(
        "杠杆 `" + id + "` 只移动其他杠杆的开始时间，不能再有 `effects` 或 `cost`。",
        "lever `"
            + id
            + "` only moves the start of others; it can have no `effects` and no `cost`.");
  }

  static Label noEffects(String id) {
    return new Label(
        "杠杆 `" + id + "` 没有作用。请写 `effects: [{instrument: …, size: …}]`。",
        "lever `" + id + "` moves nothing. Write `effects: [{instrument: …, size: …}]`.");
  }

  static Label moneySaturates(String id, Instrument instrument) {
    return new Label(
        "杠杆 `" + id + "`：`" + instrument.id() + "` 是金额，只能成比例。请删去 `law`。",
        "lever `"
            + id
            + "`: `"
            + instrument.id()
            + "` is an amount of money and must be proportional. Leave `law` out.");
  }

  static Label scale(String id, Instrument instrument, boolean saturating) {
    return saturating
        ? new Label(
            "杠杆 `" + id + "`：边际递减的 `" + instrument.id() + "` 需要大于 0 的 `scale`。",
            "lever `" + id + "`: `" + instrument.id() + "` saturates and needs a `scale` above 0.")
        : new Label(
            "杠杆 `" + id + "`：`scale` 只用于边际递减。请写 `law: saturating` 或删去 `scale`。",
            "lever `"
                + id
                + "`: `scale` belongs to `law: saturating`. Write that, or leave it out.");
  }

  static Label beyondRange(LeverForm lever, Effect effect, double most) {
    Instrument instrument = effect.instrument();
    String low = Numerals.plain(instrument.min());
    String high = Numerals.plain(instrument.max());
    double bound = most > instrument.max() ? instrument.max() : instrument.min();
    String largest =
        Numerals.plain(effect.law() == EffectLaw.SATURATING ? bound : bound / lever.max());
    String value = Numerals.plain(most);
    return new Label(
        "杠杆 `"
            + lever.id()
            + "` 在最大强度下使 `"
            + instrument.id()
            + "` 达到 "
            + value
            + "，允许 "
            + low
            + " 至 "
            + high
            + "。`size` 最多为 "
            + largest
            + "，或降低 `max`。",
        "lever `"
            + lever.id()
            + "` at its largest intensity takes `"
            + instrument.id()
            + "` to "
            + value
            + ". Allowed: "
            + low
            + " to "
            + high
            + ". `size` can be "
            + largest
            + " at most; or lower `max`.");
  }
}
