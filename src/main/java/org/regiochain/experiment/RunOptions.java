package org.regiochain.experiment;

/**
 * How to run, as opposed to what.
 *
 * @param threads at least 1; results do not depend on it
 * @param progress told after every month of any run
 */
public record RunOptions(int threads, Progress progress) {
  /** The cause of a run that was left out. */
  public static final String CANCELLED = "cancelled";

  /** Listens to progress; called from several threads. */
  public interface Progress {
    /** {@code done} of {@code total} months of all runs are finished. */
    void months(long done, long total);

    /** Whether the user wants to stop; runs that have not begun are then left out as failed. */
    default boolean cancelled() {
      return false;
    }
  }
}
