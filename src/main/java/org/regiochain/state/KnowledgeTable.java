package org.regiochain.state;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.data.Laboratory;
import org.regiochain.data.Location;

/**
 * Knowledge of firms and laboratories, and what is on its way from a patent to use.
 *
 * <p>Real amounts are in units: yuan at the wages and prices of the base year. Patents are real
 * numbers, because a row of many firms has fractions of them.
 */
public final class KnowledgeTable {
  /** Most months that a facility can take. */
  public static final int LONGEST_BUILDING = 120;

  private final Structure st;

  /** Research of a firm in the base year, units a year; 0 where it does none. */
  public final double[] baseResearch;

  /** What a firm pays for research this month, yuan a year. */
  public final double[] paid;

  /** The part of it that is called research only for public money, yuan a year. */
  public final double[] relabelled;

  /** Patents of no use that public rewards bring, a month. */
  public final double[] padded;

  /** Sales averaged over about a year, yuan a month. */
  public final double[] sales;

  /** Knowledge of a firm, units. */
  public final double[] knowledge;

  /** Patents of a firm that wait for a proof of concept, and those in pilot. */
  public final double[] proofs;

  public final double[] pilots;

  /** Absorptive capacity times sales: how much a firm would take up, yuan a month. */
  public final double[] uptake;

  /** What imitation adds to a firm's lead a month in the base year by luck of others. */
  public final double[] usualCopies;

  /** Licences of laboratories that a firm takes a month in the base year. */
  public final double[] usualLicences;

  /** Knowledge per worker at which half of what others know can be absorbed, units. */
  public double medianKnowledge;

  /** Log quality of the product that comes with a unit of a firm's log lead in productivity. */
  public double qualityOfLead;

  /** Sums of firms by location and product: r·K + k. */
  public final double[] stock;

  public final double[] uptakeSum;

  /** Knowledge of others that reaches a location and product, now and in the base year, units. */
  public final double[] pool;

  public final double[] basePool;

  /** The part of it now that comes from other regions. */
  public final double[] poolAcross;

  /** Share of the way to other places that policy removes this month, by location. */
  public final double[] shortened;

  /** Part of knowledge that crosses between regions this month, that of consortia left out. */
  public double crossing;

  /** Knowledge of a product outside that could reach it, units. */
  public final double[] outsideStock;

  /** Licences that come at their mean this month, by location and product. */
  public final double[] licenceFlow;

  /**
   * Firms founded on results of laboratories beyond the base year's, for each small firm of a
   * location and product; the base year's number; small firms in rows of many.
   */
  public final double[] spinOffRate;

  public final double[] usualSpinOffs;
  public final double[] smallFirms;

  /** Added share of arrivals that facilities bring to a location, now and in the base year. */
  public final double[] facilityBonus;

  public final double[] baseFacilityBonus;

  /** Laboratories, and the location of each. */
  public final List<Laboratory> laboratories;

  public final int[] labLocation;

  /** Share of each product in a laboratory's knowledge: [laboratory][product]. */
  public final double[][] labField;

  /** Share of a laboratory's knowledge that others can use. */
  public final double[] labOpenness;

  /** Research of a laboratory in the base year and now, units a year, and its knowledge, units. */
  public final double[] labBaseResearch;

  public final double[] labResearch;
  public final double[] labKnowledge;

  /** Its patents: waiting for a proof, in pilot; of the month: granted, licensed, given up. */
  public final double[] labProofs;

  public final double[] labPilots;
  public final double[] labGranted;
  public final double[] labLicensed;
  public final double[] labFailed;

  /** Firms founded on its results this month. */
  public final double[] labSpinOffs;

  /** Licences taken this month by cell, and those from laboratories of another region. */
  public final double[] licences;

  public final double[] licencesAcross;

  /** Output-weighted lead of the firms of a cell that do research. */
  public final double[] referenceLead;

  /** Firms' patents of the month, by cell: granted, put to use, given up, and those on the way. */
  public final double[] granted;

  public final double[] converted;
  public final double[] failed;
  public final double[] live;

  /** The part of them in pilot; and patents that left a proof and a pilot. */
  public final double[] piloted;

  public final double[] leftProof;
  public final double[] leftPilot;

  /** Firms' spending on research by cell, yuan a year. */
  public final double[] spending;

  /** Expected patents of firms by cell, a year: all, and without any spillover. */
  public final double[] expected;

  public final double[] expectedAlone;

  /** Patents granted this month, those in force, and research in yuan a year, by location. */
  public final double[] grantedAt;

  public final double[] inForce;
  public final double[] spendingAt;

  /**
   * Capital goods on the way to become facilities, units, by month of the order and location; what
   * was built beside the base year's, units by location.
   */
  public final double[][] facilityOrders;

  public final double[] facilitiesBuilt;

  /** Patents converted and given up in each of the last twelve months, by region. */
  public final double[][] yearConverted;

  public final double[][] yearFailed;

  /** A table without any knowledge yet; laboratories at unknown places are left out. */
  public KnowledgeTable(Structure st, List<Laboratory> all) {
    this.st = st;
    List<String> places = st.locations.stream().map(Location::code).toList();
    laboratories = all.stream().filter(lab -> places.contains(lab.location())).toList();
    int labs = laboratories.size();
    labLocation = laboratories.stream().mapToInt(lab -> places.indexOf(lab.location())).toArray();
    labField = new double[labs][st.productCount];
    labOpenness = new double[labs];
    labBaseResearch = new double[labs];
    labResearch = new double[labs];
    labKnowledge = new double[labs];
    labProofs = new double[labs];
    labPilots = new double[labs];
    labGranted = new double[labs];
    labLicensed = new double[labs];
    labFailed = new double[labs];
    labSpinOffs = new double[labs];
    licences = new double[st.cellCount];
    licencesAcross = new double[st.cellCount];
    facilityBonus = new double[st.locationCount];
    baseFacilityBonus = new double[st.locationCount];
    int firms = st.firmCount();
    baseResearch = new double[firms];
    paid = new double[firms];
    relabelled = new double[firms];
    sales = new double[firms];
    padded = new double[firms];
    knowledge = new double[firms];
    proofs = new double[firms];
    pilots = new double[firms];
    uptake = new double[firms];
    usualCopies = new double[firms];
    usualLicences = new double[firms];
    int fields = st.locationCount * st.productCount;
    stock = new double[fields];
    uptakeSum = new double[fields];
    pool = new double[fields];
    basePool = new double[fields];
    poolAcross = new double[fields];
    licenceFlow = new double[fields];
    spinOffRate = new double[fields];
    usualSpinOffs = new double[fields];
    smallFirms = new double[fields];
    shortened = new double[st.locationCount];
    outsideStock = new double[st.productCount];
    referenceLead = new double[st.cellCount];
    granted = new double[st.cellCount];
    converted = new double[st.cellCount];
    failed = new double[st.cellCount];
    live = new double[st.cellCount];
    piloted = new double[st.cellCount];
    leftProof = new double[st.cellCount];
    leftPilot = new double[st.cellCount];
    spending = new double[st.cellCount];
    expected = new double[st.cellCount];
    expectedAlone = new double[st.cellCount];
    grantedAt = new double[st.locationCount];
    inForce = new double[st.locationCount];
    spendingAt = new double[st.locationCount];
    facilityOrders = new double[LONGEST_BUILDING][st.locationCount];
    facilitiesBuilt = new double[st.locationCount];
    yearConverted = new double[Structure.MONTHS][st.regionCount];
    yearFailed = new double[Structure.MONTHS][st.regionCount];
  }

  /** Position of a location and product in the sums over both. */
  public int at(int location, int product) {
    return location * st.productCount + product;
  }

  /** Knowledge of firms and laboratories at a location, units. */
  public double at(int location) {
    double sum = 0;
    for (int j = 0; j < st.productCount; j++) {
      sum += stock[at(location, j)];
    }
    for (int lab = 0; lab < labLocation.length; lab++) {
      sum += labLocation[lab] == location ? labKnowledge[lab] : 0;
    }
    return sum;
  }

  /** A copy for another replication. */
  public KnowledgeTable copy() {
    KnowledgeTable copy = new KnowledgeTable(st, laboratories);
    copy.medianKnowledge = medianKnowledge;
    copy.qualityOfLead = qualityOfLead;
    copy.crossing = crossing;
    List<double[]> from = arrays();
    List<double[]> to = copy.arrays();
    for (int n = 0; n < from.size(); n++) {
      System.arraycopy(from.get(n), 0, to.get(n), 0, from.get(n).length);
    }
    return copy;
  }

  private List<double[]> arrays() {
    List<double[]> all =
        new ArrayList<>(
            List.of(
                baseResearch,
                paid,
                relabelled,
                sales,
                padded,
                knowledge,
                proofs,
                pilots,
                uptake,
                usualCopies,
                usualLicences,
                licenceFlow,
                spinOffRate,
                usualSpinOffs,
                smallFirms,
                facilityBonus,
                baseFacilityBonus,
                labOpenness,
                labBaseResearch,
                labResearch,
                labKnowledge,
                labProofs,
                labPilots,
                labGranted,
                labLicensed,
                labFailed,
                labSpinOffs,
                licences,
                licencesAcross,
                stock,
                uptakeSum,
                pool,
                basePool,
                poolAcross,
                shortened,
                outsideStock,
                referenceLead,
                granted,
                converted,
                failed,
                live,
                piloted,
                leftProof,
                leftPilot,
                spending,
                expected,
                expectedAlone,
                grantedAt,
                inForce,
                spendingAt,
                facilitiesBuilt));
    all.addAll(List.of(labField));
    all.addAll(List.of(facilityOrders));
    all.addAll(List.of(yearConverted));
    all.addAll(List.of(yearFailed));
    return all;
  }
}
