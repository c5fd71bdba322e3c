package org.regiochain.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regiochain.engine.Recorder;
import org.regiochain.engine.RunRows;
import org.regiochain.state.Structure;

/** Which sums of weekly output the shock table follows. */
final class WeeklyCuts {
  private WeeklyCuts() {}

  /** The cells of some regions and products, added up. */
  record Cut(String region, String product, int[] cells) {
    /** Output of each week, units. */
    List<Double> series(List<double[]> weeks) {
      List<Double> series = new ArrayList<>(weeks.size());
      for (double[] week : weeks) {
        double sum = 0;
        for (int c : cells) {
          sum += week[c];
        }
        series.add(sum);
      }
      return series;
    }
  }

  static List<Cut> of(Structure st, List<String> shocked) {
    List<Cut> cuts = new ArrayList<>();
    for (String product : Recorder.followed(st, shocked)) {
      int[] products = Recorder.productsOf(st, product);
      for (int z = 0; z < st.regionCount; z++) {
        cuts.add(new Cut(st.regions.get(z).code(), product, cells(st, z, z + 1, products)));
      }
      if (st.regionCount > 1) {
        cuts.add(new Cut(RunRows.wholeRegion(st), product, cells(st, 0, st.regionCount, products)));
      }
    }
    return cuts;
  }

  private static int[] cells(Structure st, int from, int to, int[] products) {
    return IntStream.range(from, to)
        .flatMap(z -> IntStream.of(products).map(k -> st.cell(z, k)))
        .toArray();
  }
}
