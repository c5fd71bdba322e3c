package org.regiochain.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.result.Hashes;

/**
 * Where the program itself stands: the checkout, its jar and its libraries.
 *
 * @param root the checkout: what holds {@code pom.xml} and {@code scenarios}
 * @param code the jar, or a folder of classes when run from a build tool
 */
record Home(Path root, Path code) {
  /** The home of the running program. */
  static Home find() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // Both target/regiochain.jar and target/classes stand two steps below the checkout.
      Path root = code.resolve("../..").normalize();
      return new Home(root, code);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The scenarios that come with the program. */
  Path scenarios() {
    return root.resolve("scenarios");
  }

  /** The hash of the program's jar; empty if it runs from a folder of classes. */
  Optional<String> codeHash() {
    return Files.isRegularFile(code) ? Optional.of(Hashes.sha256(code)) : Optional.empty();
  }

  /** File name and hash of every library beside the jar, by name. */
  List<Map<String, Object>> libraries() {
    Path folder = code.resolveSibling("lib");
    List<Map<String, Object>> libraries = new ArrayList<>();
    if (Files.isRegularFile(code) && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          Map<String, Object> library = new LinkedHashMap<>();
          library.put("file", file.getFileName().toString());
          library.put("sha256", Hashes.sha256(file));
          libraries.add(library);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return libraries;
  }
}
