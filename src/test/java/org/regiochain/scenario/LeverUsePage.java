package org.regiochain.scenario;

import java.util.Collection;
import java.util.List;
import org.regiochain.lever.Lever;

/** Writes the page that says which shipped scenario compares which lever, as Markdown. */
final class LeverUsePage {
  private LeverUsePage() {}

  /** The page; scenarios in the order given. */
  static String markdown(List<Lever> levers, Collection<Scenario> scenarios) {
    StringBuilder page =
        new StringBuilder(
            """
            # 哪根杠杆在哪个情景 · Which lever is in which scenario

            本页自动生成，请勿手工修改；重新生成：`mvn test -Dtest=GeneratedPagesTest -Dregiochain.update=true`。
            This page is generated; do not edit it. Levers: [levers.md](levers.md). In class:
            [teaching.zh.md](teaching.zh.md), [teaching.md](teaching.md).

            | 标识 Id | 名称 Name | 情景 Scenarios |
            |---|---|---|
            """);
    for (Lever lever : levers) {
      page.append("| `").append(lever.id()).append("` | ").append(lever.label().zh());
      page.append(" · ").append(lever.label().en()).append(" | ");
      page.append(String.join(", ", users(lever, scenarios))).append(" |\n");
    }
    return page.toString();
  }

  private static List<String> users(Lever lever, Collection<Scenario> scenarios) {
    return scenarios.stream()
        .filter(s -> uses(s, lever))
        .map(s -> "[" + s.id() + "](../../scenarios/" + s.id() + ".yaml)")
        .toList();
  }

  private static boolean uses(Scenario scenario, Lever lever) {
    return scenario.comparison().orElseThrow().levers().stream()
        .anyMatch(entry -> entry.lever().id().equals(lever.id()));
  }
}
