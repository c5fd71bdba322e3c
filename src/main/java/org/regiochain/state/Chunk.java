package org.regiochain.state;

/**
 * A fixed range of firms of one cell, the grain of parallel work. Chunks do not depend on the
 * number of threads, and partial sums are added in chunk order, so results do not either.
 *
 * @param index position among all chunks
 * @param cell the cell all its firms belong to
 * @param from first firm
 * @param to one past the last firm
 */
public record Chunk(int index, int cell, int from, int to) {
  /** Most firms in a chunk. */
  public static final int FIRMS = 4096;
}
