package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Similar;
import org.regiochain.data.DataSet;
import org.regiochain.data.Target;
import org.regiochain.model.Indicator;

/** Checks the targets of a data set against the indicators of the model. */
final class TargetCheck {
  private TargetCheck() {}

  static List<Fault> faults(DataSet data) {
    Map<String, Indicator> indicators = new TreeMap<>();
    for (Indicator indicator : Indicator.values()) {
      indicators.put(indicator.id(), indicator);
    }
    List<Fault> faults = new ArrayList<>();
    for (Target target : data.targets()) {
      Indicator indicator = indicators.get(target.indicator());
      if (indicator == null) {
        faults.add(
            fault(
                data,
                target,
                ScenarioMessages.unknownIndicator(
                    target.indicator(), Similar.closest(target.indicator(), indicators.keySet()))));
      } else if (!indicator.unit().equals(target.unit())) {
        faults.add(fault(data, target, ScenarioMessages.targetUnit(target, indicator)));
      }
    }
    return faults;
  }

  private static Fault fault(DataSet data, Target target, Label message) {
    String file = data.folder().resolve(Target.FILE).toString();
    return new Fault(file, target.line(), target.column(), message, "");
  }
}
