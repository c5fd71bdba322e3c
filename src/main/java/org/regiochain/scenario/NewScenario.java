package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.List;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.yaml.SourceText;

/** The starter file of {@code simulate new}. */
public final class NewScenario {
  private static final String BASE = "scenarios/base/chuanyu-2020.yaml";
  private static final String SCHEMA = "src/docs/schema/scenario-1.json";

  private NewScenario() {}

  /**
   * A commented scenario that extends the shipped base and runs as it is.
   *
   * @param id name of the scenario and of its output folder
   * @param folder where the file will lie
   * @param project top folder of the project
   * @throws FaultException if the id cannot be a scenario's
   */
  public static String template(String id, Path folder, Path project) throws FaultException {
    if (!id.matches(ScenarioForm.ID)) {
      throw new FaultException(List.of(SourceText.wholeFile(id, ScenarioMessages.badId(id))));
    }
    return TEMPLATE
        .replace("{schema}", relative(folder, project.resolve(SCHEMA)))
        .replace("{base}", relative(folder, project.resolve(BASE)))
        .replace("{id}", id);
  }

  private static String relative(Path folder, Path file) {
    Path target = file.toAbsolutePath().normalize();
    try {
      return Numerals.slashed(folder.toAbsolutePath().normalize().relativize(target));
    } catch (IllegalArgumentException e) {
      return Numerals.slashed(target); // another drive
    }
  }

  private static final String TEMPLATE =
      """
      # yaml-language-server: $schema={schema}
      #
      # 新场景。以 # 开头的是注释；去掉行首的“# ”即可启用下面的示例。
      # 检查：simulate validate 本文件    查看每个取值的来源：simulate explain 本文件
      #
      # A new scenario. Lines with # are comments; remove the leading "# " to use an example.
      # Check it: simulate validate FILE    See where each value comes from: simulate explain FILE
      schema: 1
      id: {id}
      extends: "{base}"

      label:
        zh: 我的场景 {id}
        en: My scenario {id}
      description:
        zh: 用一两句话写明要回答的问题。
        en: Say in a sentence or two which question it answers.

      # 模拟时段与重复次数 / Months simulated and replications
      horizon: {start: 2026-01, months: 24}
      run: {replications: 2, seed: 20260101}

      # 企业行数：课堂演示 1000 左右即可 / Firm rows: about 1000 will do in class
      population: {firms: 1000}

      # 只写与默认值不同的参数；全部参数见 src/docs/parameters.md
      # State only what differs from the default; all parameters: src/docs/parameters.md
      # review:
      #   flow_cost: {value: 4, unit: "%", note: 假设过境处理成本略低 / a lower processing cost}

      # 冲击：生产停工、外部供应中断或外部需求变动 / Shocks: production, outside supply or demand
      # shocks:
      #   - id: car-stop
      #     label: {zh: 重庆汽车停产, en: Car making in Chongqing stops}
      #     kind: production        # production | outside_supply | outside_demand
      #     product: AUT            # 部门或环节 / sector or chain stage
      #     region: CQ              # 地区代码 / region code
      #     at: 2027-01             # 起始月份 / first month
      #     weeks: 8                # 每月 4 周 / 4 weeks a month
      #     change: -1              # -1 全停，-0.5 减半 / -1 stops, -0.5 halves

      # 政策：把边界摩擦消除若干份额 / Policy: remove a share of a border friction
      # policy:
      #   - {instrument: border.processing, from: 2026-07, value: 0.6}
      """;
}
