/** Keyed random numbers, ordered sums and small solvers. */
package org.regiochain.numeric;
