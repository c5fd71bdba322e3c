package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Searches that go on side by side. In each round every search that is not at its end asks for one
 * cost, and all that was asked for is run together, in the order of the searches: what is run, and
 * when, does not depend on the threads.
 */
final class Rounds {
  private final Trials trials;

  /** What a search asks for. */
  record Asked(Arm arm, int replications) {}

  /** Where costs come from. */
  interface Trials extends BudgetSearch.Costs {
    /** Makes the runs behind some costs, so that asking for one of them takes no time. */
    void prepare(List<Asked> asked);
  }

  Rounds(Trials trials) {
    this.trials = trials;
  }

  /**
   * Makes all searches.
   *
   * @param searches each given its source of costs
   * @return what they found, in their order
   * @throws java.util.concurrent.CancellationException if the user wants to stop
   */
  <T> List<T> all(List<Function<BudgetSearch.Costs, T>> searches) {
    if (searches.isEmpty()) {
      return List.of();
    }
    Round round = new Round(searches.size());
    ExecutorService threads = Executors.newFixedThreadPool(searches.size());
    try {
      List<Future<T>> found = new ArrayList<>();
      for (int i = 0; i < searches.size(); i++) {
        int place = i;
        found.add(threads.submit(() -> one(searches.get(place), round, place)));
      }
      return ended(found);
    } finally {
      threads.shutdown();
    }
  }

  /** Waits for all, so that nothing goes on when one has failed. */
  private static <T> List<T> ended(List<Future<T>> searches) {
    List<T> results = new ArrayList<>();
    Throwable first = null;
    for (Future<T> search : searches) {
      try {
        results.add(search.get());
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    throwIfAny(first);
    return results;
  }

  private static void throwIfAny(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }

  private <T> T one(Function<BudgetSearch.Costs, T> search, Round round, int place) {
    try {
      return search.apply((arm, replications) -> round.ask(place, new Asked(arm, replications)));
    } finally {
      round.leave();
    }
  }

  /** Waits until all searches have asked; the last to ask makes the runs of all. */
  private final class Round {
    private final Asked[] asked;
    private int searching;
    private int waiting;
    private long number;
    private Throwable failure;

    Round(int searches) {
      asked = new Asked[searches];
      searching = searches;
    }

    double[] ask(int place, Asked question) {
      await(place, question);
      return trials.of(question.arm(), question.replications());
    }

    private synchronized void await(int place, Asked question) {
      asked[place] = question;
      waiting++;
      long mine = number;
      makeIfAllWait();
      while (number == mine) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
      }
      throwIfAny(failure);
    }

    synchronized void leave() {
      searching--;
      makeIfAllWait();
    }

    private void makeIfAllWait() {
      if (waiting == 0 || waiting < searching) {
        return;
      }
      try {
        trials.prepare(Arrays.stream(asked).filter(Objects::nonNull).toList());
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      Arrays.fill(asked, null);
      waiting = 0;
      number++;
      notifyAll();
    }
  }
}
