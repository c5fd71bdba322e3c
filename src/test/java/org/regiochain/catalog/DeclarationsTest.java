package org.regiochain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;

/** Every declaration of the model is complete and consistent. */
class DeclarationsTest {
  @Test
  @DisplayName("Each parameter has both labels and a source; a number a unit and a range besides")
  void complete() {
    List<Declaration> items = items(Shape.of(ModelParameters.class));
    assertThat(items).hasSizeGreaterThan(50);
    for (Declaration item : items) {
      assertThat(item.label().zh()).as(item.name()).matches(".*\\p{IsHan}.*");
      assertThat(item.label().en()).as(item.name()).matches("[A-Z].*");
      assertThat(item.source()).as(item.name()).isNotBlank();
      if (!item.isNumber()) {
        assertThat(item.unit()).as(item.name()).isEmpty();
        assertThat(item.defaultValue()).as(item.name()).isInstanceOf(Boolean.class);
        continue;
      }
      assertThat(item.unit()).as(item.name()).isNotBlank();
      assertThat(item.min()).as(item.name()).isLessThan(item.max());
      assertThat(((Number) item.defaultValue()).doubleValue())
          .as(item.name())
          .isBetween(item.min(), item.max());
    }
  }

  @Test
  @DisplayName("Keys are unique within their section and in snake case")
  void keys() {
    for (Shape.Field group : Shape.of(ModelParameters.class).fields()) {
      List<String> names = ((Shape.Section) group.shape()).names();
      assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z]+(_[a-z0-9]+)*"));
    }
  }

  @Test
  @DisplayName("The neutral value of each instrument lies within its range")
  void instruments() {
    for (Instrument instrument : Instrument.values()) {
      assertThat(instrument.neutral()).isBetween(instrument.min(), instrument.max());
    }
  }

  @Test
  @DisplayName("Numbers are written in plain digits that read back the same")
  void numerals() {
    for (double value : new double[] {0, 1e-7, 0.1 + 0.2, 1.0 / 3, 1e9, 123456789.125, -2.5e-10}) {
      String written = Numerals.plain(value);
      assertThat(written).matches("-?[0-9]+(\\.[0-9]+)?");
      assertThat(Double.parseDouble(written)).isEqualTo(value);
    }
  }

  /** A component without a declaration. */
  public record Undeclared(double number) {}

  @Test
  @DisplayName("An undeclared component is a programming error")
  void undeclared() {
    assertThatThrownBy(() -> Shape.of(Undeclared.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Undeclared.number");
  }

  private static List<Declaration> items(Shape.Section section) {
    List<Declaration> items = new ArrayList<>();
    for (Shape.Field field : section.fields()) {
      if (field.shape() instanceof Shape.Leaf leaf) {
        items.add(leaf.declaration());
      } else if (field.shape() instanceof Shape.Section inner) {
        items.addAll(items(inner));
      }
    }
    return items;
  }
}
