package org.regiochain.engine;

import java.util.stream.IntStream;
import org.regiochain.model.Indicator;
import org.regiochain.model.Readings.Selection;
import org.regiochain.state.Structure;

/**
 * One indicator that a comparison follows.
 *
 * @param id its name in tables
 * @param region code of an inside region, or {@link Recorder#ALL}
 * @param product id, {@code chain:<id>}, {@code cluster:<id>}, or {@link Recorder#ALL}
 */
public record Outcome(String id, Indicator indicator, String region, String product) {

  /** The cells it is taken over. */
  Selection selection(Structure st) {
    int[] regions =
        IntStream.range(0, st.regionCount)
            .filter(z -> region.equals(Recorder.ALL) || st.regions.get(z).code().equals(region))
            .toArray();
    int[] products =
        IntStream.range(0, st.productCount)
            .filter(k -> product.equals(Recorder.ALL) || st.isNamed(product, k))
            .toArray();
    return new Selection(regions, products, regions.length == st.regionCount);
  }
}
