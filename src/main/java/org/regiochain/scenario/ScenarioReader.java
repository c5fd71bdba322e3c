package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.data.DataSet;
import org.regiochain.model.ModelParameters;

/** Reads scenario files. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario with everything it extends.
   *
   * @param overrides settings of the command line, {@code key=value}; a later one wins
   * @throws FaultException with all faults of the file, its parents and the overrides
   */
  public static ResolvedScenario read(Path file, List<String> overrides) throws FaultException {
    Faults faults = new Faults();
    faults.expect(file.toString());
    Inheritance inheritance = new Inheritance(faults);
    Optional<YamlMap> tree = inheritance.load(file);
    if (tree.isEmpty()) {
      throw new FaultException(faults.sorted());
    }
    YamlMap map = new Overrides(faults).apply(tree.get(), overrides).without(Inheritance.EXTENDS);
    Binder binder = new Binder(faults);
    List<Record> records = binder.bind(ScenarioShape.SECTIONS, map);
    Scenario scenario =
        new ScenarioChecks(binder, map.position(), (ScenarioForm) records.get(0))
            .scenario((ModelParameters) records.get(1));
    faults.throwIfAny();
    return new ResolvedScenario(scenario, file, inheritance.files(), binder.bound());
  }

  /**
   * Checks the products, places and classes of banks that a scenario names against its data.
   *
   * @return a fault for each unknown name, at the place where it was written
   */
  public static List<Fault> checkNames(
      ResolvedScenario resolved,
      Set<String> products,
      Set<String> regions,
      Set<String> locations,
      Set<String> bankClasses) {
    return NameCheck.faults(resolved, products, products, regions, locations, bankClasses);
  }

  /**
   * Checks the names in a scenario against its data, and that each shock names a place its kind can
   * hit: a simulated region for production and banks, an outside one for the rest. Checks also that
   * the targets of the data are of indicators there are.
   *
   * @return a fault for each unknown or unsuited name, at the place where it was written
   */
  public static List<Fault> checkNames(ResolvedScenario resolved, DataSet data) {
    List<Fault> faults = new ArrayList<>(NameCheck.faults(resolved, data));
    faults.addAll(TargetCheck.faults(data));
    return faults;
  }
}
