package org.regiochain.model;

import org.regiochain.catalog.Switch;

/** Innovation. */
public record InnovationParameters(
    @Switch(
            value = true,
            zh = "企业与实验室研发、专利与知识溢出",
            en = "Research, patents and knowledge spillover of firms and laboratories",
            source = "economics of the model, section 3.6")
        boolean research) {}
