package org.regiochain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.experiment.compare.Verification;
import org.regiochain.result.Hashes;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Scenario;

/** Makes parts of a run again and holds them against what is on disk; writes nothing. */
final class Verifier {
  private final KeptRun kept;
  private final CheckedScenario checked;
  private final Parts parts;
  private final RunRequest request;
  private final int sample;

  /**
   * Prepares.
   *
   * @param sample how many runs of a comparison are made again, besides those always chosen
   * @throws FaultException if the run's scenario or its data are no longer there
   */
  Verifier(KeptRun kept, Parts parts, int threads, int sample) throws FaultException {
    this.kept = kept;
    this.parts = parts;
    this.sample = sample;
    checked = kept.scenario();
    request = kept.request(threads);
  }

  /** What is no longer as it was when the run began. */
  List<Label> changes() {
    List<Label> changes = new ArrayList<>(Changes.since(kept, parts.home(), checked));
    Changes.java(kept).ifPresent(changes::add);
    return changes;
  }

  /** Whether there is something to verify. */
  boolean any() {
    return Files.exists(journal()) || !outputs().isEmpty();
  }

  /** Verifies. */
  Findings run(Runner.Progress progress) {
    Scenario scenario = checked.resolved().scenario();
    Optional<Verification> runs = Optional.empty();
    if (scenario.comparison().isPresent()) {
      runs = Optional.of(CompareStage.verify(checked, request, kept.folder(), progress, sample));
    }
    return new Findings(
        kept.folder().path(),
        Boolean.TRUE.equals(kept.fact("comparison", "complete")),
        changes(),
        runs,
        journalFits(),
        recorded(),
        remade(runs),
        detailed(scenario, runs, progress),
        scenario.replications());
  }

  private Path journal() {
    return kept.folder().path().resolve(CompareStage.JOURNAL);
  }

  private Optional<Boolean> journalFits() {
    Object recorded = kept.fact("comparison", CompareStage.JOURNAL);
    return recorded == null
        ? Optional.empty()
        : Optional.of(Files.exists(journal()) && Hashes.sha256(journal()).equals(recorded));
  }

  /** Hashes by file; none before the tables of a run are written. */
  private Map<?, ?> outputs() {
    return kept.fact("outputs") instanceof Map<?, ?> map ? map : Map.of();
  }

  private TableCheck recorded() {
    TableCheck check = new TableCheck();
    outputs()
        .forEach(
            (file, hash) -> check.file(kept.folder().path().resolve(String.valueOf(file)), hash));
    return check;
  }

  /** Tables that were written when not all runs were there cannot be made again. */
  private TableCheck remade(Optional<Verification> runs) {
    TableCheck check = new TableCheck();
    if (!outputs().isEmpty() && runs.filter(r -> r.again().complete()).isPresent()) {
      for (ResultTable table : runs.get().again().tables().all()) {
        check.table(kept.folder().tables(), table);
      }
    }
    return check;
  }

  private TableCheck detailed(
      Scenario scenario, Optional<Verification> runs, Runner.Progress progress) {
    boolean asked = runs.isEmpty() || request.details();
    boolean known = runs.map(r -> r.again().complete() && r.again().finished() > 0).orElse(true);
    if (!asked || !known || outputs().isEmpty() || progress.cancelled()) {
      return new TableCheck();
    }
    return DetailProof.of(
        runs.map(r -> CompareStage.featured(scenario, r.again())).orElse(scenario),
        checked.data(),
        parts.runner(),
        request.threads(),
        progress,
        kept.folder().tables(),
        kept.ended());
  }
}
