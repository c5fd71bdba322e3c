package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Whole;

/** Firms, links and places. */
public record PopulationParameters(
    @Whole(
            unit = "row",
            value = 10000,
            min = 1,
            max = 10000000,
            zh = "企业行数（焦点产业链另计）",
            en = "Firm rows, focal chains not counted",
            source = "10 thousand for class use; 3 million is one row a firm")
        int firms,
    @Whole(
            unit = "firm",
            value = 3000000,
            min = 1,
            max = 100000000,
            zh = "实际企业总数",
            en = "Number of real firms",
            source =
                "about 3 million registered enterprises in the two provinces; order of magnitude")
        int realFirms,
    @Real(
            unit = "1",
            value = 1.1,
            min = 0.8,
            max = 3,
            zh = "企业规模帕累托指数",
            en = "Pareto exponent of firm size",
            source = "CCDF exponent 1.0 to 1.5 across Chinese provinces (Heinrich and Dai 2016)",
            grade = Grade.B)
        double sizeExponent,
    @Real(
            unit = "1",
            value = 100000,
            min = 10,
            max = 100000000.0,
            zh = "最大与最小规模之比",
            en = "Largest over smallest size before truncation",
            source = "assumption")
        double sizeRange,
    @Real(
            unit = "1",
            value = 0.01,
            min = 0,
            max = 1,
            zh = "建立供应链接的成本占比",
            en = "Cost share from which an input is linked",
            source = "DisruptSC io_cutoff 0.01",
            grade = Grade.B)
        double linkThreshold,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 4,
            zh = "链接的距离指数",
            en = "Distance exponent of links",
            source = "DisruptSC weight size over distance",
            grade = Grade.B)
        double linkDistanceExponent,
    @Whole(
            unit = "supplier",
            value = 6,
            min = 1,
            max = 64,
            zh = "每种投入品的最多供应商",
            en = "Most suppliers for one input",
            source = "assumption")
        int maxSuppliers) {}
