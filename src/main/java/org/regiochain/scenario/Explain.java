package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.catalog.yaml.SourceText;

/** Says for each value of a scenario what it is, where it was set and what else it could be. */
public final class Explain {
  private static final Label BY_DEFAULT = new Label("默认值", "default");

  private Explain() {}

  /**
   * One value.
   *
   * @param key full key
   * @param value as it would be written; empty if there is none
   * @param defaultValue as it would be written; empty if there is none
   * @param where file:line:column, the setting of the command line, or that it is the default
   * @param unit empty for text
   * @param range in symbols; empty if anything is allowed
   * @param source of the value as the scenario states it, else of the default; may be empty
   * @param grade evidence for the default; empty for text
   * @param note remark in the scenario, or empty
   */
  public record Row(
      String key,
      String value,
      String defaultValue,
      Label where,
      String unit,
      String range,
      Label label,
      String source,
      Optional<Grade> grade,
      String note) {}

  /**
   * The values of a scenario in declared order.
   *
   * @param key a full key, or a section such as {@code goods}; null for all
   * @throws FaultException if there is no such key; says which is likely meant
   */
  public static List<Row> rows(ResolvedScenario resolved, String key) throws FaultException {
    List<Row> all = all(resolved);
    if (key == null) {
      return all;
    }
    List<Row> chosen =
        all.stream().filter(r -> r.key().equals(key) || r.key().startsWith(key + ".")).toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    Label message = ScenarioMessages.unknownSetting(key, meant(key, all));
    throw new FaultException(List.of(SourceText.wholeFile(resolved.file().toString(), message)));
  }

  private static List<Row> all(ResolvedScenario resolved) {
    List<Row> rows = new ArrayList<>();
    for (Shape.Field field : ScenarioShape.TOP.fields()) {
      int before = rows.size();
      for (Bound setting : resolved.settings()) {
        if (setting.key().equals(field.name()) || setting.key().startsWith(field.name() + ".")) {
          rows.add(row(setting));
        }
      }
      if (rows.size() == before && !field.name().equals(Inheritance.EXTENDS)) {
        rows.add(nothing(field));
      }
    }
    return List.copyOf(rows);
  }

  private static Row row(Bound setting) {
    Declaration item = setting.item();
    return new Row(
        setting.key(),
        Declaration.written(setting.value()),
        Declaration.written(item.defaultValue()),
        setting.position().map(p -> new Label(p.text(), p.text())).orElse(BY_DEFAULT),
        item.unit(),
        item.range(),
        item.label(),
        setting.source().isEmpty() ? item.source() : setting.source(),
        Optional.ofNullable(item.grade()),
        setting.note());
  }

  /** A list or section that the scenario leaves out. */
  private static Row nothing(Shape.Field field) {
    String value = field.shape() instanceof Shape.Items ? "[]" : "";
    return new Row(
        field.name(), value, value, BY_DEFAULT, "", "", field.label(), "", Optional.empty(), "");
  }

  /** Someone may know the item but not its section. */
  private static Optional<String> meant(String key, List<Row> rows) {
    List<String> keys = new ArrayList<>(rows.stream().map(Row::key).toList());
    ScenarioShape.TOP.fields().forEach(f -> keys.add(f.name()));
    String last = key.substring(key.lastIndexOf('.') + 1);
    List<String> names =
        rows.stream().map(r -> r.key().substring(r.key().lastIndexOf('.') + 1)).toList();
    return Similar.closest(key, keys)
        .or(() -> Similar.closest(last, names).map(n -> rows.get(names.indexOf(n)).key()));
  }
}
