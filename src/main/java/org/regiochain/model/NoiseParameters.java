package org.regiochain.model;

import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;

/** Noise that makes replications differ; all zero gives the deterministic path. */
public record NoiseParameters(
    @Real(
            unit = "1/month",
            value = 0.01,
            min = 0,
            max = 0.5,
            zh = "企业生产率冲击标准差",
            en = "Standard deviation of monthly firm productivity shocks",
            source = "assumption")
        double productivity,
    @Real(
            unit = "1",
            value = 0.9,
            min = 0,
            max = 0.999,
            zh = "生产率冲击持续性",
            en = "Monthly persistence of productivity shocks",
            source = "assumption")
        double productivityPersistence,
    @Real(
            unit = "1/month",
            value = 0.01,
            min = 0,
            max = 0.5,
            zh = "外部需求冲击标准差",
            en = "Standard deviation of monthly outside demand shocks, by product",
            source = "assumption")
        double outsideDemand,
    @Real(
            unit = "1",
            value = 0.9,
            min = 0,
            max = 0.999,
            zh = "外部需求冲击持续性",
            en = "Monthly persistence of outside demand shocks",
            source = "assumption")
        double outsideDemandPersistence,
    @Real(
            unit = "1",
            value = 0.3,
            min = 0,
            max = 3,
            zh = "银行评分误差（logit 点）",
            en = "Error of a bank's score, logit points",
            source = "assumption; drawn for each firm, bank and year")
        double screening,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 10,
            zh = "随机倒闭与歇业的倍数",
            en = "Multiple of random failures, closures and entries",
            source = "one: the calibrated rates; zero: nobody fails by chance")
        double turnover,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1,
            zh = "适航取证时间的随机性",
            en = "Chance in the time that certificates take",
            source = "one: Erlang times; zero: their means")
        double certification,
    @Switch(
            value = true,
            zh = "人工智能采用的随机性",
            en = "Adoption of artificial intelligence by chance",
            source = "off: every row adopts at the mean rate")
        boolean adoption,
    @Switch(
            value = true,
            zh = "专利与成果转化的随机性",
            en = "Patents and their conversion by chance",
            source = "off: everything comes at its mean")
        boolean innovation,
    @Switch(
            value = true,
            zh = "外资企业落地的随机性",
            en = "Foreign plants arrive by chance",
            source = "off: every row gets the mean")
        boolean foreign) {

  /** The same with every deviation zero. */
  NoiseParameters quiet() {
    return new NoiseParameters(
        0, productivityPersistence, 0, outsideDemandPersistence, 0, 0, 0, false, false, false);
  }
}
