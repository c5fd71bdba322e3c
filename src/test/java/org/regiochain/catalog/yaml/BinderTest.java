package org.regiochain.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.InvalidGroupException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Switch;

/** What the scenarios do not use yet: switches, and checks of several values together. */
class BinderTest {
  /** A file of two sections. */
  public record Sample(
      @Group(zh = "开关", en = "Switches") Switches switches,
      @Group(zh = "范围", en = "Range") Range range,
      @Group(zh = "旧范围", en = "Plain range") PlainRange plain) {}

  /** A switch. */
  public record Switches(@Switch(value = true, zh = "开", en = "On", source = "s") boolean on) {}

  /** Two values that depend on each other. */
  public record Range(
      @Real(unit = "1", value = 0, min = 0, max = 9, zh = "低", en = "Low", source = "s") double low,
      @Real(unit = "1", value = 1, min = 0, max = 9, zh = "高", en = "High", source = "s")
          double high) {
    public Range {
      if (low > high) {
        throw new InvalidGroupException(
            new Label("`low` 不能大于 `high`。", "`low` must not exceed `high`."));
      }
    }
  }

  /** The same with a plain exception. */
  public record PlainRange(
      @Real(unit = "1", value = 0, min = 0, max = 9, zh = "低", en = "Low", source = "s")
          double low) {
    public PlainRange {
      if (low > 5) {
        throw new IllegalArgumentException("low is above 5");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no,false",
    "off,false",
    "否,false",
    "0,false",
    "yes,true",
    "on,true",
    "是,true",
    "'\"true\"',true"
  })
  @DisplayName("Words for yes and no are refused together with the way to write them")
  void switchWords(String word, String write) {
    assertThat(faults("switches: {on: " + word + "}"))
        .singleElement()
        .satisfies(f -> assertThat(f.message().en()).contains("Write `" + write + "`."))
        .satisfies(f -> assertThat(f.message().zh()).contains("请写 `" + write + "`。"));
  }

  @Test
  @DisplayName("True and false are read")
  void switches() {
    Faults faults = new Faults();
    assertThat(bind("switches: {on: false}", faults).switches().on()).isFalse();
    assertThat(bind("range: {low: 0}", faults).switches().on()).isTrue();
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("A record's own check becomes a fault at its section")
  void crossCheck() {
    assertThat(faults("switches: {on: true}\nrange:\n  low: 3\n  high: 2\nplain: {low: 6}"))
        .extracting(f -> f.line() + ":" + f.column() + " " + f.message().zh())
        .containsExactly("2:1 `low` 不能大于 `high`。", "5:1 low is above 5");
  }

  @Test
  @DisplayName("If a value is wrong by itself, the check of the whole section is left out")
  void noFollowUps() {
    assertThat(faults("range: {low: 99, high: 2}")).hasSize(1);
    assertThat(faults("range: {low: 5, high: x}")).hasSize(1);
  }

  private static List<Fault> faults(String text) {
    Faults faults = new Faults();
    bind(text, faults);
    return faults.sorted();
  }

  private static Sample bind(String text, Faults faults) {
    SourceText source = new SourceText("sample.yaml", Path.of(""), text, false);
    YamlValue value = YamlReader.read(source, faults).orElseThrow();
    return (Sample)
        new Binder(faults).bind(List.of(Shape.of(Sample.class)), (YamlValue.YamlMap) value).get(0);
  }
}
