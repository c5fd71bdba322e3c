package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code simulate}, run in a folder of its own with stand-ins for Java and Maven. */
class LauncherTest {
  @TempDir private Path temp;
  private Path home;
  private Path tools;

  private record Started(int exitCode, String out, String err) {}

  @BeforeEach
  void layOut() throws Exception {
    assumeThat(System.getProperty("os.name")).doesNotContain("Windows");
    home = Files.createDirectories(temp.resolve("a clone of 产业链"));
    tools = Files.createDirectories(temp.resolve("tools"));
    Files.copy(Path.of("simulate"), home.resolve("simulate"));
    Files.createDirectories(home.resolve("src/main/java"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    tool(
        "java",
        """
        if [ "$1" = -version ]; then echo 'openjdk version "17.0.99"' >&2; exit 0; fi
        for a in "$@"; do echo "<$a>"; done
        exit 7
        """);
    tool("mvn", "mkdir -p '" + home + "/target' && echo built >'" + jar() + "'\necho maven:$*\n");
    for (String name :
        List.of(
            "sh",
            "dirname",
            "readlink",
            "sed",
            "head",
            "tr",
            "find",
            "mkdir",
            "touch",
            "rm",
            "mv",
            "tput",
            "cat")) {
      Path real = Path.of("/usr/bin", name);
      tool(name, "exec " + (Files.exists(real) ? real : Path.of("/bin", name)) + " \"$@\"\n");
    }
  }

  private Path jar() {
    return home.resolve("target/regiochain.jar");
  }

  private void tool(String name, String body) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Started start(Map<String, String> variables, Path launcher, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(variables);
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Started(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Started start(String... arguments) throws Exception {
    return start(Map.of(), home.resolve("simulate"), arguments);
  }

  @Test
  void buildsOnFirstUseThenPassesArgumentsAndExitCodeThrough() throws Exception {
    Started first = start("run", "my file.yaml", "-s", "a=b c");

    assertThat(first.exitCode()).isEqualTo(7);
    assertThat(first.err()).contains("first use; building").doesNotContain("maven:");
    assertThat(first.out())
        .doesNotContain("maven:")
        .endsWith("<run>\n<my file.yaml>\n<-s>\n<a=b c>\n");
    assertThat(first.out()).contains("<-jar>\n<" + jar().toRealPath() + ">");

    Started second = start("--help");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    start();
    Path source = Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(start().err()).contains("the sources have changed; building again");
  }

  @Test
  void worksThroughASymbolicLink() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("real"), Path.of("../a clone of 产业链/simulate"));
    Files.createSymbolicLink(bin.resolve("sim"), Path.of("real"));

    assertThat(start(Map.of(), bin.resolve("sim"), "list").out())
        .contains("<" + jar().toRealPath() + ">")
        .endsWith("<list>\n");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Started noMaven = start("list");
    assertThat(noMaven.exitCode()).isEqualTo(1);
    assertThat(noMaven.err()).contains("mvn was not found");

    Files.delete(tools.resolve("java"));
    Started noJava = start(Map.of("LANG", "zh_CN.UTF-8"), home.resolve("simulate"), "list");
    assertThat(noJava.exitCode()).isEqualTo(1);
    assertThat(noJava.err()).contains("没有找到 Java");
  }

  @Test
  void refusesAnOldJava() throws Exception {
    tool("java", "echo 'openjdk version \"1.8.0_402\"' >&2\n");

    Started old = start("list");

    assertThat(old.exitCode()).isEqualTo(1);
    assertThat(old.err()).contains("Java 17 or newer is needed", "1.8.0_402");
  }

  @Test
  void failedBuildIsSaidAndNothingStarts() throws Exception {
    tool("mvn", "echo 'no network' >&2; exit 1\n");

    Started failed = start("list");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("no network", "the build failed");
    assertThat(failed.out()).isEmpty();
  }

  @Test
  void javaOptionsOfTheUserComeAfterTheOwn() throws Exception {
    Started started =
        start(Map.of("SIMULATE_JAVA_OPTS", "-Xmx8g -Dx=y"), home.resolve("simulate"), "list");

    assertThat(started.out())
        .contains("<-XX:MaxRAMPercentage=75>")
        .contains("<-Xmx8g>\n<-Dx=y>\n<-jar>");
  }
}
