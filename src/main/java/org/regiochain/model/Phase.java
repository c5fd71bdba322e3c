package org.regiochain.model;

/** One step of the timetable. A phase object belongs to one simulation and may hold scratch. */
public sealed interface Phase permits FirmPhase, LedgerPhase {}
