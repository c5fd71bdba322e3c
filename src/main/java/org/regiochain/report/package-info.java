/**
 * Charts and summary rows from the tables of a run. Sees only tables and labels, never the model,
 * so charts can be drawn again from the files of an earlier run.
 */
package org.regiochain.report;
