package org.regiochain.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.regiochain.model.Readings.Selection;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

/** What indicators of research are computed from; NaN where there is none to speak of. */
final class InnovationReadings {
  private static final double PEOPLE = 1e4;
  private static final double NEARBY_KM = 250;

  private final Economy e;
  private final Structure st;
  private final KnowledgeTable k;

  private final InnovationParameters p;
  private final KnowledgeReach reach;

  /** Laboratories that work on the field of a cell in its region, by cell. */
  private final int[][] laboratories;

  private final double[] noFirms;

  InnovationReadings(Economy economy, InnovationParameters parameters) {
    e = economy;
    p = parameters;
    reach = new KnowledgeReach(parameters, economy.structure);
    st = economy.structure;
    k = economy.knowledge;
    noFirms = new double[st.cellCount];
    laboratories = new int[st.cellCount][];
    Arrays.setAll(laboratories, this::laboratoriesOf);
  }

  private int[] laboratoriesOf(int cell) {
    return IntStream.range(0, k.labField.length)
        .filter(lab -> st.regionOfLocation[k.labLocation[lab]] == st.regionOfCell(cell))
        .filter(lab -> k.labField[lab][st.productOfCell(cell)] != 0)
        .toArray();
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  /** Firms by cell and laboratories by field. */
  private double sum(Selection s, double[] firms, double[] ofLaboratories) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int j : s.products()) {
        int c = st.cell(z, j);
        sum += firms[c];
        for (int lab : laboratories[c]) {
          sum += ofLaboratories[lab] * k.labField[lab][j];
        }
      }
    }
    return sum;
  }

  private double cells(Selection s, double[] values) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int j : s.products()) {
        sum += values[st.cell(z, j)];
      }
    }
    return sum;
  }

  private double places(Selection s, double[] values) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        sum += values[r];
      }
    }
    return sum;
  }

  /** A number, unless the selection does no research. */
  double known(Selection s, double value) {
    return knows(s) ? value : Double.NaN;
  }

  private boolean knows(Selection s) {
    for (int z : s.regions()) {
      for (int j : s.products()) {
        for (int lab : laboratories[st.cell(z, j)]) {
          if (k.labKnowledge[lab] > 0) {
            return true;
          }
        }
        for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
          if (k.stock[k.at(r, j)] > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  double patents(Selection s) {
    return known(s, sum(s, k.granted, k.labGranted));
  }

  double patentsInForce(Selection s) {
    return known(s, PEOPLE * places(s, k.inForce) / places(s, e.households.population));
  }

  /** Research of firms and laboratories, yuan a month. */
  double spending(Selection s) {
    return known(s, places(s, k.spendingAt) / Structure.MONTHS);
  }

  double knowledge(Selection s) {
    double sum = sum(s, noFirms, k.labKnowledge);
    for (int z : s.regions()) {
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        for (int j : s.products()) {
          sum += k.stock[k.at(r, j)];
        }
      }
    }
    return sum;
  }

  double spilloverShare(Selection s) {
    return 1 - ratio(cells(s, k.expectedAlone), cells(s, k.expected));
  }

  /** The part from other regions of what reaches firms, weighted by what they know. */
  double coInventionShare(Selection s) {
    double across = 0;
    double all = 0;
    for (int z : s.regions()) {
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        for (int j : s.products()) {
          int at = k.at(r, j);
          across += k.stock[at] * k.poolAcross[at];
          all += k.stock[at] * k.pool[at];
        }
      }
    }
    return ratio(across, all);
  }

  /** Of what places learn from others, the part from within a distance; by what they know. */
  double spilloverNearby(Selection s) {
    double near = 0;
    double all = 0;
    reach.shorten(k.shortened);
    double[] known = new double[st.locationCount];
    Arrays.setAll(known, k::at);
    for (int z : s.regions()) {
      for (int to = st.locationStart[z]; to < st.locationStart[z + 1]; to++) {
        double uses = known[to];
        for (int from = 0; from < st.locationCount; from++) {
          double arrives =
              from == to ? 0 : uses * known[from] * reach.between(from, to, k.crossing);
          all += arrives;
          near += st.distanceKm[from][to] <= NEARBY_KM ? arrives : 0;
        }
      }
    }
    return ratio(near, all);
  }

  /**
   * What doubling its research for ever brings a firm that does research in productivity and
   * quality, averaged by research: the largest step keeps some below the parameter.
   */
  double researchReturn(Selection s) {
    double spent = 0;
    double gained = 0;
    double share = Pipeline.firms(p, false).share();
    double doubled = StrictMath.pow(2, p.researchElasticity()) - 1;
    for (int z : s.regions()) {
      int first = st.firmStart[st.cell(z, 0)];
      int end = st.firmStart[st.cell(z, 0) + st.productCount];
      for (int i = first; i < end; i++) {
        double research = k.baseResearch[i];
        if (research > 0) {
          double arrivals =
              Innovation.arrivals(p, research, k.baseFacilityBonus[e.firms.location[i]]);
          double ofOne = Innovation.step(p, share, arrivals, e.firms, i) / (1 - p.productShare());
          double perFirm = share * arrivals / Innovation.participation(p, e.firms, i);
          spent += research;
          gained += research * ofOne * perFirm * doubled / p.depreciation();
        }
      }
    }
    return StrictMath.expm1(ratio(gained, spent));
  }

  double licences(Selection s) {
    return k.laboratories.isEmpty() ? Double.NaN : cells(s, k.licences);
  }

  double licencesAcross(Selection s) {
    return k.laboratories.isEmpty() ? Double.NaN : cells(s, k.licencesAcross);
  }

  double spinOffs(Selection s) {
    return k.laboratories.isEmpty() ? Double.NaN : sum(s, noFirms, k.labSpinOffs);
  }

  double conversionRate(Selection s) {
    double converted = year(s, k.yearConverted);
    return ratio(converted, converted + year(s, k.yearFailed));
  }

  private static double year(Selection s, double[][] months) {
    double sum = 0;
    for (double[] month : months) {
      for (int z : s.regions()) {
        sum += month[z];
      }
    }
    return sum;
  }

  /** Patents in a stage over those that leave it in a month, both stages together. */
  double conversionTime(Selection s) {
    double proofs = cells(s, k.live) - cells(s, k.piloted);
    return ratio(proofs, cells(s, k.leftProof)) + ratio(cells(s, k.piloted), cells(s, k.leftPilot));
  }

  /** Output over what it would take at the base year's productivity. */
  double productivity(Selection s) {
    FirmTable f = e.firms;
    double output = 0;
    double effort = 0;
    for (int z : s.regions()) {
      for (int j : s.products()) {
        int c = st.cell(z, j);
        for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
          output += f.producedUnits[i];
          effort += f.producedUnits[i] / f.productivity[i];
        }
      }
    }
    return ratio(output, effort);
  }
}
