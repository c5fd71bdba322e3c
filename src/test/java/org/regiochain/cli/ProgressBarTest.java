package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Lang;

class ProgressBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
  private long seconds;

  private ProgressBar bar(Lang lang) {
    return new ProgressBar(err, lang, () -> seconds * 1_000_000_000L);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void judgesTheTimeLeftByTheTimeTaken() {
    ProgressBar bar = bar(Lang.EN);
    seconds = 30;
    bar.show(25, 100);

    assertThat(text()).contains(" 25 %", "1 min 30 s left");
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeItCanKnow() {
    ProgressBar bar = bar(Lang.ZH);
    seconds = 30;
    bar.show(1, 100);

    assertThat(text()).contains("  1 %").doesNotContain("还需");
  }

  @Test
  void drawsAtMostTenTimesASecond() {
    ProgressBar bar = bar(Lang.EN);
    seconds = 1;
    bar.show(1, 10);
    int once = written.size();
    bar.show(2, 10);

    assertThat(written.size()).isEqualTo(once);
  }

  @Test
  void leavesNothingBehind() {
    ProgressBar bar = bar(Lang.EN);
    bar.close();
    assertThat(text()).isEmpty();

    seconds = 1;
    bar.show(1, 2);
    bar.close();
    assertThat(text()).endsWith("\r\u001B[K");
  }
}
