package org.regiochain.model;

import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;

/**
 * A step taken by firms. It reads what earlier steps wrote and writes only rows of its own chunk,
 * so that chunks can run in any order and on any number of threads.
 */
public non-sealed interface FirmPhase extends Phase {
  /** Updates the firms of one chunk. */
  void update(Economy economy, Period period, Chunk chunk);

  /** Adds up what the chunks left, once, in chunk order. */
  default void close(Economy economy, Period period) {}
}
