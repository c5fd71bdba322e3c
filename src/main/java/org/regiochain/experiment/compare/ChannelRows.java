package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.inference.PairedDifference;
import org.regiochain.result.ResultTable;

/** What of an effect goes when a channel is closed. */
final class ChannelRows {
  private final ResultTable table;

  ChannelRows(ResultTable table) {
    this.table = table;
  }

  /**
   * Adds the contribution of a channel to each package: D − D(closed), both paired.
   *
   * @param closed the arm without levers and the packages with the channel closed
   * @param mixes the packages with it open
   */
  void add(Measure measure, Channel channel, List<Arm> closed, List<Arm> mixes, Arm none) {
    double[] withoutClosed = measure.values(closed.get(0));
    for (Arm arm : closed.subList(1, closed.size())) {
      Arm open =
          mixes.stream()
              .filter(m -> arm.id().equals(m.id() + "~" + channel.id()))
              .findFirst()
              .orElseThrow();
      double[] effect = measure.differences(open, none);
      double[] left = measure.values(arm);
      for (int i = 0; i < left.length; i++) {
        left[i] -= withoutClosed[i];
      }
      PairedDifference d =
          PairedDifference.of(
              effect, left, measure.sampled().comparison().confidence(), measure.seed());
      table.add(
          open.id(),
          measure.asked().id(),
          measure.window().id(),
          channel.id(),
          channel.label().zh(),
          channel.label().en(),
          measure.unit(),
          d.replications(),
          d.mean(),
          d.interval().lower(),
          d.interval().upper());
    }
  }
}
