package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.experiment.RunOptions;

/**
 * Threads for many runs: small economies side by side, each on one thread; a large one on all of
 * them, since two would not fit the caches. Results are the same.
 */
final class RunPool implements AutoCloseable {
  /** From this many firms on, threads are better used inside a run. */
  private static final int LARGE = 200_000;

  private final ChunkExecutor inside;
  private final ExecutorService beside;

  RunPool(int threads, int firms) {
    boolean large = firms >= LARGE;
    inside = new ChunkExecutor(large ? threads : 1);
    beside = Executors.newFixedThreadPool(large ? 1 : threads);
  }

  /** One run. */
  interface Task<T> {
    T run(ChunkExecutor executor);
  }

  /**
   * All results in the order of the tasks, which are begun in that order. If one fails no more are
   * begun, and those under way are waited for: nothing runs on when this has ended.
   */
  <T> List<T> all(List<Task<T>> tasks) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<T>> futures = new ArrayList<>();
    for (Task<T> task : tasks) {
      futures.add(beside.submit(() -> begin(task, failed)));
    }
    List<T> results = new ArrayList<>();
    Throwable first = null;
    for (Future<T> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        first = worse(first, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw (RuntimeException) first;
    }
    return results;
  }

  private <T> T begin(Task<T> task, AtomicBoolean failed) {
    if (failed.get()) {
      throw new CancellationException(RunOptions.CANCELLED);
    }
    try {
      return task.run(inside);
    } catch (RuntimeException | Error e) {
      failed.set(true);
      throw e;
    }
  }

  /** The failure to report: a real one before the user's wish to stop. */
  private static Throwable worse(Throwable one, Throwable other) {
    return one == null || one instanceof CancellationException ? other : one;
  }

  @Override
  public void close() {
    beside.shutdown();
    inside.close();
  }
}
