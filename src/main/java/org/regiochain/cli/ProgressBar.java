package org.regiochain.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.regiochain.catalog.Lang;

/**
 * One line on stderr that shows how far the work is and how long it will still take, judged by the
 * time taken so far. Safe to call from several threads; draws at most ten times a second.
 */
final class ProgressBar {
  private static final int CELLS = 30;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final double SHARE_TO_JUDGE_BY = 0.02;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream err;
  private final Lang lang;
  private final LongSupplier nanoClock;
  private final long startNanos;
  private long lastDrawn;
  private boolean drawn;

  /**
   * @param nanoClock {@link System#nanoTime} outside tests
   */
  ProgressBar(PrintStream err, Lang lang, LongSupplier nanoClock) {
    this.err = err;
    this.lang = lang;
    this.nanoClock = nanoClock;
    this.startNanos = nanoClock.getAsLong();
    this.lastDrawn = startNanos;
  }

  /** Shows that a number of steps out of a total are done. */
  synchronized void show(long done, long total) {
    long now = nanoClock.getAsLong();
    if (now - lastDrawn < REDRAW_NANOS || total <= 0) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    double share = Math.min(1, (double) done / total);
    int full = (int) Math.round(share * CELLS);
    err.print(
        CLEAR_LINE
            + "█".repeat(full)
            + "░".repeat(CELLS - full)
            + String.format(Locale.ROOT, " %3.0f %%", 100 * share)
            + timeLeft(share, (now - startNanos) / 1e9));
    err.flush();
  }

  /** Removes the line, so that what follows starts clean. */
  synchronized void close() {
    if (drawn) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private String timeLeft(double share, double elapsedSeconds) {
    if (share < SHARE_TO_JUDGE_BY) {
      return "";
    }
    long seconds = Math.round(elapsedSeconds * (1 - share) / share);
    return lang == Lang.ZH ? "  还需 " + clock(seconds) : "  " + clock(seconds) + " left";
  }

  private static String clock(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
