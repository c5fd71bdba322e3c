package org.regiochain.model;

import org.regiochain.state.Economy;

/** A small sequential step over regions, locations, banks or markets. */
public non-sealed interface LedgerPhase extends Phase {
  void run(Economy economy, Period period);
}
