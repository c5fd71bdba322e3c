package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.model.GoodsParameters;

/**
 * The range of goods parameters in which the linearised weekly loop is known to be stable: its
 * spectral radius is 0.962 at the defaults and 1.56 at n = 12, τ = 4, λ = 0.5, ι = 2, where orders
 * swing ever wider. Outside the box a run is still allowed: to show just that.
 */
final class StabilityBox {
  private static final double MOST_INPUT_STOCK_WEEKS = 6;
  private static final double LEAST_ADJUSTMENT_WEEKS = 2;
  private static final double LARGEST_EXPECTATION_GAIN = 0.25;
  private static final double MOST_OUTPUT_STOCK_WEEKS = 2;

  private StabilityBox() {}

  static List<Label> warnings(GoodsParameters goods) {
    List<String> outside = new ArrayList<>();
    check(
        outside,
        goods.inputStockWeeks() <= MOST_INPUT_STOCK_WEEKS,
        "goods.input_stock_weeks",
        goods.inputStockWeeks(),
        "≤ " + Numerals.plain(MOST_INPUT_STOCK_WEEKS));
    check(
        outside,
        goods.stockAdjustmentWeeks() >= LEAST_ADJUSTMENT_WEEKS,
        "goods.stock_adjustment_weeks",
        goods.stockAdjustmentWeeks(),
        "≥ " + Numerals.plain(LEAST_ADJUSTMENT_WEEKS));
    check(
        outside,
        goods.expectationGain() <= LARGEST_EXPECTATION_GAIN,
        "goods.expectation_gain",
        goods.expectationGain(),
        "≤ " + Numerals.plain(LARGEST_EXPECTATION_GAIN));
    check(
        outside,
        goods.outputStockWeeks() <= MOST_OUTPUT_STOCK_WEEKS,
        "goods.output_stock_weeks",
        goods.outputStockWeeks(),
        "≤ " + Numerals.plain(MOST_OUTPUT_STOCK_WEEKS));
    if (outside.isEmpty()) {
      return List.of();
    }
    String list = String.join(", ", outside);
    return List.of(
        new Label(
            "货物循环的参数超出了检验过的稳定范围：" + list + "。订单可能越摆越大（牛鞭效应发散），结果请谨慎解读。",
            "the goods parameters lie outside the range tested for stability: "
                + list
                + ". Orders may swing ever wider (a diverging bullwhip); read the results with care."));
  }

  private static void check(
      List<String> outside, boolean inside, String key, double value, String bound) {
    if (!inside) {
      outside.add("`" + key + "` = " + Numerals.plain(value) + " (" + bound + ")");
    }
  }
}
