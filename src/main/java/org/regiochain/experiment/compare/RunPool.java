package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.regiochain.engine.ChunkExecutor;

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

  /** All results in the order of the tasks, which are begun in that order. */
  <T> List<T> all(List<Task<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>();
    for (Task<T> task : tasks) {
      futures.add(beside.submit(() -> task.run(inside)));
    }
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      futures.forEach(f -> f.cancel(false));
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    beside.shutdown();
    inside.close();
  }
}
