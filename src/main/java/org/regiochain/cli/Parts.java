package org.regiochain.cli;

/**
 * What a command works with besides its arguments.
 *
 * @param home where the program stands
 * @param runner what simulates
 * @param charts what draws
 */
record Parts(Home home, Runner runner, ChartDrawer charts) {}
