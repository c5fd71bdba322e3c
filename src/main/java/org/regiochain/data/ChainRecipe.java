package org.regiochain.data;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;

/**
 * How a chain's stages are split from the sectors of a table: one variant of a recipe file.
 *
 * @param text the file, for messages
 * @param service the growing service at its end, or null
 */
record ChainRecipe(
    InputText text,
    String id,
    Label label,
    String variant,
    List<Stage> stages,
    ChainService service) {

  /** Place of a stage in the recipe, or −1 for a sector. */
  int stageOf(String product) {
    for (int s = 0; s < stages.size(); s++) {
      if (stages.get(s).id().equals(product)) {
        return s;
      }
    }
    return -1;
  }

  /**
   * A stage.
   *
   * @param parent sector it is split from
   * @param valueAdded share of gross output, or NaN for the parent's share in each region
   * @param sales where the output goes that the chain does not buy; empty for the parent's mix
   * @param sites the regions where it is made
   */
  record Stage(
      String id,
      Label label,
      String parent,
      boolean durable,
      double valueAdded,
      List<Input> inputs,
      List<Sale> sales,
      List<Site> sites,
      YamlMap.Place place) {}

  /**
   * An input of a stage.
   *
   * @param product stage id or sector code
   * @param share of the user's gross output
   * @param need class of need, or null for that of the sectors
   */
  record Input(String product, double share, Need need, YamlMap.Place place) {}

  /**
   * A share of the sales outside the chain.
   *
   * @param user {@code households}, {@code government}, {@code investment}, the code of an outside
   *     region or of a sector, or {@code others}
   */
  record Sale(String user, double weight, YamlMap.Place place) {}

  /** The firms of a stage in one inside region and what they make, in yuan a year. */
  record Site(String region, double outputYuan, ChainFirms firms, YamlMap.Place place) {}
}
