package org.regiochain.state;

/** Exports: routes to the world, exporters and foreign plants. */
public final class RouteTable {

  /** An empty table for a structure. */
  public RouteTable(Structure st) {}

  private RouteTable(RouteTable other) {}

  /** A copy for another replication; what never changes is shared. */
  public RouteTable copy() {
    return new RouteTable(this);
  }
}
