package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;

/** Twelve terms in both languages, whatever the language of the page. */
final class GlossarySection implements Section {
  private record Term(String zh, String en, String meaningZh, String meaningEn) {}

  private static final List<Term> TERMS =
      List.of(
          new Term("政策杠杆", "lever", "可调强度的一项政策", "a policy whose intensity can be set"),
          new Term(
              "同等预算", "equal budget", "各项政策花费的现值相同", "policies that cost the same present value"),
          new Term("现值", "present value", "把以后的钱按年率折到期初", "later money discounted to the start"),
          new Term(
              "净成本", "net cost", "支出减去因此多得的收入与权益", "outlay less the revenue and claims it brings"),
          new Term(
              "重复",
              "replication",
              "换一套随机事件再模拟一次",
              "the simulation under another set of chance events"),
          new Term(
              "配对差",
              "paired difference",
              "同一套随机事件下，有无政策之差",
              "with less without policy, under the same events"),
          new Term(
              "同时区间",
              "simultaneous interval",
              "对所有方案一起成立的区间",
              "an interval that holds for all arms together"),
          new Term(
              "名次范围、梯队",
              "rank set, tier",
              "可能的名次；同梯队分不出高下",
              "possible places; one tier cannot be told apart"),
          new Term(
              "最小关注效应",
              "smallest effect of interest (ε)",
              "再小就无关紧要的作用",
              "below it an effect does not matter"),
          new Term(
              "证据等级",
              "evidence grade",
              "A、B、C 依次变弱，C 为假定",
              "A to C, weaker and weaker; C is assumed"),
          new Term("协同", "synergy", "组合胜过各部分之和的作用", "what a package does beyond its parts"),
          new Term(
              "新增性",
              "additionality",
              "全国净增，而非从别处转来",
              "a gain for the nation, not moved from elsewhere"));

  @Override
  public Label title() {
    return new Label("术语", "Glossary");
  }

  @Override
  public void write(Page page, Content c) {
    Grid grid = new Grid("中文", "English", c.text("含义", "Meaning"));
    TERMS.forEach(t -> grid.row(t.zh(), t.en(), c.text(t.meaningZh(), t.meaningEn())));
    page.table(c.text("十二个术语的中英对照", "Twelve terms in both languages"), grid);
  }
}
