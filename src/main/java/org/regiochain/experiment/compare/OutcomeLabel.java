package org.regiochain.experiment.compare;

import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.data.DataSet;
import org.regiochain.data.Product;
import org.regiochain.data.Region;
import org.regiochain.model.PolicyAim;
import org.regiochain.scenario.Comparison;

/** The name of an outcome, which says of which products and which region it is. */
final class OutcomeLabel {
  private final DataSet data;

  OutcomeLabel(DataSet data) {
    this.data = data;
  }

  /** Such as {@code Exports: eVTOL, Sichuan}; the indicator alone where it is of everything. */
  Label of(Comparison.Outcome outcome) {
    Label name = outcome.indicator().label();
    Label of = null;
    if (!outcome.product().equals(PolicyAim.ALL)) {
      of = product(outcome.product());
    }
    if (!outcome.region().equals(PolicyAim.ALL)) {
      Label region = region(outcome.region());
      of =
          of == null
              ? region
              : new Label(of.zh() + "，" + region.zh(), of.en() + ", " + region.en());
    }
    return of == null ? name : new Label(name.zh() + "：" + of.zh(), name.en() + ": " + of.en());
  }

  private Label product(String id) {
    Optional<Label> found;
    if (id.startsWith(Chain.PREFIX)) {
      String chain = id.substring(Chain.PREFIX.length());
      found =
          data.chains().stream().filter(c -> c.id().equals(chain)).map(Chain::label).findFirst();
    } else if (id.startsWith(Cluster.PREFIX)) {
      String cluster = id.substring(Cluster.PREFIX.length());
      found =
          data.clusters().stream()
              .filter(c -> c.id().equals(cluster))
              .map(Cluster::label)
              .findFirst();
    } else {
      found =
          data.table().products().stream()
              .filter(p -> p.id().equals(id))
              .map(Product::label)
              .findFirst();
    }
    return found.orElse(new Label(id, id));
  }

  private Label region(String code) {
    return data.table().regions().stream()
        .filter(r -> r.code().equals(code))
        .map(Region::label)
        .findFirst()
        .orElse(new Label(code, code));
  }
}
