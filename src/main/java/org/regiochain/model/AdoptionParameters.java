package org.regiochain.model;

import org.regiochain.catalog.Switch;

/** Adoption of AI. */
public record AdoptionParameters(
    @Switch(
            value = false,
            zh = "企业逐步采用人工智能",
            en = "Firms adopt artificial intelligence",
            source = "economics of the model, section 3.7; off: the base year has no trend")
        boolean ai) {}
