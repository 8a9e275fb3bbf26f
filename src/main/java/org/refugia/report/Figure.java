package org.refugia.report;

import org.jfree.chart.JFreeChart;

/**
 * A chart that is ready to be drawn, {@link Style#WIDTH} points wide.
 *
 * @param height  [points of the drawing]
 */
record Figure(JFreeChart chart, int height) {}
