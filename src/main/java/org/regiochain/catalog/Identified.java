package org.regiochain.catalog;

/** A constant that scenario files name by an id of its own rather than by its Java name. */
public interface Identified {
  /** The name used in files, unique within its type. */
  String id();
}
