package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Makes some finished runs again and looks whether they come out the same, bit for bit. Besides a
 * sample, the first and the last replication of chosen arms are always among them.
 */
final class RunProof {
  private final boolean readsOnly;
  private final List<String> always;
  private final int sample;
  private final Set<String> wanted = new ConcurrentSkipListSet<>();
  private final Set<String> different = new ConcurrentSkipListSet<>();
  private final Set<String> same = new ConcurrentSkipListSet<>();
  private int chosen;
  private int replaceable;

  private RunProof(boolean readsOnly, List<String> always, int sample) {
    this.readsOnly = readsOnly;
    this.always = List.copyOf(always);
    this.sample = sample;
  }

  /** Nothing is proved; what is missing is run. */
  static RunProof none() {
    return new RunProof(false, List.of(), 0);
  }

  /**
   * Some runs are proved; what is missing stays missing.
   *
   * @param always arms whose first and last replication are among them
   * @param sample how many others
   */
  static RunProof of(List<String> always, int sample) {
    return new RunProof(true, always, sample);
  }

  /**
   * Chooses from the finished runs: keys are hashes, so their order is as good as drawn.
   *
   * @param damaged how many runs were left out because their lines are damaged
   */
  void choose(Map<String, RunMemory.Finished> finished, int damaged) {
    if (!readsOnly) {
      return;
    }
    Set<String> keys = new TreeSet<>();
    for (String arm : always) {
      Comparator<Map.Entry<String, RunMemory.Finished>> byReplication =
          Comparator.comparingInt(e -> e.getValue().replication());
      List<Map.Entry<String, RunMemory.Finished>> runs = new ArrayList<>(finished.entrySet());
      runs.removeIf(e -> !e.getValue().arm().equals(arm));
      runs.stream().min(byReplication).ifPresent(e -> keys.add(e.getKey()));
      runs.stream().max(byReplication).ifPresent(e -> keys.add(e.getKey()));
    }
    finished.keySet().stream()
        .filter(key -> !keys.contains(key))
        .sorted()
        .limit(sample)
        .toList()
        .forEach(keys::add);
    wanted.addAll(keys);
    chosen = keys.size();
    replaceable = damaged;
  }

  boolean readsOnly() {
    return readsOnly;
  }

  /** How many runs were chosen. */
  int chosen() {
    return chosen;
  }

  /**
   * Whether runs that are missing may be made in the stead of damaged ones, so that what follows
   * from them can still be looked at; each damaged one gives leave for one.
   */
  boolean replaces(int missing) {
    boolean enough = missing <= replaceable;
    replaceable -= enough ? missing : 0;
    return enough;
  }

  /** Whether a run is to be made again; true once. */
  boolean wants(String key) {
    return wanted.remove(key);
  }

  /** Holds all that is kept of a run against the same run made again. */
  void compare(String key, RunMemory.Finished kept, RunMemory.Finished again) {
    boolean equal = RunJournal.line(key, kept).equals(RunJournal.line(key, again));
    (equal ? same : different).add(key);
  }

  /** Keys of runs that came out the same. */
  Set<String> same() {
    return same;
  }

  /** Keys of runs that came out otherwise. */
  Set<String> different() {
    return different;
  }

  /** Keys of runs that were chosen and that the comparison did not come to. */
  Set<String> unreached() {
    return wanted;
  }
}
