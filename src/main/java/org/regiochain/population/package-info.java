/** Builds the opening economy from a data set: firms, links, pools and balance sheets. */
package org.regiochain.population;
