package org.regiochain.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.regiochain.data.Laboratory;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.Research;
import org.regiochain.model.Innovation;
import org.regiochain.model.InnovationParameters;
import org.regiochain.model.KnowledgeReach;
import org.regiochain.model.LicenceMarket;
import org.regiochain.model.Pipeline;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Research and knowledge of the base year, at rest.
 *
 * <p>A region's firms spend a known share of its value added on research; industries in proportion
 * to their intensity and output, within an industry all firms but micro ones in proportion to
 * output (all, where there are no others). Knowledge, patents on their way and patents in force are
 * what such research keeps up for ever.
 */
final class OpeningResearch {
  private final Economy e;
  private final Structure st;
  private final RegionalTable table;
  private final Research research;
  private final InnovationParameters p;

  OpeningResearch(Economy e, RegionalTable table, Research research, InnovationParameters p) {
    this.e = e;
    this.table = table;
    this.research = research;
    this.p = p;
    st = e.structure;
  }

  void build() {
    KnowledgeTable k = e.knowledge;
    KnowledgeReach reach = new KnowledgeReach(p, st);
    laboratories(reach);
    for (int z = 0; z < st.regionCount; z++) {
      budgets(z);
    }
    k.medianKnowledge = median();
    k.crossing = p.borderFactor();
    k.qualityOfLead = p.productShare() / (1 - p.productShare());
    firms();
    outside();
    double[] known = k.stock.clone();
    for (int lab = 0; lab < k.labField.length; lab++) {
      for (int j = 0; j < st.productCount; j++) {
        known[k.at(k.labLocation[lab], j)] +=
            k.labOpenness[lab] * k.labKnowledge[lab] * k.labField[lab][j];
      }
    }
    double[] border = new double[st.productCount];
    Arrays.fill(border, p.borderFactor());
    reach.collect(known, k.outsideStock, border, k.basePool, k.poolAcross);
    System.arraycopy(k.basePool, 0, k.pool, 0, k.pool.length);
    licences(reach);
  }

  private void laboratories(KnowledgeReach reach) {
    KnowledgeTable k = e.knowledge;
    for (int lab = 0; lab < k.labField.length; lab++) {
      double bonus = k.laboratories.get(lab).bonus();
      for (int r = 0; r < st.locationCount; r++) {
        k.baseFacilityBonus[r] += bonus * reach.between(k.labLocation[lab], r, p.borderFactor());
      }
    }
    System.arraycopy(k.baseFacilityBonus, 0, k.facilityBonus, 0, st.locationCount);
    Pipeline pipeline = Pipeline.laboratories(p, false);
    for (int lab = 0; lab < k.labField.length; lab++) {
      Laboratory one = k.laboratories.get(lab);
      one.fields().forEach((sector, share) -> field(one, sector, share));
      int r = k.labLocation[lab];
      k.labOpenness[lab] = one.openness();
      k.labBaseResearch[lab] = one.budget();
      k.labResearch[lab] = one.budget();
      k.labKnowledge[lab] = one.budget() / p.depreciation();
      double yearly = Innovation.arrivals(p, one.budget(), k.baseFacilityBonus[r]);
      k.labProofs[lab] = pipeline.proofsAtRest(yearly / Structure.MONTHS);
      k.labPilots[lab] = pipeline.pilotsAtRest(yearly / Structure.MONTHS);
      k.inForce[r] += yearly / p.patentLapse();
    }
  }

  /** A field of a laboratory is a sector: its stages and what is left of it, by output. */
  private void field(Laboratory lab, String sector, double share) {
    double[] fields = e.knowledge.labField[e.knowledge.laboratories.indexOf(lab)];
    double[] output = new double[st.productCount];
    double sum = 0;
    for (int c = 0; c < st.cellCount; c++) {
      int j = st.productOfCell(c);
      if (st.products.get(j).parent().equals(sector)) {
        output[j] += st.baseOutput[c];
        sum += st.baseOutput[c];
      }
    }
    for (int j = 0; j < st.productCount && sum > 0; j++) {
      fields[j] += share * output[j] / sum;
    }
  }

  /** Licences that each firm takes and firms founded on results of laboratories, on average. */
  private void licences(KnowledgeReach reach) {
    FirmTable f = e.firms;
    KnowledgeTable k = e.knowledge;
    LicenceMarket market = new LicenceMarket(st, reach, k);
    Pipeline pipeline = Pipeline.laboratories(p, false);
    double[] converted = new double[k.labField.length];
    market.open(k);
    for (int lab = 0; lab < converted.length; lab++) {
      double bonus = k.baseFacilityBonus[k.labLocation[lab]];
      double yearly = Innovation.arrivals(p, k.labBaseResearch[lab], bonus) * pipeline.share();
      double total = market.total(k, lab, p.borderFactor());
      converted[lab] = total > 0 ? yearly / Structure.MONTHS / total : 0;
    }
    double[] used = new double[k.licenceFlow.length];
    market.share(k, converted, p.borderFactor(), used, used);
    for (int at = 0; at < used.length; at++) {
      k.usualSpinOffs[at] += p.spinOffShare() * used[at];
    }
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        if (k.uptake[i] > 0) {
          int at = k.at(f.location[i], st.productOfCell(c));
          double licences = (1 - p.spinOffShare()) * used[at];
          k.usualLicences[i] = licences * k.uptake[i] / k.uptakeSum[at];
        }
        if (f.sizeClass[i] <= SizeClass.SMALL.ordinal() && f.weight[i] > 1) {
          k.smallFirms[k.at(f.location[i], st.productOfCell(c))] += f.weight[i];
        }
      }
    }
  }

  /** Spreads a region's research over industries, then over firms. */
  private void budgets(int z) {
    Research.Effort effort = research.regions().get(st.regions.get(z).code());
    double weights = 0;
    double valueAdded = 0;
    for (int j = 0; j < st.productCount; j++) {
      weights += research.intensity(st.products.get(j)) * st.baseOutput[st.cell(z, j)];
      valueAdded += table.valueAdded(z, j);
    }
    if (effort == null || !(weights > 0)) {
      return;
    }
    double perWeight = effort.share() * effort.firmShare() * valueAdded / weights;
    for (int j = 0; j < st.productCount; j++) {
      int c = st.cell(z, j);
      double budget = perWeight * research.intensity(st.products.get(j)) * st.baseOutput[c];
      spread(c, budget);
    }
  }

  private void spread(int c, double budget) {
    FirmTable f = e.firms;
    double eligible = 0;
    for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
      eligible += f.sizeClass[i] > SizeClass.MICRO.ordinal() ? f.baseOutput[i] : 0;
    }
    boolean all = eligible == 0;
    double base = all ? st.baseOutput[c] : eligible;
    for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
      if (all || f.sizeClass[i] > SizeClass.MICRO.ordinal()) {
        e.knowledge.baseResearch[i] = budget * f.baseOutput[i] / base;
      }
    }
  }

  /** Knowledge of a worker in the middle of the firms that do research. */
  private double median() {
    record Known(double perWorker, double firms) {}
    FirmTable f = e.firms;
    List<Known> all = new ArrayList<>();
    double firms = 0;
    for (int c = 0; c < st.cellCount; c++) {
      double weight = 0;
      double known = 0;
      double staff = 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        if (e.knowledge.baseResearch[i] > 0) {
          weight += f.weight[i];
          known += e.knowledge.baseResearch[i] / p.depreciation();
          staff += f.staff[i];
        }
      }
      if (staff > 0) {
        // Research follows output, so knowledge of a worker is the same in all firms of a cell.
        all.add(new Known(known / staff, weight));
        firms += weight;
      }
    }
    all.sort(Comparator.comparingDouble(Known::perWorker));
    double below = 0;
    for (Known one : all) {
      below += one.firms();
      if (below >= firms / 2) {
        return one.perWorker();
      }
    }
    return 0;
  }

  private void firms() {
    FirmTable f = e.firms;
    KnowledgeTable k = e.knowledge;
    Pipeline pipeline = Pipeline.firms(p, false);
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double budget = k.baseResearch[i];
        if (budget == 0) {
          continue;
        }
        int r = f.location[i];
        double yearly = Innovation.arrivals(p, budget, k.baseFacilityBonus[r]);
        double arrivals = yearly / Structure.MONTHS;
        double step = Innovation.step(p, pipeline.share(), yearly, f, i);
        k.paid[i] = budget * st.moneyUnit;
        k.sales[i] = Structure.WEEKS * f.baseOutput[i] * st.moneyUnit;
        k.knowledge[i] = budget / p.depreciation();
        k.proofs[i] = pipeline.proofsAtRest(arrivals);
        k.pilots[i] = pipeline.pilotsAtRest(arrivals);
        double absorbed = k.knowledge[i] / (k.knowledge[i] + k.medianKnowledge * f.staff[i]);
        k.uptake[i] = absorbed * k.sales[i];
        k.usualCopies[i] = Innovation.usualCopies(p, step, yearly * pipeline.share(), absorbed);
        int at = k.at(r, st.productOfCell(c));
        k.stock[at] += k.knowledge[i];
        k.uptakeSum[at] += k.uptake[i];
        k.live[c] += k.proofs[i] + k.pilots[i];
        k.spending[c] += budget * st.moneyUnit;
        k.inForce[r] += arrivals * Structure.MONTHS / p.patentLapse();
        for (int m = 0; m < Structure.MONTHS; m++) {
          k.yearConverted[m][z] += arrivals * pipeline.share();
          k.yearFailed[m][z] += arrivals * (1 - pipeline.share());
        }
      }
    }
  }

  /** Knowledge outside, in proportion to that inside. */
  private void outside() {
    KnowledgeTable k = e.knowledge;
    if (st.outsideCount == 0) {
      return;
    }
    double weight = p.outsideWeight() * p.outsideKnowledge();
    for (int r = 0; r < st.locationCount; r++) {
      for (int j = 0; j < st.productCount; j++) {
        k.outsideStock[j] += weight * k.stock[k.at(r, j)];
      }
    }
  }
}
