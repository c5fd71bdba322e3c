package org.regiochain.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.experiment.Benchmark;
import org.regiochain.experiment.Benchmark.Figures;
import org.regiochain.result.JsonWriter;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Times the model at several population sizes and prints what was measured. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private static final int SMALL = 50_000;
  private static final int LARGE = 500_000;
  private static final double MEGABYTE = 1024.0 * 1024;

  @ParentCommand private Simulate simulate;

  @Option(
      names = "--firms",
      split = ",",
      defaultValue = "10000,100000,1000000",
      paramLabel = "N",
      descriptionKey = "bench.firms")
  private List<Integer> firms = List.of();

  @Override
  public Integer call() throws FaultException {
    Path file = simulate.parts().home().scenarios().resolve("base").resolve("chuanyu-2020.yaml");
    Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
    DataSet data = DataSets.load(scenario.data(), scenario.chains());
    Terminal terminal = simulate.terminal();
    List<Map<String, Object>> rows = new ArrayList<>();
    TextTable table =
        new TextTable(
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT);
    table.row(
        terminal.in("企业行", "firm rows"),
        terminal.in("线程", "threads"),
        terminal.in("链接", "links"),
        terminal.in("构建 秒", "build s"),
        terminal.in("每模拟年 秒", "s a year"),
        terminal.in("百万链接更新/秒", "M link-updates/s"),
        terminal.in("百万企业步/秒", "M firm-steps/s"),
        terminal.in("峰值堆 MB", "peak heap MB"));
    int processors = Runtime.getRuntime().availableProcessors();
    for (int n : firms) {
      for (int threads : processors > 1 ? new int[] {1, processors} : new int[] {1}) {
        String size = String.format(Locale.ROOT, "%,d", n);
        terminal.say(
            "正在测量 " + size + " 家企业，" + threads + " 线程…",
            "measuring " + size + " firms on " + threads + " thread(s) ...");
        resetPeak();
        int months = n >= LARGE ? 6 : n >= SMALL ? 24 : 60;
        // Small populations need more months until the compiler has seen everything.
        int warm = n >= LARGE ? 2 : n >= SMALL ? 24 : 240;
        Figures figures =
            Benchmark.measure(
                data, scenario.parameters(), n, threads, warm, months, BenchCommand::peak);
        table.row(cells(figures));
        rows.add(json(figures));
      }
    }
    if (simulate.json()) {
      terminal.result(JsonWriter.pretty(rows).stripTrailing());
    } else {
      terminal.results(table.lines());
    }
    return ExitCode.DONE;
  }

  private static String[] cells(Figures f) {
    return new String[] {
      String.format(Locale.ROOT, "%,d", f.firmRows()),
      String.valueOf(f.threads()),
      String.format(Locale.ROOT, "%,d", f.links()),
      String.format(Locale.ROOT, "%.2f", f.secondsToBuild()),
      String.format(Locale.ROOT, "%.3f", f.secondsPerYear()),
      String.format(Locale.ROOT, "%.1f", f.linkUpdatesPerSecond() / 1e6),
      String.format(Locale.ROOT, "%.1f", f.firmStepsPerSecond() / 1e6),
      String.format(Locale.ROOT, "%.0f", f.peakHeapBytes() / MEGABYTE)
    };
  }

  private static Map<String, Object> json(Figures f) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("firm_rows", f.firmRows());
    object.put("threads", f.threads());
    object.put("links", f.links());
    object.put("build_seconds", f.secondsToBuild());
    object.put("seconds_per_simulated_year", f.secondsPerYear());
    object.put("link_updates_per_second", f.linkUpdatesPerSecond());
    object.put("firm_steps_per_second", f.firmStepsPerSecond());
    object.put("peak_heap_bytes", f.peakHeapBytes());
    return object;
  }

  private static void resetPeak() {
    System.gc();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        pool.resetPeakUsage();
      }
    }
  }

  /** Largest sum of the heap pools' peaks: an upper bound of what was in use at once. */
  private static long peak() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes;
  }
}
