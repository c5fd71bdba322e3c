package org.regiochain.inference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The bootstrap-t interval of a mean (Efron and Tibshirani 1993, ch. 12): [m − t*₍₁₋α/₂₎·s/√n, m −
 * t*₍α/₂₎·s/√n], t* the studentised means of resamples. Unlike Student's it follows the skewness of
 * the values.
 */
public final class StudentisedBootstrap {
  private StudentisedBootstrap() {}

  /**
   * The interval of the mean of independent values.
   *
   * @param confidence between 0.5 and 0.999
   * @return empty with fewer than ten values, or where so many resamples are without spread that
   *     they bound nothing: when nearly all values are the same
   * @throws IllegalArgumentException if a value is not finite or the confidence out of range
   */
  public static Optional<Interval> ofMean(double[] values, double confidence, long seed) {
    Sample.requireFinite(values);
    Sample.requireConfidence(confidence);
    if (values.length < Sample.ENOUGH_TO_RESAMPLE) {
      return Optional.empty();
    }
    if (Sample.identical(values)) {
      return Optional.of(Interval.around(values[0], 0));
    }
    double[] standardised = Resamples.standardise(values);
    Resamples resamples = new Resamples(seed, values.length);
    double[] studentised = new double[Resamples.COUNT];
    Arrays.setAll(studentised, b -> Resamples.studentised(resamples.times(b), standardised));
    Arrays.sort(studentised);
    Interval t = Resamples.middle(studentised, confidence);
    if (Double.isInfinite(t.lower()) || Double.isInfinite(t.upper())) {
      return Optional.empty();
    }
    double mean = Sample.mean(values);
    double error = Math.sqrt(Sample.variance(values) / values.length);
    return Optional.of(new Interval(mean - t.upper() * error, mean - t.lower() * error));
  }
}
