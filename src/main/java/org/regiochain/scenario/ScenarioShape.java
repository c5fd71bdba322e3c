package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Shape;
import org.regiochain.model.ModelParameters;

/** Everything a scenario file may hold, as declared. */
final class ScenarioShape {
  /** The records whose keys stand side by side at the top of a file. */
  static final List<Class<? extends Record>> TYPES =
      List.of(ScenarioForm.class, ModelParameters.class);

  /** The keys at the top of a file. */
  static final Shape.Section TOP = top();

  private ScenarioShape() {}

  private static Shape.Section top() {
    List<Shape.Field> fields = new ArrayList<>();
    TYPES.forEach(type -> fields.addAll(Shape.of(type).fields()));
    return new Shape.Section(ScenarioForm.class, List.copyOf(fields));
  }
}
