package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Whole;

/** Review of suppliers and the three frictions of the border. */
public record ReviewParameters(
    @Real(
            unit = "1/month",
            value = 0.0125,
            min = 0,
            max = 1,
            zh = "供应商复核风险率 ρ",
            en = "Supplier review hazard ρ",
            rate = true,
            source = "about 15% a year; Japan loses 7-8% of links a year, Hungary 55%",
            grade = Grade.B)
        double reviewHazard,
    @Whole(
            unit = "supplier",
            value = 8,
            min = 1,
            max = 64,
            zh = "每次复核的候选数 m",
            en = "Candidates per review m",
            source = "assumption")
        int candidates,
    @Real(
            unit = "1",
            value = 0.3333,
            min = 0,
            max = 1,
            zh = "更换门槛",
            en = "Utility gain needed to switch",
            source =
                "assumption; with search_noise it gives a yearly link survival near 93% (Japan 92-93%)")
        double switchThreshold,
    @Real(
            unit = "1",
            value = 0.8,
            min = 0,
            max = 1,
            zh = "强制复核的到货率",
            en = "Fill rate that forces a review",
            source = "assumption")
        double forcedFillRate,
    @Whole(
            unit = "month",
            value = 2,
            min = 1,
            max = 24,
            zh = "低到货率持续月数",
            en = "Months of low fill before a forced review",
            source = "assumption")
        int forcedMonths,
    @Real(
            unit = "1/1000km",
            value = 0.03,
            min = 0,
            max = 0.5,
            zh = "距离成本",
            en = "Trade cost of distance",
            source = "assumption; kept below the switching threshold inside the region")
        double distanceCost,
    @Real(
            unit = "1",
            value = 0.26,
            min = 0,
            max = 1,
            zh = "配套摩擦 b（通配）",
            en = "Matching loss at the border b",
            source =
                "calibrated with flow_cost so that trade is 0.58 of the frictionless level; Li, Huang and Xia 2022 find a reduction of 40-47%",
            grade = Grade.B)
        double matchingLoss,
    @Real(
            unit = "1",
            value = 0.03,
            min = 0,
            max = 1,
            zh = "认证成本 c（通认）",
            en = "Onboarding cost of an uncertified border supplier",
            source = "assumption")
        double onboardingCost,
    @Whole(
            unit = "month",
            value = 3,
            min = 0,
            max = 36,
            zh = "认证等待时间（通认）",
            en = "Waiting time for certification",
            source = "assumption")
        int certificationMonths,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0,
            max = 1,
            zh = "过境处理成本 τ（通接）",
            en = "Processing cost of border flows",
            source = "see matching_loss",
            grade = Grade.B)
        double flowCost,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "搜寻噪声",
            en = "Scale of match-quality noise (Gumbel)",
            source = "1 over the origin elasticity 5, so that links answer a friction as pools do")
        double searchNoise) {

  /** The same without chance in the judgement of suppliers. */
  ReviewParameters quiet() {
    return new ReviewParameters(
        reviewHazard,
        candidates,
        switchThreshold,
        forcedFillRate,
        forcedMonths,
        distanceCost,
        matchingLoss,
        onboardingCost,
        certificationMonths,
        flowCost,
        0);
  }
}
