package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.report.ReportFacts.Parameter;

/** Where the numbers that went in come from. */
final class ProvenanceSection implements Section {
  @Override
  public Label title() {
    return new Label("参数从哪里来", "Where the parameters come from");
  }

  @Override
  public boolean applies(Content c) {
    return !c.facts().parameters().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    List<Parameter> all = c.facts().parameters();
    List<Parameter> set = all.stream().filter(Parameter::set).toList();
    if (set.isEmpty()) {
      page.paragraph(
          c.text(
              "情景没有改动任何参数，全部取默认值。", "The scenario changes no parameter; all have their defaults."));
    }
    page.table(c.text("情景设定的参数", "Parameters that the scenario sets"), grid(c, set, true));
    page.note(
        c.text(
            "来源照参数登记处的英文原文。等级：A 中国的因果估计，B 官方统计、他处的研究或其他已发表模型的取值，C 本项目的假定。",
            "Grades: A causal estimate for China, B official statistic, study elsewhere or value of a"
                + " published model, C assumption of this project."));
    page.out().open("details");
    page.out()
        .element(
            "summary",
            c.text("全部 " + all.size() + " 个参数", "All " + all.size() + " parameters")
                + c.text("（点开；展开后才会打印）", " (click to open; printed only when open)"));
    grid(c, all, false).write(page.out(), "");
    page.out().close();
  }

  private static Grid grid(Content c, List<Parameter> parameters, boolean withDefault) {
    Grid grid =
        withDefault
            ? new Grid(
                c.text("参数", "Parameter"),
                c.text("键", "Key"),
                c.text("取值", "Value"),
                c.text("单位", "Unit"),
                c.text("默认值", "Default"),
                c.text("等级", "Grade"),
                c.text("来源", "Source"))
            : new Grid(
                c.text("参数", "Parameter"),
                c.text("键", "Key"),
                c.text("取值", "Value"),
                c.text("单位", "Unit"),
                c.text("等级", "Grade"),
                c.text("来源", "Source"));
    grid.numbers(2);
    for (Parameter p : parameters) {
      String name = c.in(p.label());
      String unit = unit(c, p.unit());
      String source = source(c, p.source());
      String value = number(p.value());
      if (withDefault) {
        grid.row(name, p.key(), value, unit, number(p.defaultValue()), p.grade(), source);
      } else {
        grid.row(name, p.key(), value, unit, p.grade(), source);
      }
    }
    return grid;
  }

  /** Units as written in a scenario: yearly and monthly rates are not turned into per cent. */
  private static String unit(Content c, String unit) {
    return switch (unit) {
      case "1/year" -> c.text("/年", "a year");
      case "1/month" -> c.text("/月", "a month");
      default -> unit.contains("CNY") ? unit : DisplayUnit.of(unit, 1, c.lang()).label();
    };
  }

  /** What nearly every value of a scenario says; sources proper stay as they are recorded. */
  private static String source(Content c, String source) {
    return source.equals("set by the scenario") ? c.text("由情景设定", source) : source;
  }

  private static String number(String value) {
    return value.startsWith("-") ? "−" + value.substring(1) : value;
  }
}
