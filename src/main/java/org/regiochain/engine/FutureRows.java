package org.regiochain.engine;

import org.regiochain.data.ChainService;
import org.regiochain.state.Economy;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Structure;

/** Rows of the certification table. */
final class FutureRows {
  private FutureRows() {}

  /** When each region's makers reached each step. */
  static void end(Economy e, RunRows rows, String arm, int replication) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    for (int n = 0; n < fu.count; n++) {
      ChainService service = fu.services.get(n);
      for (int z = 0; z < st.regionCount; z++) {
        ChainService.Place place = fu.place(st, n, z);
        for (int j = 0; place != null && j < place.months().size(); j++) {
          ChainService.Step step = service.steps().get(j);
          rows.certification.add(
              arm,
              replication,
              st.regions.get(z).code(),
              service.durable(),
              step.id(),
              step.label().zh(),
              step.label().en(),
              place.months().get(j),
              fu.stepReached[fu.row(n, z)][j]);
        }
      }
    }
  }
}
