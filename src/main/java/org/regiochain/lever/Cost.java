package org.regiochain.lever;

/**
 * What a lever costs to administer, yuan a month, besides what its instruments pay out themselves:
 * linear·x + convex·x²/(1 − x). The second part makes full harmonisation, x → 1, unaffordable.
 *
 * @param linear yuan a month for one unit of intensity
 * @param convex yuan a month; only for intensities below 1
 */
public record Cost(double linear, double convex) {

  /**
   * Yuan a month at an intensity; exactly 0 at 0.
   *
   * @throws IllegalArgumentException if there is a convex part and the intensity is 1 or more
   */
  public double at(double intensity) {
    if (convex == 0) {
      return linear * intensity;
    }
    if (!(intensity < 1)) {
      throw new IllegalArgumentException("a convex cost needs an intensity below 1");
    }
    return linear * intensity + convex * intensity * intensity / (1 - intensity);
  }
}
