/** Compares policies: arms of equal cost, run under common random numbers. */
package org.regiochain.experiment.compare;
