package org.regiochain.lever;

import org.regiochain.model.Indicator;

/** What a lever is expected to do to an outcome. */
public record Expectation(Indicator indicator, Sign sign) {}
