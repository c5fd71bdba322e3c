package org.regiochain.state;

/** Skilled people by location, those in training, and how many skilled workers a product takes. */
public final class SkillTable {
  /** Phases of training that follow one another, so that few finish early. */
  public static final int STAGES = 3;

  /** Share of skilled workers in the staff of a cell. */
  public final double[] share;

  /** Skilled people in the labour force, with a skilled job or looking for one. */
  public final double[] people;

  /** Those with a skilled job. */
  public final double[] employed;

  /** Skilled people of the base year; 0 where skills are not told apart. */
  public final double[] base;

  /** People in training by stage; they are still counted among the others. */
  public final double[][] trainees;

  /** Skilled people who came this month less those who left. */
  public final double[] netMigration;

  /** Since the start: people who began and finished training, and who came from outside. */
  public final double[] enrolled;

  public final double[] graduated;
  public final double[] settled;

  /** An empty table for a structure. */
  public SkillTable(Structure st) {
    int n = st.locationCount;
    share = new double[st.cellCount];
    people = new double[n];
    employed = new double[n];
    base = new double[n];
    trainees = new double[STAGES][n];
    netMigration = new double[n];
    enrolled = new double[n];
    graduated = new double[n];
    settled = new double[n];
  }

  private SkillTable(SkillTable other) {
    share = other.share;
    people = other.people.clone();
    employed = other.employed.clone();
    base = other.base;
    trainees = new double[STAGES][];
    for (int stage = 0; stage < STAGES; stage++) {
      trainees[stage] = other.trainees[stage].clone();
    }
    netMigration = other.netMigration.clone();
    enrolled = other.enrolled.clone();
    graduated = other.graduated.clone();
    settled = other.settled.clone();
  }

  /** Skilled people at a location relative to the base year. */
  public double relative(int location) {
    return base[location] > 0 ? people[location] / base[location] : 1;
  }

  /** Skilled people at a location without a skilled job. */
  public double seekers(int location) {
    return Math.max(0, people[location] - employed[location]);
  }

  /** People in training at a location. */
  public double trainees(int location) {
    double sum = 0;
    for (double[] stage : trainees) {
      sum += stage[location];
    }
    return sum;
  }

  /** A copy for another replication; what never changes is shared. */
  public SkillTable copy() {
    return new SkillTable(this);
  }
}
