/**
 * The report of a run as one web page in each language: made from tables, charts and {@link
 * org.regiochain.report.ReportFacts} only, readable without a network and on paper.
 */
package org.regiochain.report.html;
