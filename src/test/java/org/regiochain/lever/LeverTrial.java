package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.catalog.yaml.YamlReader;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.model.Indicator;

/**
 * How one lever is tried for its signs: a row of {@code lever-signs/trials.yaml}.
 *
 * @param economy name of a scenario beside that file
 * @param most whether at its largest intensity instead of the typical one
 * @param lastYear whether the last year is what counts instead of all months in which it works
 * @param with id of a lever that both arms hold besides
 * @param reasons why an outcome does not move as expected
 */
public record LeverTrial(
    Lever lever,
    String economy,
    boolean most,
    boolean lastYear,
    Optional<Lever> with,
    Map<Indicator, Label> reasons) {
  static final Path FOLDER = Path.of("src/test/resources/lever-signs");

  /** The file, as written. */
  public record Form(@Required @Group(zh = "试验", en = "Trials") List<TrialForm> trials) {}

  /** A trial, as written. */
  public record TrialForm(
      @Required @Text(zh = "杠杆", en = "Lever") String lever,
      @Text(value = "plain", zh = "经济", en = "Economy") String economy,
      @Switch(value = false, zh = "是否用最大强度", en = "Largest intensity", source = "set here")
          boolean most,
      @Switch(value = false, zh = "是否只看末年", en = "Only the last year", source = "set here")
          boolean lastYear,
      @Text(value = "none", zh = "同时实施的杠杆", en = "Lever held besides") String with,
      @Group(zh = "原因", en = "Reasons") List<ReasonForm> because) {}

  /** A reason, as written. */
  public record ReasonForm(
      @Required @Text(zh = "指标", en = "Indicator") Indicator indicator,
      @Required @Group(zh = "原因", en = "Reason") LabelForm why) {}

  double intensity() {
    return most ? lever.max() : lever.typical();
  }

  /** The trials of all levers of a catalogue, in its order. */
  static List<LeverTrial> read(LeverCatalogue catalogue) throws FaultException {
    Faults faults = new Faults();
    Path file = FOLDER.resolve("trials.yaml");
    faults.expect(file.toString());
    YamlMap map =
        SourceText.read(file, faults)
            .flatMap(text -> YamlReader.read(text, faults))
            .map(YamlMap.class::cast)
            .orElseThrow();
    Form form = (Form) new Binder(faults).bind(List.of(Shape.of(Form.class)), map).get(0);
    faults.throwIfAny();
    assertThat(form.trials())
        .as("every lever is tried once, in the order of the catalogue")
        .extracting(TrialForm::lever)
        .isEqualTo(catalogue.levers().stream().map(Lever::id).toList());
    return form.trials().stream().map(t -> trial(t, catalogue)).toList();
  }

  private static LeverTrial trial(TrialForm form, LeverCatalogue catalogue) {
    return new LeverTrial(
        catalogue.lever(form.lever()).orElseThrow(),
        form.economy(),
        form.most(),
        form.lastYear(),
        catalogue.lever(form.with()),
        form.because().stream()
            .collect(Collectors.toMap(ReasonForm::indicator, r -> r.why().label())));
  }
}
