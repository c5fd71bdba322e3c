package org.regiochain.experiment.compare;

import java.util.List;

/**
 * What came of making runs of a comparison again.
 *
 * @param kept how many runs are kept
 * @param same runs that came out bit for bit as they are kept
 * @param different runs that did not
 * @param unreached runs that were to be made again, but that others before them are missing
 * @param damaged numbers of the lines of {@code runs.jsonl} that do not fit their own hash
 * @param again the comparison made from the runs that are kept
 */
public record Verification(
    int kept,
    List<Run> same,
    List<Run> different,
    List<Run> unreached,
    List<Integer> damaged,
    ComparisonResult again) {
  public Verification {
    same = List.copyOf(same);
    different = List.copyOf(different);
    unreached = List.copyOf(unreached);
    damaged = List.copyOf(damaged);
  }

  /**
   * A run that is kept.
   *
   * @param line its line in {@code runs.jsonl}, from 1
   */
  public record Run(int line, String arm, int replication) {}
}
