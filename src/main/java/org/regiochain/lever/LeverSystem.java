package org.regiochain.lever;

import java.util.Locale;
import org.regiochain.catalog.Label;

/** The systems of industrial collaboration that levers belong to. */
public enum LeverSystem {
  GENERAL("协作机制与营商环境", "Coordination and business environment"),
  MANUFACTURING("先进制造业集群", "Manufacturing clusters"),
  INNOVATION("创新金三角", "Innovation triangle"),
  FINANCE("西部金融中心", "Financial centre"),
  AI("人工智能+", "Artificial intelligence");

  private final Label label;

  LeverSystem(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The stable id used in files and tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }
}
