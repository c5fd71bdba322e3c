/**
 * The economics: one class a phase, its equation in its javadoc, and the timetable that orders
 * them. Symbols and indices are those of {@link org.regiochain.state}.
 */
package org.regiochain.model;
