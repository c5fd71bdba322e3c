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
  private final double[][] byChunk;

  /** Cell of each chunk: visits come several times a week. */
  private final int[] cell;

  /**
   * @param width how many sums a cell needs
   */
  Partials(Structure structure, IntUnaryOperator width) {
    byChunk = new double[structure.chunks.size()][];
    cell = new int[byChunk.length];
    for (Chunk chunk : structure.chunks) {
      cell[chunk.index()] = chunk.cell();
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
    for (int i = 0; i < byChunk.length; i++) {
      visitor.visit(cell[i], byChunk[i]);
    }
  }

  /** Receives the sums of one chunk. */
  interface Visitor {
    void visit(int cell, double[] sums);
  }
}
