package org.regiochain.engine;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.regiochain.model.FirmPhase;
import org.regiochain.model.LedgerPhase;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;

/**
 * Runs a phase over all chunks. Chunks are cut the same way for any number of threads and write
 * only their own rows, so the result does not depend on who runs them or when.
 */
public final class ChunkExecutor implements AutoCloseable {
  /** Below this many firms a second thread costs more than it brings. */
  private static final int WORTH_SHARING = 20_000;

  private final int threads;
  private final ForkJoinPool pool;

  public ChunkExecutor(int threads) {
    this.threads = threads;
    pool = threads > 1 ? new ForkJoinPool(threads) : null;
  }

  /** Runs one phase to its end. */
  public void run(Phase phase, Economy economy, Period period) {
    if (phase instanceof LedgerPhase ledger) {
      ledger.run(economy, period);
    } else if (phase instanceof FirmPhase firms) {
      List<Chunk> chunks = economy.structure.chunks;
      if (pool == null || economy.firms.count < WORTH_SHARING) {
        for (Chunk chunk : chunks) {
          firms.update(economy, period, chunk);
        }
      } else {
        share(firms, economy, period, chunks);
      }
      firms.close(economy, period);
    }
  }

  private void share(FirmPhase phase, Economy economy, Period period, List<Chunk> chunks) {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
            phase.update(economy, period, chunks.get(i));
          }
        };
    pool.submit(() -> IntStream.range(0, threads).parallel().forEach(t -> worker.run())).join();
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
