package org.regiochain.model;

import org.regiochain.catalog.Switch;

/** Talent. */
public record TalentParameters(
    @Switch(
            value = true,
            zh = "分开的技能人才市场",
            en = "A market for skilled workers of its own",
            source = "economics of the model, section 3.4")
        boolean skilledPools) {}
