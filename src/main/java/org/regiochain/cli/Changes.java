package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.regiochain.catalog.Label;
import org.regiochain.result.Hashes;

/** What is no longer as it was when a run began. */
final class Changes {
  private Changes() {}

  /** One line for each change; none if all is as it was. */
  static List<Label> since(KeptRun run, Home home, CheckedScenario now) {
    List<Label> changes = new ArrayList<>();
    Object code = run.fact("tool", "sha256");
    Object version = run.fact("tool", "version");
    boolean otherCode =
        code != null && home.codeHash().isPresent() && !home.codeHash().get().equals(code);
    if (otherCode || !Version.number().equals(version)) {
      changes.add(
          new Label(
              "程序已更改：运行时为 " + version + "，现在为 " + Version.number() + "，或同版本的另一次构建",
              "the program changed: the run was made by version "
                  + version
                  + ", this is "
                  + Version.number()
                  + " or another build of it"));
    }
    String scenario = Hashes.sha256(run.folder().path().resolve(KeptRun.SCENARIO));
    if (!scenario.equals(run.fact("scenario", "resolved"))) {
      changes.add(
          new Label(
              KeptRun.SCENARIO + " 已被修改", KeptRun.SCENARIO + " was edited since the run began"));
    }
    changes.addAll(inputs(run, Manifest.inputs(now)));
    return changes;
  }

  /**
   * Another Java than a run began with. It need not change anything, so no run is refused for it.
   */
  static Optional<Label> java(KeptRun run) {
    String then = String.valueOf(run.fact("java", "version"));
    String now = String.valueOf(Host.java().get("version"));
    return feature(then).equals(feature(now))
        ? Optional.empty()
        : Optional.of(
            new Label(
                "Java 已更改：运行时为 " + then + "，现在为 " + now,
                "Java changed: the run was made by " + then + ", this is " + now));
  }

  /** The first number of a version of Java. */
  private static String feature(String version) {
    return version.split("[^0-9]", 2)[0];
  }

  private static List<Label> inputs(KeptRun run, Map<String, Object> now) {
    Map<?, ?> then = run.fact("inputs") instanceof Map<?, ?> map ? map : Map.of();
    TreeSet<String> files = new TreeSet<>(now.keySet());
    then.keySet().forEach(file -> files.add(String.valueOf(file)));
    return files.stream()
        .filter(file -> !Objects.equals(now.get(file), then.get(file)))
        .map(file -> new Label("输入文件已更改：" + file, "an input file changed: " + file))
        .toList();
  }
}
