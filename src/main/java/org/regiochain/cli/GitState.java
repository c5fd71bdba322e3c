package org.regiochain.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The commit a checkout stands at. Asked when a run starts, not when the program was built: the
 * scenario files and data belong to it too, and an edit after the build must show.
 *
 * @param commit full id
 * @param dirty whether sources, scenarios or data differ from the commit
 */
record GitState(String commit, boolean dirty) {
  private static final int PATIENCE_SECONDS = 5;

  /** The state of a checkout; empty if it is none, or git cannot be asked. */
  static Optional<GitState> of(Path checkout) {
    // Without this test, git would answer for a repository further up.
    if (!Files.exists(checkout.resolve(".git"))) {
      return Optional.empty();
    }
    return git(checkout, "rev-parse", "HEAD")
        .flatMap(
            commit ->
                git(checkout, "status", "--porcelain", "--", "pom.xml", "src", "scenarios")
                    .map(changes -> new GitState(commit.strip(), !changes.isBlank())));
  }

  private static Optional<String> git(Path checkout, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "--no-optional-locks", "-C", checkout.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
