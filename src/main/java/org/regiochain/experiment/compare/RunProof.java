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

  /** Chooses from the finished runs: keys are hashes, so their order is as good as drawn. */
  void choose(Map<String, RunMemory.Finished> finished) {
    Set<String> chosen = new TreeSet<>();
    for (String arm : always) {
      Comparator<Map.Entry<String, RunMemory.Finished>> byReplication =
          Comparator.comparingInt(e -> e.getValue().replication());
      List<Map.Entry<String, RunMemory.Finished>> runs = new ArrayList<>(finished.entrySet());
      runs.removeIf(e -> !e.getValue().arm().equals(arm));
      runs.stream().min(byReplication).ifPresent(e -> chosen.add(e.getKey()));
      runs.stream().max(byReplication).ifPresent(e -> chosen.add(e.getKey()));
    }
    finished.keySet().stream()
        .filter(key -> !chosen.contains(key))
        .sorted()
        .limit(sample)
        .toList()
        .forEach(chosen::add);
    if (readsOnly) {
      wanted.addAll(chosen);
    }
  }

  boolean readsOnly() {
    return readsOnly;
  }

  /** Whether a run is to be made again; true once. */
  boolean wants(String key) {
    return wanted.remove(key);
  }

  void compare(String key, RunMemory.Finished kept, RunMemory.Finished again) {
    String name = kept.arm() + ", " + kept.replication();
    (hash(kept).equals(hash(again)) ? same : different)
        .add(name + " [" + key.substring(0, 8) + "]");
  }

  /** Runs that came out the same. */
  List<String> same() {
    return List.copyOf(same);
  }

  /** Runs that came out otherwise. */
  List<String> different() {
    return List.copyOf(different);
  }

  private static String hash(RunMemory.Finished finished) {
    return finished.run() == null ? finished.cause() : DescriptionRows.hash(finished.run());
  }
}
