package org.regiochain.lever;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.model.Instrument;

/** Checks of a lever that need several of its values. */
final class LeverChecks {
  private final Binder binder;
  private final Position top;
  private final String key;
  private final LeverForm lever;

  /**
   * @param top where a fault is shown that has no place of its own
   * @param key full key of the lever
   */
  LeverChecks(Binder binder, Position top, String key, LeverForm lever) {
    this.binder = binder;
    this.top = binder.place(key).orElse(top);
    this.key = key;
    this.lever = lever;
  }

  void check() {
    if (lever.typical() > lever.max()) {
      report(".typical", LeverMessages.typicalAboveMax(lever));
    }
    if (lever.cost().convex() > 0 && lever.max() >= 1) {
      report(".cost.convex", LeverMessages.convexWithoutBound(lever));
    }
    if (lever.shiftsStart()
        && (!lever.effects().isEmpty() || lever.cost().linear() + lever.cost().convex() > 0)) {
      report(".shifts_start", LeverMessages.shiftAlone(lever.id()));
    }
    if (!lever.shiftsStart() && lever.effects().isEmpty()) {
      report("", LeverMessages.noEffects(lever.id()));
    }
    List<String> keys = binder.itemKeys(key + ".effects");
    for (int i = 0; i < keys.size(); i++) {
      effect(keys.get(i).substring(key.length()), lever.effects().get(i));
    }
  }

  private void effect(String at, EffectForm form) {
    Effect effect = form.effect();
    Instrument instrument = effect.instrument();
    boolean saturating = effect.law() == EffectLaw.SATURATING;
    if (saturating && effect.isMoney()) {
      report(at + ".law", LeverMessages.moneySaturates(lever.id(), instrument));
    } else if (saturating != effect.scale() > 0) {
      report(at + ".scale", LeverMessages.scale(lever.id(), instrument, saturating));
    } else {
      double most = saturating ? effect.size() : effect.unbounded(lever.max());
      if (most < instrument.min() || most > instrument.max()) {
        report(at + ".size", LeverMessages.beyondRange(lever, effect, most));
      }
    }
  }

  private void report(String at, Label message) {
    String full = key + at;
    binder.report(binder.place(full).isPresent() ? full : key, top, message);
  }
}
