package org.regiochain.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used; carries every fault found, not only the first. */
public final class FaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FaultException(List<Fault> faults) {
    super(faults.stream().map(f -> f.text(Lang.EN)).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in file order. */
  public List<Fault> faults() {
    return faults;
  }
}
