package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Arms of an invented comparison and what happens in them: value added, bad loans and Theil index
 * month by month, from draws that belong to a lever and a replication, so that arms are paired.
 */
final class SyntheticArms {
  static final int MONTHS = 60;

  /** The levers start in this month; before it every arm equals the one without policy. */
  static final int START = 7;

  static final double BUDGET = 1e10;

  /** Full effects on value added (share), bad-loan ratio and Theil index. */
  private static final Lever[] LEVERS = {
    lever("std.recognise", "标准互认", "Mutual recognition of standards", "C", 0.0035, 0, -0.0012),
    lever("fin.guarantee", "融资担保", "Credit guarantees", "A", 0.009, 0.0022, -0.0006),
    lever("fiscal.subsidy", "财政补贴", "Investment subsidy", "A", 0.0086, -0.0004, 0.0011),
    lever("rd.jointfund", "联合攻关基金", "Joint research fund", "B", 0.0062, -0.0003, 0.0006),
    lever("ttr.poc", "概念验证中心", "Proof-of-concept centres", "C", 0, 0, 0),
    lever("chain.leader", "链主企业与产业生态", "Chain leaders and their ecosystem", "C", 0.004, 5e-4, 4e-4),
    lever(
        "geo.corridor",
        "成渝中线科创走廊与毗邻地区融合发展带建设",
        "Science corridor along the middle line and the belt of neighbouring districts",
        "A",
        0.0021,
        1e-4,
        -0.0015),
    lever("sme.zjtx", "专精特新企业培育", "Specialised small firms", "B", 0.003, -2e-4, 2e-4),
    lever("export.joint", "抱团出海", "Joint ventures abroad", "C", 0.0045, 3e-4, 8e-4),
    lever(
        "ai.transform",
        "智能化改造与数字化转型补助",
        "Grants for digital transformation",
        "B",
        0.0051,
        1e-4,
        7e-4),
    lever("talent.attract", "人才引进与同城化融入", "Attracting talent", "B", 0.0026, 0, 9e-4),
    lever("fin.fund", "产业引导基金", "Guidance fund", "B", 0.0057, 4e-4, 5e-4),
    lever("svc.onestop", "一站式企业服务专区", "One-stop services for firms", "C", 0.0018, -1e-4, -2e-4)
  };

  private SyntheticArms() {}

  /**
   * A lever.
   *
   * @param full effects at the full budget: value added (share), bad loans, Theil index
   */
  record Lever(String id, String zh, String en, String grade, double[] full) {
    boolean withoutOutlay() {
      return id.equals("std.recognise");
    }

    /** Two of three research funds find nothing: two regimes. */
    boolean risky() {
      return id.equals("rd.jointfund");
    }

    /** Guarantees soon run out of good borrowers; other levers do not. */
    double curvature() {
      return id.equals("fin.guarantee") ? 0.45 : 0.95;
    }
  }

  /**
   * An arm.
   *
   * @param levers what it sets
   * @param share of the full budget for each
   * @param scale multiplies its effects
   */
  record Arm(
      String id,
      String kind,
      String zh,
      String en,
      double budget,
      String block,
      double factor,
      String channel,
      String grade,
      List<Lever> levers,
      double share,
      double scale) {

    /** Share of value added gained, or bad loans or Theil index added, at the end of the rise. */
    double effect(int outcome, int replication) {
      double sum = 0;
      for (Lever lever : levers) {
        if (lever.full()[outcome] == 0) {
          continue;
        }
        SplittableRandom draw = draw(lever.id(), replication);
        double luck = 1 + 0.35 * draw.nextGaussian() + 0.1 * outcome * draw.nextGaussian();
        if (lever.risky()) {
          luck = draw.nextDouble() < 0.4 ? 2.1 + 0.12 * luck : 0.15 + 0.12 * luck;
        }
        sum += lever.full()[outcome] * luck * Math.pow(share, lever.curvature());
      }
      return sum * scale * (kind.equals("package") ? 1.12 : 1);
    }

    /** Yuan spent, present value: 0 net, 1 gross, 2 risk-adjusted. */
    double cost(int measure, int replication) {
      if (budget == 0) {
        return 0;
      }
      double luck = 1 + 0.03 * draw(id + "/cost", replication).nextGaussian();
      double contingent = levers.stream().anyMatch(l -> l.id().startsWith("fin.")) ? 1 : 0;
      double spent = block.equals("capped") ? 0.62 * budget : budget;
      return spent
          * luck
          * new double[] {1, 1.18 + 0.3 * contingent, 1 + 0.35 * contingent}[measure];
    }
  }

  private static Lever lever(
      String id, String zh, String en, String grade, double output, double loans, double theil) {
    return new Lever(id, zh, en, grade, new double[] {output, loans, theil});
  }

  static List<Lever> levers(int count) {
    return List.of(LEVERS).subList(0, count);
  }

  /** All arms of a comparison of so many levers at so many budgets. */
  static List<Arm> arms(int levers, int budgets) {
    List<Lever> all = levers(levers);
    boolean solved = budgets > 0;
    List<Arm> arms = new ArrayList<>();
    arms.add(arm("none", "none", "无政策", "Without policy", 0, "", List.of()));
    for (Lever lever : all) {
      String block =
          !solved
              ? ""
              : lever.withoutOutlay()
                  ? "no_outlay"
                  : lever.id().equals("ttr.poc") ? "capped" : "equal_budget";
      double budget = solved && !lever.withoutOutlay() ? BUDGET : 0;
      arms.add(arm(lever.id(), "lever", lever.zh(), lever.en(), budget, block, List.of(lever)));
    }
    if (levers < 4) {
      return arms;
    }
    List<Lever> members = all.subList(1, 4);
    String block = solved ? "equal_budget" : "";
    arms.add(
        new Arm(
            "mix",
            "package",
            "组合：担保、补贴、攻关",
            "Package of three",
            solved ? BUDGET : 0,
            block,
            1,
            "",
            "B",
            members,
            1.0 / 3,
            1));
    for (Lever lever : members) {
      arms.add(part(lever, "part", lever.id() + "@mix", 1.0 / 3, BUDGET / 3, 1, ""));
      for (double step : budgets > 1 ? new double[] {0.5, 2} : new double[0]) {
        String id = lever.id() + "@" + step;
        arms.add(part(lever, "level", id, step, BUDGET * step, 1, ""));
      }
    }
    for (Lever lever : all) {
      for (double factor : lever.grade().equals("C") ? new double[] {0, 0.5, 2} : new double[0]) {
        arms.add(part(lever, "grade", lever.id() + "*" + factor, 1, BUDGET, factor, ""));
      }
    }
    arms.add(part(all.get(1), "channel", "fin.guarantee-credit", 1, BUDGET, 0.3, "credit"));
    return arms;
  }

  private static Arm arm(
      String id, String kind, String zh, String en, double budget, String block, List<Lever> set) {
    String grade = set.isEmpty() ? "" : set.get(0).grade();
    return new Arm(id, kind, zh, en, budget, block, 1, "", grade, set, 1, 1);
  }

  private static Arm part(
      Lever lever,
      String kind,
      String id,
      double share,
      double budget,
      double scale,
      String closed) {
    return new Arm(
        id,
        kind,
        lever.zh(),
        lever.en(),
        budget,
        "",
        scale,
        closed,
        lever.grade(),
        List.of(lever),
        share,
        closed.isEmpty() ? scale : 1 - scale);
  }

  /** An outcome in one month of one run: yuan a month, share, nats. */
  static double value(Arm arm, int outcome, int replication, int month) {
    SplittableRandom draw = draw("base" + outcome, replication);
    double start = 1 + 0.01 * draw.nextGaussian();
    double growth = 0.004 + 0.0006 * draw.nextGaussian();
    double wave = 0.012 * Math.sin(0.4 * month + 6 * draw.nextDouble());
    double base =
        switch (outcome) {
          case 0 -> 6.2e11 * (start + growth * month + wave);
          case 1 -> 0.017 * (start - 0.3 * growth * month - wave);
          default -> 0.09 * (start - 0.1 * growth * month + 0.2 * wave);
        };
    double effect = month < START ? 0 : arm.effect(outcome, replication);
    double rise = 1 - Math.exp(-(month - START + 1) / 14.0);
    double ripple =
        1
            + 0.25
                * Math.sin(0.35 * month + 6 * draw(arm.id() + "/ripple", replication).nextDouble());
    return base + effect * rise * ripple * (outcome == 0 ? base : 1);
  }

  static SplittableRandom draw(String what, int replication) {
    // The first numbers of neighbouring seeds are alike; the hash spreads them.
    return new SplittableRandom(what.hashCode() * 0x9e3779b97f4a7c15L + replication * 7919L);
  }
}
