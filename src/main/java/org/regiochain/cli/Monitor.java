package org.regiochain.cli;

/** Shows how far a run is where someone may be watching, and passes on that it should stop. */
final class Monitor implements Runner.Progress, AutoCloseable {
  private final Interruption interruption;
  private final ProgressBar bar;

  Monitor(Terminal terminal, Interruption interruption) {
    this.interruption = interruption;
    boolean watched = terminal.environment().errIsTerminal() && !terminal.quiet();
    this.bar = watched ? new ProgressBar(terminal.err(), terminal.lang(), System::nanoTime) : null;
  }

  @Override
  public void show(long monthsDone, long monthsInAll) {
    if (bar != null) {
      bar.show(monthsDone, monthsInAll);
    }
  }

  @Override
  public boolean cancelled() {
    return interruption.requested();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
