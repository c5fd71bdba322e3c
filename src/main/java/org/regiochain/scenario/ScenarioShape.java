package org.regiochain.scenario;

import java.util.List;
import org.regiochain.catalog.Shape;
import org.regiochain.model.ModelParameters;

/** Everything a scenario file may hold, as declared. */
final class ScenarioShape {
  /** The records whose keys stand side by side at the top of a file. */
  static final List<Shape.Section> SECTIONS =
      List.of(Shape.of(ScenarioForm.class), Shape.of(ModelParameters.class));

  /** All keys at the top of a file. */
  static final Shape.Section TOP =
      new Shape.Section(
          ScenarioForm.class, SECTIONS.stream().flatMap(s -> s.fields().stream()).toList());

  private ScenarioShape() {}
}
