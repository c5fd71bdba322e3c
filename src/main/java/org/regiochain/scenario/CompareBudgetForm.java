package org.regiochain.scenario;

import java.util.List;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.Whole;

/** What every arm of a comparison spends, as written in a file. */
public record CompareBudgetForm(
    @Real(
            unit = "CNY",
            value = 3e9,
            min = 1e3,
            max = 1e14,
            zh = "预算（整个时段的现值）",
            en = "Budget, present value over the run",
            source = "set by the scenario")
        double pv,
    @Real(
            unit = "1",
            value = 1,
            min = 1e-3,
            max = 1e3,
            zh = "预算曲线的各档，为预算的倍数",
            en = "Levels of the budget curves, as multiples of the budget",
            source = "set by the scenario")
        List<Double> levels,
    @Real(
            unit = "1/year",
            value = 0.03,
            min = 0,
            max = 0.3,
            zh = "折现率",
            en = "Discount rate",
            source = "real social discount rate of the specification")
        double rate,
    @Text(value = "risk_adjusted", zh = "按哪种成本口径求等", en = "The cost measure that is made equal")
        CostMeasure measure,
    @Real(
            unit = "1",
            value = 0.005,
            min = 1e-6,
            max = 0.2,
            zh = "求解的相对容差",
            en = "Relative tolerance of the search",
            source = "half a per cent of the budget is far below what separates levers")
        double tolerance,
    @Whole(
            unit = "run",
            value = 4,
            min = 1,
            max = 1000,
            zh = "求解先用的重复次数；成本波动大时自动加倍",
            en = "Replications the search begins with; doubled where cost varies",
            source = "most costs hardly vary between replications")
        int replications) {}
