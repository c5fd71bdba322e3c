package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;

class RoundsTest {
  /** Notes who is asked for in each round; an arm costs its factor. */
  private static class Noted implements Rounds.Trials {
    private final List<List<String>> rounds = new ArrayList<>();

    @Override
    public void prepare(List<Rounds.Asked> asked) {
      rounds.add(asked.stream().map(a -> a.arm().id()).toList());
    }

    @Override
    public double[] of(Arm arm, int replications) {
      return IntStream.range(0, replications).mapToDouble(r -> arm.factor()).toArray();
    }
  }

  /** A search that asks a number of times and adds up what it is told. */
  private static Function<BudgetSearch.Costs, Double> asking(String name, int times) {
    return costs -> {
      double sum = 0;
      for (int n = 1; n <= times; n++) {
        sum += costs.of(arm(name + n, n), 1)[0];
      }
      return sum;
    };
  }

  private static Arm arm(String id, double factor) {
    Label label = new Label(id, id);
    return new Arm(id, ArmKind.LEVER, label, Arm.NONE, 0, null, factor, "", List.of(), null);
  }

  @RepeatedTest(20)
  @DisplayName("Every round has the searches that go on, in their order, whatever the threads do")
  void inOrder() {
    Noted trials = new Noted();
    List<Double> found =
        new Rounds(trials).all(List.of(asking("a", 3), asking("b", 0), asking("c", 1)));
    assertThat(found).containsExactly(6.0, 0.0, 1.0);
    assertThat(trials.rounds).containsExactly(List.of("a1", "c1"), List.of("a2"), List.of("a3"));
  }

  @Test
  @DisplayName("If the runs of a round are called off, all searches end and say so")
  void calledOff() {
    Noted trials =
        new Noted() {
          @Override
          public void prepare(List<Rounds.Asked> asked) {
            throw new CancellationException("enough");
          }
        };
    assertThatThrownBy(() -> new Rounds(trials).all(List.of(asking("a", 2), asking("b", 2))))
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
  }

  @Test
  @DisplayName("A search that fails stops no other, and its failure is not lost")
  void oneFails() {
    Noted trials = new Noted();
    Function<BudgetSearch.Costs, Double> failing =
        costs -> {
          throw new IllegalArgumentException("mine");
        };
    assertThatThrownBy(() -> new Rounds(trials).all(List.of(failing, asking("b", 2))))
        .hasMessage("mine");
    assertThat(trials.rounds).containsExactly(List.of("b1"), List.of("b2"));
  }
}
