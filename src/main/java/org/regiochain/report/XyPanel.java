package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A panel with axes, all in one style: no frame, light horizontal grid, text in the chart font. */
final class XyPanel {
  private static final BasicStroke THIN = new BasicStroke(1f);
  private static final BasicStroke DOTTED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {2f, 3f}, 0f);
  private static final double TICK_SIZE = 14;

  private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
  private final DeviationRenderer renderer = new DeviationRenderer(true, false);
  private final XYPlot plot;

  XyPanel(NumberAxis x, NumberAxis y) {
    style(x);
    style(y);
    plot = new XYPlot(data, x, y, renderer);
    renderer.setAlpha(1f);
    // The library draws the first series last; here a line lies over those added before it.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(4, 0, 0, 8));
  }

  private static void style(NumberAxis axis) {
    axis.setTickLabelFont(ChartFonts.regular(TICK_SIZE));
    axis.setTickLabelPaint(Palette.INK);
    axis.setLabelFont(ChartFonts.regular(TICK_SIZE));
    axis.setLabelPaint(Palette.MUTED);
    axis.setAxisLinePaint(Palette.AXIS);
    axis.setTickMarkPaint(Palette.AXIS);
    axis.setAutoRange(false);
  }

  /** A value axis with round limits; values are already in the unit shown. */
  static NumberAxis valueAxis(NiceScale scale) {
    int decimals = scale.decimals();
    NumberAxis axis =
        axis(scale.low(), scale.high(), scale.step(), v -> DisplayUnit.number(v, decimals));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  /** An axis with given limits, tick distance and tick texts. */
  static NumberAxis axis(double low, double high, double step, DoubleFunction<String> text) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setTickUnit(new NumberTickUnit(step, new TickFormat(text)));
    return axis;
  }

  /** Adds a line. */
  void line(double[] x, double[] y, Color color, LegendEntry.Mark mark) {
    int series = add(x, y, y, y);
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesFillPaint(series, Palette.fade(color, 0));
    renderer.setSeriesStroke(series, LegendEntry.stroke(mark));
  }

  /** Adds round marks; a hollow one has the colour as its rim. */
  void points(double[] x, double[] y, Color color, double diameter, boolean filled) {
    int series = add(x, y, y, y);
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesFillPaint(series, Palette.fade(color, 0));
    renderer.setSeriesLinesVisible(series, Boolean.FALSE);
    renderer.setSeriesShapesVisible(series, Boolean.TRUE);
    renderer.setSeriesShapesFilled(series, Boolean.valueOf(filled));
    renderer.setSeriesShape(
        series, new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter));
  }

  /** Adds a filled band; lines added later lie over it. */
  void band(double[] x, double[] low, double[] high, Color fill) {
    int series = add(x, high, low, high);
    renderer.setSeriesPaint(series, Palette.fade(fill, 0));
    renderer.setSeriesFillPaint(series, fill);
  }

  /** Adds a filled layer of a stack, with a white line on top to set it off. */
  void layer(double[] x, double[] low, double[] high, Color fill) {
    int series = add(x, high, low, high);
    renderer.setSeriesPaint(series, Color.WHITE);
    renderer.setSeriesStroke(series, THIN);
    renderer.setSeriesFillPaint(series, fill);
  }

  private int add(double[] x, double[] y, double[] low, double[] high) {
    int series = data.getSeriesCount();
    YIntervalSeries points = new YIntervalSeries(series);
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(y[i])) {
        points.add(x[i], y[i], low[i], high[i]);
      }
    }
    data.addSeries(points);
    return series;
  }

  /** Shades a stretch of the horizontal axis. */
  void shade(double from, double to) {
    IntervalMarker marker = new IntervalMarker(from, to, Palette.SHADE);
    marker.setAlpha(1f);
    marker.setOutlinePaint(null);
    plot.addDomainMarker(marker, Layer.BACKGROUND);
  }

  /** Marks a value, such as zero, across the panel. */
  void rule(double value) {
    plot.addRangeMarker(new ValueMarker(value, Palette.AXIS, THIN), Layer.BACKGROUND);
  }

  /** Marks a place of the horizontal axis, such as the start of something. */
  void start(double x) {
    plot.addDomainMarker(new ValueMarker(x, Palette.MUTED, DOTTED), Layer.BACKGROUND);
  }

  /** The finished panel under a heading that is cut to so many pixels. */
  JFreeChart chart(String heading, double width) {
    return chart(TextBlock.cut(heading, ChartFonts.bold(Figure.TEXT_SIZE), width - 8));
  }

  /** The finished panel under a heading; an empty heading takes no room. */
  JFreeChart chart(String heading) {
    JFreeChart chart = new JFreeChart(null, ChartFonts.regular(TICK_SIZE), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setTextAntiAlias(true);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    if (!heading.isEmpty()) {
      TextTitle title = new TextTitle(heading, ChartFonts.bold(Figure.TEXT_SIZE));
      title.setPaint(Palette.INK);
      title.setHorizontalAlignment(HorizontalAlignment.LEFT);
      title.setPadding(new RectangleInsets(0, 2, 6, 0));
      chart.setTitle(title);
    }
    return chart;
  }

  /** Leaves room on the right for half of the last tick's text. */
  void roomOnTheRight(double pixels) {
    plot.setInsets(new RectangleInsets(4, 0, 0, pixels));
  }

  /** Formats ticks by a function. */
  private static final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final transient DoubleFunction<String> text;

    TickFormat(DoubleFunction<String> text) {
      this.text = text;
    }

    @Override
    public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
      return out.append(text.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
      return format((double) number, out, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("ticks are only written");
    }
  }
}
