package org.regiochain.report;

/**
 * A chart as a page carries it.
 *
 * @param id file name of the chart without extension
 * @param title what it shows, with unit and period
 * @param mediaType {@code image/svg+xml} or {@code image/png}
 * @param width in pixels of the drawing
 * @param height in pixels of the drawing
 */
public record Picture(
    String id, String title, String mediaType, int width, int height, byte[] content) {}
