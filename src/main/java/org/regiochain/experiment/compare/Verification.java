package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.result.ComparisonTables;

/**
 * What came of making runs of a comparison again.
 *
 * @param same runs that came out bit for bit as they are kept
 * @param different runs that did not
 * @param damaged numbers of the lines of {@code runs.jsonl} that do not fit their own hash
 * @param complete whether all runs of the comparison are kept
 * @param tables made from the runs that are kept
 */
public record Verification(
    List<String> same,
    List<String> different,
    List<Integer> damaged,
    boolean complete,
    ComparisonTables tables) {
  public Verification {
    same = List.copyOf(same);
    different = List.copyOf(different);
    damaged = List.copyOf(damaged);
  }
}
