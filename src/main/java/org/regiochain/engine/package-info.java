/** Runs the timetable: chunks over threads, months in order, what is recorded. */
package org.regiochain.engine;
