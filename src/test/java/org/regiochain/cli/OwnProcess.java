package org.regiochain.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program in a process of its own, in a POSIX locale. */
final class OwnProcess {
  private OwnProcess() {}

  /**
   * Starts it; what it says goes to the files {@code out} and {@code err}.
   *
   * @param folder for these files
   * @param before words of a command that starts the program, none to start it directly
   */
  static Process start(Path folder, List<String> before, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // A file of the virtual machine's own, which a limit to the size of files would hit.
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Simulate.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }
}
