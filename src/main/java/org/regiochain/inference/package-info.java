/**
 * What can be said about effects from a limited number of paired replications: intervals, when to
 * stop, ranks, selection, synergy. Plain arrays in, records out; rows are levers and columns
 * replications, column r of all rows sharing its random events. Values must be finite. Random
 * numbers are keyed, so the same outcomes and seed give the same intervals everywhere.
 */
package org.regiochain.inference;
