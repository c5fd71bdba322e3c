package org.regiochain.lever;

import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.model.Indicator;

/** What a lever is expected to do, as written in a file. */
public record ExpectationForm(
    @Required @Text(example = "value_added", zh = "指标", en = "Indicator") Indicator indicator,
    @Required
        @Text(example = "+", zh = "方向：\"+\"、\"-\" 或 \"?\"", en = "Direction: \"+\", \"-\" or \"?\"")
        Sign sign) {

  /** The same for the model. */
  Expectation expectation() {
    return new Expectation(indicator, sign);
  }
}
