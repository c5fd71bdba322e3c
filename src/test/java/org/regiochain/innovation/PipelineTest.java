package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.Pipeline;
import org.regiochain.numeric.Draws;

/** A share Π h/(h + d) of patents comes to use, after Σ 1/(h + d) years on average (oracle 10). */
class PipelineTest {
  private static final double[][] RATES = {{0.6, 0.2, 0.5, 0.23}, {0.08, 0.3, 0.3, 0.35}};

  /** Two-sided probability 1e-6. */
  private static final double STANDARD_ERRORS = 4.9;

  private static double share(double[] h) {
    return h[0] / (h[0] + h[1]) * h[2] / (h[2] + h[3]);
  }

  private static double months(double[] h) {
    return 12 / (h[0] + h[1]) + 12 / (h[2] + h[3]);
  }

  @Test
  @DisplayName("the defaults convert 51.4% of firms' and 9.7% of laboratories' patents")
  void defaults() {
    assertThat(share(RATES[0])).isCloseTo(0.514, within(5e-4));
    assertThat(share(RATES[1])).isCloseTo(0.097, within(5e-4));
  }

  @Test
  @DisplayName("at means: share and time exactly, and every patent is accounted for")
  void means() {
    for (double[] h : RATES) {
      follow(h, false, 1, 1e-12, 1e-9);
    }
  }

  @Test
  @DisplayName("by draws: share and time within the interval, whole patents stay whole")
  void draws() {
    double patents = 100_000;
    for (double[] h : RATES) {
      double p = share(h);
      double shareError = Math.sqrt(p * (1 - p) / patents);
      // Each stage lasts a geometric number of months with a deviation of at most its mean.
      double timeError =
          Math.sqrt(Math.pow(12 / (h[0] + h[1]), 2) + Math.pow(12 / (h[2] + h[3]), 2))
              / Math.sqrt(p * patents);
      follow(h, true, patents, STANDARD_ERRORS * shareError, STANDARD_ERRORS * timeError);
    }
  }

  private static void follow(
      double[] h, boolean drawn, double patents, double shareError, double timeError) {
    Pipeline pipeline = Pipeline.of(h[0], h[1], h[2], h[3], drawn);
    Pipeline.Keys keys = Pipeline.Keys.of(new Draws(7, 0));
    Pipeline.Patents all = new Pipeline.Patents();
    all.proofs = patents;
    double converted = 0;
    double failed = 0;
    double time = 0;
    for (int month = 1; month <= 3000; month++) {
      pipeline.move(all, keys, 11, month);
      converted += all.converted;
      failed += all.failed;
      time += month * all.converted;
      double live = all.proofs + all.pilots;
      assertThat(live + converted + failed).isCloseTo(patents, within(1e-12 * patents));
      if (drawn) {
        assertThat(live).isEqualTo(Math.rint(live));
      }
    }
    assertThat(converted / patents).isCloseTo(share(h), within(shareError));
    assertThat(time / converted).isCloseTo(months(h), within(timeError));
    assertThat(pipeline.share()).isCloseTo(share(h), within(1e-15));
  }
}
