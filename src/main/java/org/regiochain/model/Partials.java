package org.regiochain.model;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.regiochain.state.Chunk;
import org.regiochain.state.Structure;

/**
 * Sums that chunks leave behind, added in chunk order so that the total does not depend on the
 * number of threads.
 */
final class Partials {
  private final Structure structure;
  private final double[][] byChunk;

  /**
   * @param width how many sums a cell needs
   */
  Partials(Structure structure, IntUnaryOperator width) {
    this.structure = structure;
    byChunk = new double[structure.chunks.size()][];
    for (Chunk chunk : structure.chunks) {
      byChunk[chunk.index()] = new double[width.applyAsInt(chunk.cell())];
    }
  }

  /** The chunk's own sums, set to zero. */
  double[] of(Chunk chunk) {
    double[] sums = byChunk[chunk.index()];
    Arrays.fill(sums, 0);
    return sums;
  }

  /** Visits every chunk's sums in order. */
  void forEach(Visitor visitor) {
    for (Chunk chunk : structure.chunks) {
      visitor.visit(chunk.cell(), byChunk[chunk.index()]);
    }
  }

  /** Receives the sums of one chunk. */
  interface Visitor {
    void visit(int cell, double[] sums);
  }
}
