/** The scenario language: from a YAML file, its parents and overrides to one {@link Scenario}. */
package org.regiochain.scenario;
