package org.regiochain.catalog.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;

/** Collects every fault, so that a user can mend a file in one go. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> order = new LinkedHashMap<>();

  /** Faults of a source named earlier are listed first. */
  public void expect(String source) {
    order.putIfAbsent(source, order.size());
  }

  /** Adds a fault; the same fault twice counts once. */
  public void add(Fault fault) {
    expect(fault.file());
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** Adds a fault at a place. */
  public void add(Position position, Label message) {
    add(position.fault(message));
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The faults in file order, then by line and column. */
  public List<Fault> sorted() {
    return faults.stream()
        .sorted(
            Comparator.comparingInt((Fault f) -> order.get(f.file()))
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column))
        .toList();
  }

  /** Ends the reading if anything is wrong. */
  public void throwIfAny() throws FaultException {
    if (!faults.isEmpty()) {
      throw new FaultException(sorted());
    }
  }
}
