package org.regiochain.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;

/** Draws the charts of a run. File names are stable: a chart that does not apply leaves a gap. */
public final class ChartBook {
  static {
    // Before any AWT class is used: a server has no display, and needs none to draw.
    System.setProperty("java.awt.headless", "true");
  }

  private static final int MOST_THREADS = 4;

  private ChartBook() {}

  /**
   * Writes each chart that the tables allow as PNG, SVG and CSV.
   *
   * @param folder an existing folder
   * @return the files written, in order
   * @throws org.regiochain.result.OutputException if a file cannot be written, or the outlines
   *     cannot be read
   */
  public static List<Path> render(
      RunTables tables, ChartSettings settings, Path folder, Lang lang) {
    return write(figures(tables, settings, lang), folder);
  }

  /**
   * Writes each chart of a comparison that its tables allow as PNG, SVG and CSV.
   *
   * @param folder an existing folder
   * @return the files written, in order
   * @throws org.regiochain.result.OutputException if a file cannot be written
   */
  public static List<Path> render(
      ComparisonTables tables, ComparisonSettings settings, Path folder, Lang lang) {
    return write(ComparisonCharts.figures(tables, settings, lang), folder);
  }

  /** Figures share nothing, and packing a PNG takes longer than drawing it: several at a time. */
  private static List<Path> write(List<Figure> figures, Path folder) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Path>>> written = new ArrayList<>();
      for (Figure figure : figures) {
        written.add(executor.submit(() -> FigureWriter.write(figure, folder)));
      }
      List<Path> files = new ArrayList<>();
      for (Future<List<Path>> future : written) {
        files.addAll(future.get());
      }
      return files;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    } finally {
      executor.shutdownNow();
    }
  }

  static List<Figure> figures(RunTables tables, ChartSettings settings, Lang lang) {
    ChartContext context = ChartContext.of(tables, settings, lang);
    List<Optional<Figure>> figures = new ArrayList<>();
    TimePaths paths = new TimePaths(context);
    figures.add(paths.figure("01-value-added", "value_added", TimePaths.Scale.INDEX));
    figures.add(paths.figure("02-gross-output", "gross_output", TimePaths.Scale.INDEX));
    figures.add(paths.figure("03-employment", "employment", TimePaths.Scale.INDEX));
    figures.add(paths.figure("04-unemployment", "unemployment_rate", TimePaths.Scale.LEVEL));
    figures.add(paths.figure("05-price-index", "price_index", TimePaths.Scale.LEVEL));
    figures.add(paths.figure("06-exports", "exports", TimePaths.Scale.INDEX));
    figures.add(paths.figure("07-cross-border-share", "cross_border_share", TimePaths.Scale.LEVEL));
    figures.add(paths.figure("08-local-supply", "local_supply_rate", TimePaths.Scale.LEVEL));
    StageStacks stacks = new StageStacks(context);
    for (String chain : context.names().stages().keySet()) {
      figures.add(stacks.figure("10-stages-" + chain, chain));
    }
    LocationMaps maps = new LocationMaps(context);
    figures.add(maps.valueAddedPerPerson("11-map-value-added"));
    figures.add(maps.outputChange("12-map-output-change"));
    LinkSankey links = new LinkSankey(context);
    for (String chain : context.names().stages().keySet()) {
      figures.add(links.figure("13-links-" + chain, chain));
    }
    figures.add(new FirmSizes(context).figure("14-firm-sizes"));
    figures.add(new LossCurve(context).figure("15-shock-loss"));
    figures.add(new FlowMatrix(context).figure("16-flow-matrix"));
    figures.addAll(FinanceCharts.figures(context));
    figures.addAll(InnovationCharts.figures(context, maps));
    figures.add(new RouteStacks(context).figure("45-exports-by-route"));
    figures.addAll(TalentCharts.figures(context));
    figures.add(FutureCharts.services(context));
    figures.add(new CertificateTimes(context).figure("48-certification"));
    return figures.stream().flatMap(Optional::stream).toList();
  }
}
