package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;

/** Guarantee funds for loans and credit enhancers for bonds. */
public record GuaranteeParameters(
    @Real(
            unit = "1",
            value = 0.8,
            min = 0,
            max = 1,
            zh = "担保比例 γ",
            en = "Share of a loan guaranteed γ",
            source = "economics of the model, section 3.9; a guarantor and bank share 80:20",
            grade = Grade.B)
        double cover,
    @Real(
            unit = "1",
            value = 0.01,
            min = 0,
            max = 0.2,
            zh = "担保费率",
            en = "Fee over the amount guaranteed",
            source = "1%, paid once when the loan is drawn",
            grade = Grade.B)
        double fee,
    @Real(
            unit = "1",
            value = 10,
            min = 0.1,
            max = 100,
            zh = "放大倍数上限",
            en = "Most guarantees over capital",
            source =
                "ten times net assets, Regulations on financing guarantee companies 2017 (融资担保公司监督管理条例)",
            grade = Grade.B)
        double multiple,
    @Real(
            unit = "1",
            value = 15,
            min = 0.1,
            max = 100,
            zh = "小微和涉农放大倍数上限",
            en = "Most guarantees over capital for small and farm firms",
            source = "fifteen times, the same regulations and rules of 2018",
            grade = Grade.B)
        double smallMultiple,
    @Real(
            unit = "1",
            value = 0.3,
            min = 0,
            max = 1,
            zh = "基期获得担保的份额",
            en = "Share of firms in need that were guaranteed",
            source =
                "assumption: of the firms that banks lend to only with a guarantee; gives guarantees of somewhat above 1% of loans, against a target of 42 billion in Chongqing (2030) over 6.25 trillion of loans")
        double openingShare,
    @Real(
            unit = "1",
            value = 0.8,
            min = 0.01,
            max = 1,
            zh = "基期担保能力使用率",
            en = "Share of guarantee room used in the base year",
            source = "assumption; sets the capital of guarantee funds")
        double openingUse,
    @Real(
            unit = "1",
            value = 1.5,
            min = 0,
            max = 10,
            zh = "担保要求的利息保障倍数",
            en = "Interest coverage that guarantors ask for",
            source =
                "assumption: guarantors want to see that a firm earns its interest with something to spare")
        double coverage,
    @Real(
            unit = "1/month",
            value = 0.0833333333333333,
            min = 0.001,
            max = 1,
            zh = "担保贷款月摊还率",
            en = "Guaranteed loans repaid a month",
            rate = true,
            source = "one-year loans")
        double amortisation,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "再担保分担比例",
            en = "Share of claims borne by re-guarantors outside",
            source = "the national fund takes 20%; check before quoting")
        double reguaranteeShare,
    @Real(
            unit = "1",
            value = 0.0003,
            min = 0,
            max = 1,
            zh = "期初增信资本与贷款之比",
            en = "Opening capital of credit enhancers over loans",
            source =
                "双城(重庆)信用增进公司: 3 billion registered (memory) over some ten trillion of loans in the two provinces")
        double enhancerCapital,
    @Real(
            unit = "1",
            value = 0.8,
            min = 0,
            max = 1,
            zh = "债券增信比例上限",
            en = "Most of a bond that is enhanced",
            source = "assumption")
        double enhancerCover) {

  /** Guarantees for a firm over the capital they take up. */
  double multiple(FirmTable f, int i) {
    return FirmTable.small(f, i) ? smallMultiple : multiple;
  }

  /** Capital that a guarantor's book takes up; a book for small and farm firms takes up less. */
  public double used(GuarantorTable gu, int g) {
    double small = Math.max(0, gu.outstandingSmall[g]);
    double other = Math.max(0, gu.outstanding[g] - small);
    return (small > 0 ? small / smallMultiple : 0) + (other > 0 ? other / multiple : 0);
  }
}
