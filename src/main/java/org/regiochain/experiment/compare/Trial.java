package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.regiochain.catalog.Label;
import org.regiochain.model.PolicySetting;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;

/** Runs arms in pairs with the one without levers, and reads costs off the pairs. */
final class Trial implements Rounds.Trials {
  private final Scenario scenario;
  private final Comparison.Budget budget;
  private final RunMemory memory;

  Trial(Scenario scenario, Comparison.Budget budget, RunMemory memory) {
    this.scenario = scenario;
    this.budget = budget;
    this.memory = memory;
  }

  /** The arm without levers. */
  Arm none() {
    return new Arm(
        Arm.NONE,
        ArmKind.NONE,
        new Label("无杠杆", "No lever"),
        Arm.NONE,
        0,
        null,
        1,
        "",
        List.of(),
        scenario.parameters());
  }

  /**
   * Makes all replications of all arms, arm by arm within each replication, so that whatever is
   * finished when it stops is balanced. Arms that failed throughout the search are left out.
   */
  void run(List<Arm> arms, int from, int until) {
    List<RunMemory.Request> requests = new ArrayList<>();
    for (int r = from; r < until; r++) {
      for (Arm arm : arms) {
        if (arm.block() != Block.FAILED) {
          requests.add(request(arm, r));
        }
      }
    }
    memory.make(requests);
  }

  /** A finished run of an arm; empty if it failed or was never made. */
  Optional<RunMemory.Finished> finished(Arm arm, int replication) {
    return memory.known(request(arm, replication));
  }

  /** Whether a replication below a number finished. */
  boolean any(Arm arm, int replications) {
    return IntStream.range(0, replications)
        .anyMatch(r -> finished(arm, r).filter(f -> f.run() != null).isPresent());
  }

  @Override
  public void prepare(List<Rounds.Asked> asked) {
    int most = asked.stream().mapToInt(Rounds.Asked::replications).max().orElse(0);
    List<RunMemory.Request> requests = new ArrayList<>();
    for (int r = 0; r < most; r++) {
      requests.add(request(none(), r));
      for (Rounds.Asked a : asked) {
        if (r < a.replications()) {
          requests.add(request(a.arm(), r));
        }
      }
    }
    memory.make(requests);
  }

  /** Costs over the first replications, by replication; failed ones are left out. */
  @Override
  public double[] of(Arm arm, int replications) {
    return IntStream.range(0, replications)
        .mapToObj(r -> cost(arm, r))
        .flatMap(Optional::stream)
        .mapToDouble(c -> c.by(budget.measure()))
        .toArray();
  }

  /** What a replication of an arm cost. */
  Optional<CostStream> cost(Arm arm, int replication) {
    Optional<RunMemory.Finished> run = finished(arm, replication).filter(f -> f.run() != null);
    Optional<RunMemory.Finished> base = finished(none(), replication).filter(f -> f.run() != null);
    return run.isEmpty() || base.isEmpty()
        ? Optional.empty()
        : Optional.of(CostStream.of(run.get().run(), base.get().run(), budget.rate()));
  }

  /** The scenario's own policy holds in every arm, the levers on top of it. */
  private RunMemory.Request request(Arm arm, int replication) {
    List<PolicySetting> settings = new ArrayList<>(scenario.policy());
    settings.addAll(arm.settings());
    return new RunMemory.Request(arm.id(), arm.parameters(), settings, replication);
  }
}
