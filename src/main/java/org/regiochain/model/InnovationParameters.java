package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Whole;

/** Research, patents and knowledge spillover. */
public record InnovationParameters(
    @Switch(
            value = true,
            zh = "企业与实验室研发、专利与知识溢出",
            en = "Research, patents and knowledge spillover of firms and laboratories",
            source = "economics of the model, section 3.6")
        boolean research,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0.05,
            max = 1,
            zh = "专利对研发的弹性",
            en = "Elasticity of patents to research",
            source = "0.3 to 0.7 in the literature; from memory")
        double researchElasticity,
    @Real(
            unit = "1",
            value = 0.25,
            min = 0,
            max = 1,
            zh = "专利对知识溢出的弹性",
            en = "Elasticity of patents to spillover",
            source = "0.1 to 0.4 in the literature; from memory")
        double spilloverElasticity,
    @Real(
            unit = "1",
            value = 0.07,
            min = 0,
            max = 1,
            zh = "专利对技能人才的弹性",
            en = "Elasticity of patents to skilled people",
            source = "assumption")
        double skillElasticity,
    @Real(
            unit = "1/year",
            value = 0.15,
            min = 0.01,
            max = 1,
            zh = "知识折旧率",
            en = "Depreciation of knowledge and of technological leads",
            rate = true,
            source = "usual in studies of research capital (Griliches); from memory",
            grade = Grade.B)
        double depreciation,
    @Real(
            unit = "1",
            value = 1.1,
            min = 0,
            max = 4,
            zh = "研发对使用成本的弹性",
            en = "Elasticity of research to its user cost",
            source = "economics of the model, section 3.6; from memory",
            grade = Grade.B)
        double userCostElasticity,
    @Real(
            unit = "1",
            value = 0.242,
            min = 0,
            max = 1,
            zh = "税收激励所致研发中的虚报份额",
            en = "Relabelled share of research caused by a tax credit",
            source = "24.2% of reported research (Chen, Liu, Suarez Serrato and Xu 2021)",
            grade = Grade.A)
        double relabelling,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "补贴对自有研发的挤出",
            en = "Own research crowded out by a grant",
            source = "economics of the model, section 3.6; 0 to 1 in the literature")
        double crowdingOut,
    @Real(
            unit = "patent/1e6 CNY",
            value = 0.145,
            min = 0,
            max = 10,
            zh = "每百万元研发的发明专利授权",
            en = "Invention patents granted for a million yuan of research",
            source =
                "fitted, facilities included: 9,413 granted in Chongqing in 2021"
                    + " (facts/innovation.csv)",
            grade = Grade.B)
        double patentRate,
    @Real(
            unit = "1/year",
            value = 0.182,
            min = 0.01,
            max = 1,
            zh = "专利失效率",
            en = "Patents that lapse a year",
            rate = true,
            source =
                "fitted: with it Chongqing has 16.14 invention patents for 10,000 people at rest"
                    + " (2022, facts/innovation.csv)",
            grade = Grade.B)
        double patentLapse,
    @Real(
            unit = "1",
            value = 0.41,
            min = 0,
            max = 1,
            zh = "高价值专利份额",
            en = "Share of high-value patents",
            source = "nation: 14 for 10,000 people of 4.756 million invention patents",
            grade = Grade.B)
        double highValueShare,
    @Real(
            unit = "1/year",
            value = 0.6,
            min = 0.01,
            max = 5,
            zh = "企业概念验证成功率",
            en = "Proof of concept succeeds, firms",
            rate = true,
            source = "fitted: 51.4% of firms' patents come to use (51.3% measured in 2023)",
            grade = Grade.B)
        double proof,
    @Real(
            unit = "1/year",
            value = 0.2,
            min = 0,
            max = 5,
            zh = "企业概念验证失败率",
            en = "Proof of concept fails, firms",
            rate = true,
            source = "fitted with the others",
            grade = Grade.B)
        double proofFailure,
    @Real(
            unit = "1/year",
            value = 0.5,
            min = 0.01,
            max = 5,
            zh = "企业中试成功率",
            en = "Pilot succeeds, firms",
            rate = true,
            source = "fitted with the others",
            grade = Grade.B)
        double pilot,
    @Real(
            unit = "1/year",
            value = 0.23,
            min = 0,
            max = 5,
            zh = "企业中试失败率",
            en = "Pilot fails, firms",
            rate = true,
            source = "fitted with the others",
            grade = Grade.B)
        double pilotFailure,
    @Real(
            unit = "1/year",
            value = 0.08,
            min = 0.01,
            max = 5,
            zh = "实验室概念验证成功率",
            en = "Proof of concept succeeds, laboratories",
            rate = true,
            source =
                "assumed: 9.7% of laboratories' patents come to use; 4 to 10% in the literature, from memory")
        double labProof,
    @Real(
            unit = "1/year",
            value = 0.3,
            min = 0,
            max = 5,
            zh = "实验室概念验证失败率",
            en = "Proof of concept fails, laboratories",
            rate = true,
            source = "assumed with the others")
        double labProofFailure,
    @Real(
            unit = "1/year",
            value = 0.3,
            min = 0.01,
            max = 5,
            zh = "实验室中试成功率",
            en = "Pilot succeeds, laboratories",
            rate = true,
            source = "assumed with the others")
        double labPilot,
    @Real(
            unit = "1/year",
            value = 0.35,
            min = 0,
            max = 5,
            zh = "实验室中试失败率",
            en = "Pilot fails, laboratories",
            rate = true,
            source = "assumed with the others")
        double labPilotFailure,
    @Real(
            unit = "1",
            value = 0.09,
            min = 0,
            max = 1,
            zh = "研发加倍的长期生产率增益",
            en = "Productivity gained in the long run by doubling research",
            source = "9% in China (Chen, Liu, Suarez Serrato and Xu 2021)",
            grade = Grade.A)
        double longRunGain,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0.001,
            max = 1,
            zh = "单项成果转化增益上限",
            en = "Most that one innovation adds to a firm's log productivity",
            source = "assumption; keeps a lucky small firm within reason")
        double largestStep,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0.001,
            max = 1,
            zh = "中型企业中从事研发的比例",
            en = "Part of medium firms that does research",
            source =
                "fitted with the next: about 24,000 firms do research, against 18,000 high-tech"
                    + " firms in Sichuan (2024) and 5,108 in Chongqing (2021), facts/innovation.csv")
        double mediumParticipation,
    @Real(
            unit = "1",
            value = 0.02,
            min = 0.001,
            max = 1,
            zh = "小型企业中从事研发的比例",
            en = "Part of small firms that does research",
            source = "fitted with the one before")
        double smallParticipation,
    @Real(
            unit = "1",
            value = 0.333,
            min = 0,
            max = 0.9,
            zh = "产品创新份额",
            en = "Part of an innovation that makes the product better, not cheaper",
            source = "assumption: a third")
        double productShare,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0,
            max = 1,
            zh = "实验室成果的衍生创业份额",
            en = "Spin-offs: share of laboratories' results that found a firm",
            source = "assumption")
        double spinOffShare,
    @Real(
            unit = "1/year",
            value = 0.2,
            min = 0,
            max = 5,
            zh = "模仿速度",
            en = "Imitation: gap to peers closed by a firm that absorbs everything",
            source = "economics of the model, section 3.6")
        double imitation,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 10,
            zh = "溢出的作用",
            en = "Weight of spillover in arrivals",
            source = "one: as in the base year; zero: firms learn nothing from others")
        double spilloverWeight,
    @Real(
            unit = "km",
            value = 200,
            min = 1,
            max = 5000,
            zh = "溢出衰减距离",
            en = "Distance at which spillover falls to 37%",
            source =
                "citations of university patents die out by 160 to 240 km; rail effects on Chinese"
                    + " co-patents peak within 250 km",
            grade = Grade.B)
        double spilloverReach,
    @Real(
            unit = "1",
            value = 0.7,
            min = 0,
            max = 1,
            zh = "跨省知识系数",
            en = "Knowledge that crosses a provincial border",
            source = "assumption; 0.5 to 0.9")
        double borderFactor,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1,
            zh = "跨行业技术相似度权重",
            en = "Weight of the similarity between different technologies",
            source =
                "one: cosine of input coefficients (Jaffe); zero: only the same product counts")
        double similarity,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 10,
            zh = "外部知识权重",
            en = "Weight of knowledge elsewhere in the country",
            source = "economics of the model, section 3.6")
        double outsideWeight,
    @Real(
            unit = "1",
            value = 12.8,
            min = 0,
            max = 1000,
            zh = "全国其他地区知识与区内之比",
            en = "Knowledge elsewhere in the country over that inside",
            source =
                "gross domestic product 2020: 94.0 trillion yuan elsewhere over 7.4 in the two regions",
            grade = Grade.B)
        double outsideKnowledge,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 5,
            zh = "股权投资后的创新增益",
            en = "Added arrivals of a firm that funds hold as much of as a deal may buy",
            source = "economics of the model, section 3.9")
        double equityBonus,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0.0001,
            max = 10,
            zh = "联合攻关资金的作用尺度（占研发）",
            en = "Joint research money over research at which 63% of the border loss is gone",
            source = "assumption")
        double jointScale,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 5,
            zh = "全面开放数据增加的可用知识",
            en = "Knowledge that open data adds to what others can use, if all is opened",
            source = "assumption")
        double openDataGain,
    @Real(
            unit = "1/1e9 CNY",
            value = 0.025,
            min = 0,
            max = 10,
            zh = "每十亿元重大设施对周边创新的增益",
            en = "Added arrivals around a facility for a billion yuan of capital goods",
            source = "assumption: two billion yuan bring the bonus of a facility in labs.csv")
        double facilityYield,
    @Whole(
            unit = "month",
            value = 48,
            min = 1,
            max = 120,
            zh = "重大设施建设周期",
            en = "Months until a facility works",
            source = "economics of the model, section 5: three to five years")
        int facilityMonths) {}
