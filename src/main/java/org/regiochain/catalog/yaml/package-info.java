/**
 * Reads YAML into trees that know where every value stands, and binds them to annotated records.
 * Whatever is wrong with a file becomes a {@link org.regiochain.catalog.Fault}, never a stack
 * trace.
 */
package org.regiochain.catalog.yaml;
