package org.regiochain.scenario;

import java.time.YearMonth;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.Whole;

/** The months simulated, as written in a file. */
public record HorizonForm(
    @Text(value = "2026-01", zh = "第一个月", en = "First month") YearMonth start,
    @Whole(
            unit = "month",
            value = 60,
            min = 1,
            max = 600,
            zh = "模拟月数",
            en = "Length of the run",
            source = "five years, a plan period")
        int months) {}
