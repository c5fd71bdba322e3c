/** Declarations: labels, units, parameters. What is declared here is declared nowhere else. */
package org.regiochain.catalog;
