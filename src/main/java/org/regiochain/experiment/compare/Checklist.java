package org.regiochain.experiment.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regiochain.inference.StoppingRule.Decision;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;

/** The twenty points a referee would raise, answered from what was run. */
final class Checklist {
  private static final String YES = "yes";
  private static final String PARTLY = "partly";
  private static final String NO = "no";

  private final ResultTable table;
  private int point;

  private Checklist(ResultTable table) {
    this.table = table;
  }

  static void fill(ComparisonTables tables, Scenario scenario, Comparer.Stages stages) {
    new Checklist(tables.checklist()).fill(tables, scenario.comparison().orElseThrow(), stages);
  }

  private void fill(ComparisonTables tables, Comparison c, Comparer.Stages stages) {
    boolean ran = !tables.effects().isEmpty();
    String windows =
        c.windows().stream().map(Comparison.Window::id).collect(Collectors.joining(", "));
    String outcomes =
        c.outcomes().stream().map(Comparison.Outcome::id).collect(Collectors.joining(", "));
    add(
        "写明估计对象：结果变量、时段、折现、范围",
        "Estimand stated: outcome, window, discounting, population, region",
        YES,
        "结果变量 " + outcomes + "；时段 " + windows + "；折现率 " + percent(c.budget().rate()) + "/年",
        "outcomes "
            + outcomes
            + "; windows "
            + windows
            + "; discounted at "
            + percent(c.budget().rate())
            + " a year");
    add(
        "基准已定义并经过检验；强度为零的杠杆与基准逐位一致",
        "Baseline defined and validated; a lever at zero equals it",
        PARTLY,
        "none 方案即基准；零强度逐位一致由随程序发布的测试对全部杠杆检验；基准与数据的比较见 tables/targets.csv，有不符者",
        "arm none; that every lever at zero equals it bit for bit is tested with the program; the base"
            + " against data is in tables/targets.csv, with misses");
    boolean budget = !tables.budget().isEmpty();
    String missed = missed(tables.budget(), stages, c.budget().tolerance());
    add(
        "等预算规则、求得的强度、实际支出及区间",
        "Equal-budget rule, solved intensities, realised outlay with interval",
        !budget ? NO : missed.isEmpty() ? YES : PARTLY,
        "按"
            + c.budget().measure().label().zh()
            + "求解；强度见 arm_levers.csv，支出见 budget.csv"
            + (missed.isEmpty() ? "" : "；支出随强度跳跃，未能落在容差内：" + missed),
        "solved by "
            + c.budget().measure().label().en().toLowerCase(Locale.ROOT)
            + "; intensities in arm_levers.csv, outlay in budget.csv"
            + (missed.isEmpty()
                ? ""
                : "; outlay jumps with the intensity and is not within the tolerance: " + missed));
    add(
        "谁来付钱：融资方式、挤出与账户残差",
        "Who pays: financing closure, crowding-out and residual of the accounts",
        YES,
        "地方债，有上限；超限则削减公共工程；账户残差在 manifest.json",
        "local bonds under a ceiling, then less public works; the residual of the accounts is in"
            + " manifest.json");
    add(
        "按事件编号的共同随机数；按结果变量给出相关系数与方差缩减",
        "Event-keyed common random numbers; ρ and VRF per outcome and horizon",
        ran ? YES : NO,
        "effects.csv 的 rho 与 vrf 列；主要结果变量的方差缩减中位数 " + medianVrf(tables.effects(), c),
        "columns rho and vrf of effects.csv; median VRF of the leading outcome "
            + medianVrf(tables.effects(), c));
    add(
        "重复次数、停止原因、区间半宽与最小关注效应；预热期",
        "Replications, stop reason, half-width against ε; burn-in justified",
        stages.stop() == Decision.PRECISION ? YES : ran ? PARTLY : NO,
        "重复 " + stages.replications() + " 次，" + stages.stop().label().zh() + "；期初为静止状态，无需预热",
        stages.replications()
            + " replications, "
            + stages.stop().label().en()
            + "; the opening state is at rest, so nothing is burnt in");
    add(
        "成对中位数、均值、区间、P(D>0)；不单报 p 值",
        "Paired median, mean, interval, P(D>0); no bare p-values",
        ran ? YES : NO,
        "effects.csv；不计算 p 值",
        "effects.csv; no p-values are given");
    int tests = tables.effects().rowCount();
    add(
        "同时区间；披露杠杆数与结果变量数",
        "Simultaneous intervals; number of levers × outcomes disclosed",
        ran ? YES : NO,
        "每个结果变量与时段内对全部方案同时成立；共 " + tests + " 个效应",
        "within an outcome and window for all arms at once; " + tests + " effects in all");
    add(
        "名次集合与梯队，而非单一次序",
        "Rank confidence sets and tiers, not a single order",
        tables.league().isEmpty() ? NO : YES,
        "league.csv",
        "league.csv");
    add(
        "名次在参数不确定下的稳定性",
        "Rank stability over the posterior of parameters",
        tables.robustness().isEmpty() ? NO : PARTLY,
        "只对 C 级效果取 0、½、2 倍（robustness.csv）；其他参数未作分布",
        "only effects of grade C at 0, ½, 2 times (robustness.csv); other parameters have no"
            + " distribution yet");
    add(
        "对效应 D 的敏感性分析及噪声基准",
        "Sensitivity of D with a noise-floor dummy; top drivers named",
        NO,
        "尚未进行",
        "not done");
    boolean synergy = !tables.synergy().isEmpty();
    add(
        "交互作用：设计分辨率，扣除凹性后的协同",
        "Interactions: design resolution, synergy net of concavity",
        synergy ? PARTLY : NO,
        synergy ? "组合对各部分（synergy.csv），不含全部两两交互" : "未分析",
        synergy ? "packages against their parts (synergy.csv), not every pair" : "not analysed");
    add(
        "空间：本地增长还是转移；两级尺度、其他分区",
        "Spatial: gain here against displacement elsewhere, both scales, other zonings",
        tables.additionality().isEmpty() ? NO : PARTLY,
        "additionality.csv 给出全国净增；分区方案未变",
        "additionality.csv nets out the rest of the country; zones were not varied");
    add(
        "校准：数据、矩、权重，哪些参数是猜测",
        "Calibration: data, moments, weights, which parameters are guessed",
        PARTLY,
        "每个参数有来源和等级（src/docs/parameters.md）；少数经拟合，见 targets.csv",
        "every parameter has a source and a grade (src/docs/parameters.md); few are fitted, see"
            + " targets.csv");
    add("用伪数据恢复参数", "Parameter recovery on pseudo-data", NO, "尚未进行", "not done");
    add(
        "留出的事实与预测检验",
        "Held-out facts and forecasts against AR/VAR",
        PARTLY,
        "targets.csv 标明哪些留出；没有预测检验",
        "targets.csv marks what was held out; no forecasts are tested");
    boolean channels = !tables.channels().isEmpty();
    add(
        "结构替代：每个关键机制至少一条对立规则",
        "Structural alternatives: a rival rule per key mechanism",
        channels ? PARTLY : NO,
        channels ? "逐一关闭渠道（channels.csv）" : "未分析",
        channels ? "channels are closed one at a time (channels.csv)" : "not analysed");
    add(
        "临界与稳健：遗憾表、状态标记、规模检验",
        "Tipping and robustness: regret, regimes, finite size",
        NO,
        "尚未进行；改变 population.firms 可看规模的影响",
        "not done; vary population.firms to see the effect of size");
    add(
        "核验：恒等式、蜕变关系、解析与文献目标",
        "Verification: invariants, metamorphic table, analytic and published targets",
        YES,
        "每月核对恒等式；其余由随程序发布的测试检验",
        "identities are checked every month; the rest by the tests that come with the program");
    add(
        "复现：清单、一条命令重跑、校验一致",
        "Reproduction: manifest, one-command rerun, hash match",
        YES,
        "manifest.json；simulate verify 重做抽样并比较校验值；结论限于本模型",
        "manifest.json; simulate verify repeats a sample and compares hashes; claims hold in this"
            + " model only");
  }

  private void add(String zh, String en, String met, String evidenceZh, String evidenceEn) {
    point++;
    table.add(point, zh, en, met, evidenceZh, evidenceEn);
  }

  /** Arms that count as spending the budget and yet miss it, and by how much. */
  private static String missed(ResultTable budget, Comparer.Stages stages, double tolerance) {
    List<String> equal =
        stages.main().stream().filter(a -> a.block() == Block.EQUAL_BUDGET).map(Arm::id).toList();
    return IntStream.range(0, budget.rowCount())
        .filter(row -> equal.contains(budget.text(row, "arm")) && budget.real(row, "target") > 0)
        .filter(row -> Math.abs(miss(budget, row)) > tolerance)
        .mapToObj(
            row ->
                budget.text(row, "arm")
                    + " "
                    + String.format(Locale.ROOT, "%+.2g%%", 100 * miss(budget, row)))
        .collect(Collectors.joining(", "));
  }

  private static double miss(ResultTable budget, int row) {
    return budget.real(row, "solved") / budget.real(row, "target") - 1;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3g%%", 100 * share);
  }

  private static String medianVrf(ResultTable effects, Comparison c) {
    double[] values =
        IntStream.range(0, effects.rowCount())
            .filter(
                row ->
                    effects.text(row, "outcome").equals(c.outcomes().get(0).id())
                        && List.of("lever", "package").contains(effects.text(row, "kind")))
            .mapToDouble(row -> effects.real(row, "vrf"))
            .sorted()
            .toArray();
    return values.length == 0 ? "–" : String.format(Locale.ROOT, "%.3g", values[values.length / 2]);
  }
}
