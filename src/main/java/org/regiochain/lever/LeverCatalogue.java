package org.regiochain.lever;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.catalog.yaml.YamlReader;
import org.regiochain.catalog.yaml.YamlValue;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;

/** The levers of one or several files, in the order of the files. */
public final class LeverCatalogue {
  private final Map<String, Lever> levers;

  private LeverCatalogue(Map<String, Lever> levers) {
    this.levers = levers;
  }

  /**
   * Reads lever files.
   *
   * @throws FaultException with all faults of all files: wrong keys and values, ids given twice,
   *     unknown instruments and indicators, effects beyond an instrument's range, costs without
   *     bound
   */
  public static LeverCatalogue read(List<Path> files) throws FaultException {
    Faults faults = new Faults();
    Map<String, Lever> levers = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    for (Path file : files) {
      read(file, levers, places, faults);
    }
    faults.throwIfAny();
    return new LeverCatalogue(levers);
  }

  private static void read(
      Path file, Map<String, Lever> levers, Map<String, String> places, Faults faults) {
    faults.expect(file.toString());
    Optional<YamlValue> tree =
        SourceText.read(file, faults).flatMap(text -> YamlReader.read(text, faults));
    if (tree.isEmpty()) {
      return;
    }
    if (!(tree.get() instanceof YamlMap map)) {
      faults.add(tree.get().position(), LeverMessages.fileNotMap());
      return;
    }
    Binder binder = new Binder(faults);
    List<Shape.Section> sections = List.of(Shape.of(CatalogueForm.class));
    CatalogueForm form = (CatalogueForm) binder.bind(sections, map).get(0);
    List<String> keys = binder.itemKeys("levers");
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      LeverForm lever = form.levers().get(i);
      if (binder.isFaulty(key) || lever == null) {
        continue;
      }
      String place = binder.place(key + ".id").map(p -> p.text()).orElse(file.toString());
      String first = places.putIfAbsent(lever.id(), place);
      if (first != null) {
        binder.report(key + ".id", map.position(), LeverMessages.duplicate(lever.id(), first));
      }
      new LeverChecks(binder, map.position(), key, lever).check();
      if (!binder.isFaulty(key)) {
        levers.put(lever.id(), lever.lever());
      }
    }
  }

  /** All levers, in the order of the files. */
  public List<Lever> levers() {
    return List.copyOf(levers.values());
  }

  /** The lever of an id. */
  public Optional<Lever> lever(String id) {
    return Optional.ofNullable(levers.get(id));
  }

  /** The id nearest to one that is not there. */
  public Optional<String> closest(String id) {
    return Similar.closest(id, levers.keySet());
  }
}
