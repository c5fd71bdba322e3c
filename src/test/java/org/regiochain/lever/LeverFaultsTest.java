package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;

/**
 * A wrong lever file is refused with all its faults at once, each with its place, in both
 * languages. After a deliberate change of a message: {@code mvn test -Dtest=LeverFaultsTest
 * -Dregiochain.update=true}, then read the difference.
 */
class LeverFaultsTest {
  private static final Path FOLDER = Path.of("src/test/resources/levers");

  /** Lists of all instruments or indicators, which grow. */
  private static final String LONG_LIST = "(Allowed: |可选：).{300,}";

  @Test
  @DisplayName("every fault is named with its line, what is allowed and the likely fix")
  void wrongFile() throws IOException {
    FaultException refusal =
        catchThrowableOfType(
            FaultException.class, () -> LeverCatalogue.read(List.of(FOLDER.resolve("wrong.yaml"))));
    String messages = messages(refusal, Lang.EN) + "\n" + messages(refusal, Lang.ZH);
    Path expected = FOLDER.resolve("wrong.expected");
    if (Boolean.getBoolean("regiochain.update")) {
      Files.writeString(expected, messages);
    }
    assertThat(messages).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
  }

  private static String messages(FaultException refusal, Lang lang) {
    return refusal.faults().stream()
        .map(f -> new Fault("wrong.yaml", f.line(), f.column(), f.message(), ""))
        .map(f -> f.text(lang).replaceAll("src.test.resources.levers.", "") + "\n")
        .map(text -> text.replaceAll(LONG_LIST, "$1…"))
        .collect(Collectors.joining());
  }
}
