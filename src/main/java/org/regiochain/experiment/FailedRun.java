package org.regiochain.experiment;

/** A run that did not finish, and why; the others go on. */
public record FailedRun(String arm, int replication, String cause) {}
