package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.data.Chain;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.scenario.ResolvedScenario;
import org.regiochain.scenario.ScenarioReader;

/** A scenario and its data, both free of faults, and the names in one known to the other. */
record CheckedScenario(ResolvedScenario resolved, DataSet data) {
  /**
   * Reads and checks a scenario with its data set and chain recipes.
   *
   * @throws FaultException with all faults of the scenario; if it has none, of the data; if those
   *     have none, of the names
   */
  static CheckedScenario read(Path file, List<String> overrides) throws FaultException {
    ResolvedScenario resolved = ScenarioReader.read(file, overrides);
    DataSet data = DataSets.load(resolved.scenario().data(), resolved.scenario().chains());
    List<Fault> faults = ScenarioReader.checkNames(resolved, data);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new CheckedScenario(resolved, data);
  }

  /** The names of the chains by id. */
  Map<String, Label> chainLabels() {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (Chain chain : data.chains()) {
      labels.put(chain.id(), chain.label());
    }
    return labels;
  }
}
