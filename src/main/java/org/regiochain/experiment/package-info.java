/** Runs a scenario: arms, replications, and what they add up to. */
package org.regiochain.experiment;
