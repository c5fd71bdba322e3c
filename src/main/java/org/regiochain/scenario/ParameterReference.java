package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Units;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;

/** Writes the reference page of everything a scenario file may hold, as Markdown. */
public final class ParameterReference {
  private final StringBuilder page = new StringBuilder();

  private ParameterReference() {}

  /** The page. */
  public static String markdown() {
    ParameterReference reference = new ParameterReference();
    reference.write();
    return reference.page.toString();
  }

  private void write() {
    page.append(
        """
        # 场景参数参考 · Scenario reference

        本页由程序中的声明自动生成，请勿手工修改；重新生成：`mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true`。
        This page is generated from the declarations in the code; do not edit it. To regenerate:
        `mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true`.

        - 证据等级：**A** 中国的因果估计；**B** 他国的因果估计、官方统计或已发表模型的取值；**C** 本项目的假设。
          Grade of evidence: **A** a causal estimate for China; **B** a causal estimate elsewhere, an
          official statistic or a value of a published model; **C** an assumption of this project.
        - 单位 `1` 表示纯数或份额。数字也可写成 `{value: 5, unit: "%", note: …, source: …}`；除声明的单位外，可用的单位列在“单位”一栏的括号中。模型的一个月为 4 周。
          Unit `1` is a pure number or a share. A number may also be written `{value: 5, unit: "%", note:
          …, source: …}`; units accepted besides the declared one stand in brackets. A month of the model
          has 4 weeks.
        - 命令行设置：`-s goods.expectation_gain=0.1`；列表中的项用 `id` 或序号：`-s shocks.my-shock.weeks=8`。
          On the command line: `-s goods.expectation_gain=0.1`; items of a list by `id` or number: `-s
          shocks.my-shock.weeks=8`.

        """);
    List<Shape.Field> singles = new ArrayList<>();
    List<Shape.Field> sections = new ArrayList<>();
    for (Shape.Field field : ScenarioShape.TOP.fields()) {
      (isSection(field.shape()) ? sections : singles).add(field);
    }
    page.append("## 文件顶层 · Top of the file\n\n");
    textTable(singles);
    List<String> groups = Shape.of(ModelParameters.class).names();
    for (Shape.Field field : sections) {
      page.append("## `").append(field.name()).append("` ");
      page.append(field.label().zh()).append(" · ").append(field.label().en()).append("\n\n");
      if (field.shape() instanceof Shape.Items) {
        page.append("列表，每项以 `- ` 开头。A list; each item begins with `- `.\n\n");
      }
      Shape.Section section = sectionOf(field.shape());
      if (groups.contains(field.name())) {
        numberTable(section.fields());
      } else {
        textTable(section.fields());
      }
    }
    instruments();
  }

  private void numberTable(List<Shape.Field> fields) {
    page.append(
        "| 键 Key | 中文 | English | 单位 Unit | 默认 Default | 范围 Range | 等级 Grade | 来源 Source |\n");
    page.append("|---|---|---|---|---|---|---|---|\n");
    for (Shape.Field field : fields) {
      Declaration item = ((Shape.Leaf) field.shape()).declaration();
      row(
          "`" + item.name() + "`",
          item.label().zh(),
          item.label().en(),
          unit(item),
          Declaration.written(item.defaultValue()),
          item.range(),
          item.grade().toString(),
          item.source());
    }
    page.append('\n');
  }

  private void textTable(List<Shape.Field> fields) {
    page.append("| 键 Key | 中文 | English | 单位 Unit | 默认 Default | 可取 Allowed |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Shape.Field field : fields) {
      if (isSection(field.shape())) {
        String names = String.join("`, `", sectionOf(field.shape()).names());
        row(
            "`" + field.name() + "`",
            field.label().zh(),
            field.label().en(),
            "",
            field.required() ? "必填 required" : "",
            "`" + names + "`");
        continue;
      }
      Shape shape = field.shape() instanceof Shape.Items items ? items.item() : field.shape();
      Declaration item = ((Shape.Leaf) shape).declaration();
      String allowed =
          item.allowed() == null ? item.range() : item.allowed().zh() + " · " + item.allowed().en();
      row(
          "`" + item.name() + "`",
          item.label().zh(),
          item.label().en(),
          item.isNumber() ? unit(item) : "",
          item.required() ? "必填 required" : Declaration.written(item.defaultValue()),
          allowed);
    }
    page.append('\n');
  }

  private void instruments() {
    page.append("## 政策工具 · Instruments\n\n");
    page.append("| `instrument` | 中文 | English | 单位 Unit | 无政策 Neutral | 范围 Range |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Instrument instrument : Instrument.values()) {
      row(
          "`" + instrument.id() + "`",
          instrument.label().zh(),
          instrument.label().en(),
          instrument.unit(),
          Numerals.plain(instrument.neutral()),
          Numerals.plain(instrument.min()) + " … " + Numerals.plain(instrument.max()));
    }
  }

  private static String unit(Declaration item) {
    List<String> others = Units.accepted(item).keySet().stream().skip(1).toList();
    return others.isEmpty() ? item.unit() : item.unit() + " (" + String.join(", ", others) + ")";
  }

  private static boolean isSection(Shape shape) {
    return shape instanceof Shape.Section
        || shape instanceof Shape.Items items && items.item() instanceof Shape.Section;
  }

  private static Shape.Section sectionOf(Shape shape) {
    return (Shape.Section) (shape instanceof Shape.Items items ? items.item() : shape);
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    page.append("|\n");
  }
}
