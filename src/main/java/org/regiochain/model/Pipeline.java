package org.regiochain.model;

import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Structure;

/**
 * The way of patents to use: proof of concept, then pilot. In a stage with rates h of success and d
 * of failure a share (h + d)/12 moves on a month, h/(h + d) of it with success.
 *
 * <p>Of the whole part of a number a binomial count moves, of its fraction the mean: so patents are
 * conserved and means exact. Limits: a share Π h/(h + d) comes to use, after Σ 1/(h + d) years on
 * average; without chance every flow is its mean.
 *
 * @param drawn whether by draws, or at means
 */
public record Pipeline(
    double leaveProof, double passProof, double leavePilot, double passPilot, boolean drawn) {
  private static final Stream LEAVE_PROOF = Stream.named("patent.proof");
  private static final Stream PASS_PROOF = Stream.named("patent.proven");
  private static final Stream LEAVE_PILOT = Stream.named("patent.pilot");
  private static final Stream PASS_PILOT = Stream.named("patent.converted");

  /** The patents of one owner, and what became of some of them this month. */
  public static final class Patents {
    public double proofs;
    public double pilots;
    public double converted;
    public double failed;
    public double leftProof;
    public double leftPilot;
  }

  /** Keys of a month's draws. */
  public record Keys(long leaveProof, long passProof, long leavePilot, long passPilot) {
    public static Keys of(Draws draws) {
      return new Keys(
          draws.key(LEAVE_PROOF),
          draws.key(PASS_PROOF),
          draws.key(LEAVE_PILOT),
          draws.key(PASS_PILOT));
    }
  }

  /** Rates by year. */
  public static Pipeline of(
      double proof, double proofFailure, double pilot, double pilotFailure, boolean drawn) {
    return new Pipeline(
        Math.min(1, (proof + proofFailure) / Structure.MONTHS),
        proof / (proof + proofFailure),
        Math.min(1, (pilot + pilotFailure) / Structure.MONTHS),
        pilot / (pilot + pilotFailure),
        drawn);
  }

  /** That of firms in the base year. */
  public static Pipeline firms(InnovationParameters p, boolean drawn) {
    return of(p.proof(), p.proofFailure(), p.pilot(), p.pilotFailure(), drawn);
  }

  /** That of laboratories in the base year. */
  public static Pipeline laboratories(InnovationParameters p, boolean drawn) {
    return of(p.labProof(), p.labProofFailure(), p.labPilot(), p.labPilotFailure(), drawn);
  }

  /** Share of patents that comes to use. */
  public double share() {
    return passProof * passPilot;
  }

  /** Patents that wait for a proof at rest, given arrivals a month. */
  public double proofsAtRest(double arrivals) {
    return arrivals / leaveProof;
  }

  /** Patents in pilot at rest, given arrivals a month. */
  public double pilotsAtRest(double arrivals) {
    return arrivals * passProof / leavePilot;
  }

  /** One month, before new patents arrive. */
  public void move(Patents patents, Keys keys, long id, int month) {
    double leaving = part(patents.proofs, leaveProof, keys.leaveProof(), id, month);
    double proven = part(leaving, passProof, keys.passProof(), id, month);
    double ending = part(patents.pilots, leavePilot, keys.leavePilot(), id, month);
    patents.converted = part(ending, passPilot, keys.passPilot(), id, month);
    patents.failed = leaving - proven + ending - patents.converted;
    patents.leftProof = leaving;
    patents.leftPilot = ending;
    patents.proofs -= leaving;
    patents.pilots += proven - ending;
  }

  private double part(double number, double p, long key, long id, int month) {
    return part(number, p, drawn, key, id, month);
  }

  /** How many of a number meet with an event of probability p. */
  static double part(double number, double p, boolean drawn, long key, long id, int month) {
    double whole = Math.floor(number);
    if (!drawn || whole == 0) {
      return number * p;
    }
    long count = Counts.binomial(Draws.uniform(key, id, month), (long) whole, p);
    return count + (number - whole) * p;
  }
}
