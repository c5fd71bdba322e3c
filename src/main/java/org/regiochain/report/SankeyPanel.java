package org.regiochain.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jfree.chart.ui.Drawable;

/** Bands from sellers (region and stage) to buying regions; those that cross a border stand out. */
final class SankeyPanel implements Drawable {
  /** A flow of a stage's product from one region to another. */
  record Flow(String from, String stage, String to, double value, boolean cross) {}

  static final Color WITHIN = new Color(0xDD, 0xE0, 0xE3);

  private static final double BAR = 12;
  private static final double LABEL_SIZE = 13;
  private static final double REGION_SIZE = 15;

  /** Between a bar and its text, and between the texts of a stage and its region. */
  private static final double TEXT_GAP = 8;

  private static final double COLUMN_GAP = 22;

  /** Least height of a seller's row, so that its label has room. */
  private static final double ROW = 18;

  private static final double REGION_GAP = 26;
  private static final double HEADING = 26;

  private final List<Flow> flows;
  private final Function<String, String> regionName;
  private final Function<String, String> stageName;
  private final Function<String, Color> regionColor;
  private final DoubleFunction<String> number;
  private final String leftHeading;
  private final String rightHeading;

  /**
   * @param flows in the order to stack them
   * @param number formats a flow in the unit the title names
   */
  SankeyPanel(
      List<Flow> flows,
      Function<String, String> regionName,
      Function<String, String> stageName,
      Function<String, Color> regionColor,
      DoubleFunction<String> number,
      String leftHeading,
      String rightHeading) {
    this.flows = flows;
    this.regionName = regionName;
    this.stageName = stageName;
    this.regionColor = regionColor;
    this.number = number;
    this.leftHeading = leftHeading;
    this.rightHeading = rightHeading;
  }

  static Color crossColor(Color region) {
    return Palette.fade(region, 190);
  }

  /** A bar and how far its flows have been attached. */
  private static final class Node {
    final double value;
    double top;
    double height;
    double attached;

    Node(double value) {
      this.value = value;
    }
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    Map<String, Map<String, Node>> sellers = new LinkedHashMap<>();
    Map<String, Node> buyers = new LinkedHashMap<>();
    for (Flow flow : flows) {
      sellers
          .computeIfAbsent(flow.from(), r -> new LinkedHashMap<>())
          .merge(flow.stage(), new Node(flow.value()), (a, b) -> new Node(a.value + b.value));
      buyers.merge(flow.to(), new Node(flow.value()), (a, b) -> new Node(a.value + b.value));
    }
    double top = area.getY() + HEADING;
    double height = area.getHeight() - HEADING - 4;
    double scale = place(sellers, top, height);
    placeBuyers(buyers, top, height, scale);

    double left = area.getX() + leftRoom(g, sellers);
    double right = area.getMaxX() - rightRoom(g, buyers) - BAR;
    drawFlows(g, sellers, buyers, left + BAR, right);
    drawSellers(g, sellers, area.getX(), left);
    drawBuyers(g, buyers, right);
    Font heading = ChartFonts.bold(LABEL_SIZE + 1);
    g.setFont(heading);
    g.setColor(Palette.MUTED);
    g.drawString(leftHeading, (float) area.getX(), (float) (area.getY() + 14));
    double rightX = Math.min(right, area.getMaxX() - TextBlock.width(g, rightHeading, heading));
    g.drawString(rightHeading, (float) rightX, (float) (area.getY() + 14));
  }

  private double leftRoom(Graphics2D g, Map<String, Map<String, Node>> sellers) {
    Font label = ChartFonts.regular(LABEL_SIZE);
    double widest = 0;
    for (Map<String, Node> stages : sellers.values()) {
      for (Map.Entry<String, Node> stage : stages.entrySet()) {
        widest = Math.max(widest, TextBlock.width(g, stageText(stage), label));
      }
    }
    return widestRegion(g, sellers.keySet()) + COLUMN_GAP + widest + TEXT_GAP;
  }

  private double rightRoom(Graphics2D g, Map<String, Node> buyers) {
    return widestRegion(g, buyers.keySet()) + TEXT_GAP + 4;
  }

  private double widestRegion(Graphics2D g, Iterable<String> regions) {
    Font font = ChartFonts.bold(REGION_SIZE);
    double widest = 60;
    for (String region : regions) {
      widest = Math.max(widest, TextBlock.width(g, regionName.apply(region), font));
    }
    return widest;
  }

  private String stageText(Map.Entry<String, Node> stage) {
    return stageName.apply(stage.getKey()) + "  " + number.apply(stage.getValue().value);
  }

  /** Rows high enough for their labels, bars in proportion; returns pixels per unit of flow. */
  private double place(Map<String, Map<String, Node>> sellers, double top, double height) {
    List<Node> all = new ArrayList<>();
    sellers.values().forEach(s -> all.addAll(s.values()));
    double room = height - REGION_GAP * (sellers.size() - 1);
    double scale = scaleFor(all, room);
    double y = top;
    for (Map<String, Node> stages : sellers.values()) {
      for (Node node : stages.values()) {
        node.height = scale * node.value;
        double row = Math.max(ROW, node.height + 4);
        node.top = y + (row - node.height) / 2;
        y += row;
      }
      y += REGION_GAP;
    }
    return scale;
  }

  /** The largest scale at which all rows fit; the rows' sum rises with the scale. */
  private static double scaleFor(List<Node> nodes, double room) {
    double total = nodes.stream().mapToDouble(n -> n.value).sum();
    double low = 0;
    double high = room / total;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double rows = nodes.stream().mapToDouble(n -> Math.max(ROW, middle * n.value + 4)).sum();
      if (rows <= room) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void placeBuyers(
      Map<String, Node> buyers, double top, double height, double scale) {
    double sum = buyers.values().stream().mapToDouble(n -> scale * n.value).sum();
    double gap = (height - sum) / (buyers.size() + 1);
    double y = top + gap;
    for (Node node : buyers.values()) {
      node.height = scale * node.value;
      node.top = y;
      y += node.height + gap;
    }
  }

  private void drawFlows(
      Graphics2D g,
      Map<String, Map<String, Node>> sellers,
      Map<String, Node> buyers,
      double left,
      double right) {
    Map<Flow, Path2D> bands = new LinkedHashMap<>();
    for (Flow flow : flows) {
      Node seller = sellers.get(flow.from()).get(flow.stage());
      Node buyer = buyers.get(flow.to());
      double width = seller.height * flow.value() / seller.value;
      double y0 = seller.top + seller.attached;
      double y1 = buyer.top + buyer.attached;
      seller.attached += width;
      buyer.attached += width;
      bands.put(flow, band(left, y0, right, y1, width));
    }
    // What stays at home first, so that nothing hides what crosses the border.
    bands.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().cross()))
        .forEach(
            e -> {
              Flow flow = e.getKey();
              g.setColor(flow.cross() ? crossColor(regionColor.apply(flow.from())) : WITHIN);
              g.fill(e.getValue());
            });
  }

  private static Path2D band(double x0, double y0, double x1, double y1, double width) {
    double middle = (x0 + x1) / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(x0, y0);
    path.curveTo(middle, y0, middle, y1, x1, y1);
    path.lineTo(x1, y1 + width);
    path.curveTo(middle, y1 + width, middle, y0 + width, x0, y0 + width);
    path.closePath();
    return path;
  }

  private void drawSellers(
      Graphics2D g, Map<String, Map<String, Node>> sellers, double regionLeft, double left) {
    Font label = ChartFonts.regular(LABEL_SIZE);
    sellers.forEach(
        (region, stages) -> {
          Color color = regionColor.apply(region);
          double first = Double.POSITIVE_INFINITY;
          double last = 0;
          for (Map.Entry<String, Node> entry : stages.entrySet()) {
            Node node = entry.getValue();
            bar(g, left, node, color);
            String text = stageText(entry);
            double x = left - TEXT_GAP - TextBlock.width(g, text, label);
            middleText(g, text, label, x, node.top + node.height / 2);
            first = Math.min(first, node.top);
            last = Math.max(last, node.top + node.height);
          }
          middleText(
              g,
              regionName.apply(region),
              ChartFonts.bold(REGION_SIZE),
              regionLeft,
              (first + last) / 2,
              color);
        });
  }

  private void drawBuyers(Graphics2D g, Map<String, Node> buyers, double right) {
    buyers.forEach(
        (region, node) -> {
          Color color = regionColor.apply(region);
          bar(g, right, node, color);
          double middle = node.top + node.height / 2;
          middleText(
              g,
              regionName.apply(region),
              ChartFonts.bold(REGION_SIZE),
              right + BAR + TEXT_GAP,
              middle - 9,
              color);
          middleText(
              g,
              number.apply(node.value),
              ChartFonts.regular(LABEL_SIZE),
              right + BAR + TEXT_GAP,
              middle + 10);
        });
  }

  private static void bar(Graphics2D g, double x, Node node, Color color) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, node.top, BAR, Math.max(1, node.height)));
  }

  private static void middleText(Graphics2D g, String text, Font font, double x, double middle) {
    middleText(g, text, font, x, middle, Palette.INK);
  }

  private static void middleText(
      Graphics2D g, String text, Font font, double x, double middle, Color color) {
    g.setFont(font);
    g.setColor(color);
    g.drawString(text, (float) x, (float) (middle + font.getSize2D() * 0.36));
  }
}
