package org.regiochain.experiment;

/**
 * How to run, as opposed to what.
 *
 * @param threads at least 1; results do not depend on it
 * @param progress told after every month of any run
 */
public record RunOptions(int threads, Progress progress) {
  /** Listens to progress; called from several threads. */
  public interface Progress {
    /** {@code done} of {@code total} months of all runs are finished. */
    void months(long done, long total);
  }
}
