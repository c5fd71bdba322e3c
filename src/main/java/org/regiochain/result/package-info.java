/**
 * Results of a run: typed tables with labels and units, the folder they are written to, and the
 * plain formats (CSV, JSON) they are written in. Knows nothing of the model.
 */
package org.regiochain.result;
