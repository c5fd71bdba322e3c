/** The command line: reads arguments, calls the parts below, says what happened. */
package org.regiochain.cli;
