package org.regiochain.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.Region.Role;

/**
 * Reads data sets. A data set is a folder of CSV files (UTF-8): the table ({@code Z.csv}, {@code
 * final_demand.csv}, {@code imports.csv}, {@code value_added.csv}), {@code regions.csv}, {@code
 * sectors.csv}, {@code zones.csv}, {@code locations.csv}, {@code location_weights.csv}, {@code
 * corridors.csv} and {@code criticality.csv}; {@code banks.csv}, {@code research.csv}, {@code
 * research_regions.csv}, {@code labs.csv}, {@code targets.csv} and {@code clusters.csv} may be
 * absent. Rows and columns are found by code; only the order of regions and sectors means anything.
 */
public final class DataSets {
  private DataSets() {}

  /**
   * Reads a data set and splits the stages of chain recipes out of its sectors.
   *
   * @param recipes applied one after the other
   * @throws FaultException with every fault found, if anything is wrong
   */
  public static DataSet load(Path folder, List<RecipeChoice> recipes) throws FaultException {
    return load(folder, recipes, Map.of());
  }

  /**
   * As {@link #load(Path, List)}, with other roles for some regions. A region made inside in this
   * way needs no locations.
   */
  public static DataSet load(
      Path folder, List<RecipeChoice> recipes, Map<String, Role> roleOverrides)
      throws FaultException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Inputs inputs = new Inputs(parent == null ? folder : parent);
    if (!Files.isDirectory(folder)) {
      inputs.fault(folder, new Label("找不到数据文件夹", "no such data folder"));
      inputs.throwFaults();
    }
    List<Region> regions = RegionList.read(inputs, folder, roleOverrides);
    SectorList sectors = SectorList.read(inputs, folder);
    inputs.throwFaults();

    Places places = Places.read(inputs, folder, regions, sectors.codes());
    requireLocations(inputs, folder, regions, places, roleOverrides);
    List<Corridor> corridors = SmallTables.corridors(inputs, folder);
    Map<String, Need> needs = SmallTables.criticality(inputs, folder, sectors.codes());
    List<String> inside =
        regions.stream().filter(r -> r.role() == Role.INSIDE).map(Region::code).toList();
    List<String> lending = inside.stream().filter(r -> !roleOverrides.containsKey(r)).toList();
    List<BankClass> bankClasses = BankClassList.read(inputs, folder, inside, lending);
    Research research =
        ResearchFiles.read(inputs, folder, inside, sectors.codes(), places.locations());
    List<Target> targets = TargetList.read(inputs, folder, inside, places.locations());
    List<Cluster> clusters = ClusterList.read(inputs, folder, inside, sectors.codes());
    Optional<TableCells> table = new TableReader(inputs, regions, sectors.products()).read(folder);
    inputs.throwFaults();

    TableCells cells = table.orElseThrow();
    List<Location> locations = places.scaledTo(cells);
    DataSet data =
        new DataSet(
            folder,
            cells.toTable(),
            locations,
            places.zones(),
            corridors,
            List.of(),
            List.of(),
            locationWeights(cells, sectors, places, locations),
            new Criticality(needs),
            bankClasses,
            research,
            targets,
            clusters,
            inputs.hashes());
    for (RecipeChoice choice : recipes) {
      RecipeReader reader = new RecipeReader(inputs, data, cells);
      Optional<ChainRecipe> recipe = reader.read(choice);
      if (recipe.isPresent()) {
        cells = ChainSplit.apply(inputs, recipe.get(), cells);
        data = withChain(data, recipe.get(), cells);
      }
    }
    inputs.throwFaults();
    return data;
  }

  /** The data set with a chain's stages as products of its table. */
  private static DataSet withChain(DataSet data, ChainRecipe recipe, TableCells cells) {
    List<Chain> chains = new ArrayList<>(data.chains());
    chains.add(
        new Chain(
            recipe.id(),
            recipe.label(),
            recipe.variant(),
            recipe.stages().stream().map(ChainRecipe.Stage::id).toList(),
            recipe.service()));
    List<ChainFirms> firms = new ArrayList<>(data.chainFirms());
    Map<String, double[]> weights = new LinkedHashMap<>(data.locationWeights());
    Map<String, Need> needs = new TreeMap<>(data.criticality().rows());
    for (ChainRecipe.Stage stage : recipe.stages()) {
      for (Region region : cells.regions.subList(0, cells.inside)) {
        String key = region.code() + "|";
        weights.put(key + stage.id(), weights.get(key + stage.parent()));
      }
      for (ChainRecipe.Site site : stage.sites()) {
        if (site.firms().count() > 0) {
          firms.add(site.firms());
          weights.put(
              site.region() + "|" + stage.id(),
              activity(site.firms(), data.locationsOf(site.region())));
        }
      }
      for (ChainRecipe.Input input : stage.inputs()) {
        if (input.need() != null) {
          needs.put(input.product() + "|" + stage.id(), input.need());
        }
      }
    }
    return new DataSet(
        data.folder(),
        cells.toTable(),
        data.locations(),
        data.zones(),
        data.corridors(),
        chains,
        firms,
        weights,
        new Criticality(needs),
        data.bankClasses(),
        data.research(),
        data.targets(),
        data.clusters(),
        data.inputHashes());
  }

  /** Shares of a stage's output by location: named firms where they are, the rest at the places. */
  private static double[] activity(ChainFirms firms, List<Location> locations) {
    double[] shares = new double[locations.size()];
    List<String> codes = locations.stream().map(Location::code).toList();
    double rest = 1;
    for (ChainFirms.Named named : firms.named()) {
      shares[codes.indexOf(named.location())] += named.outputShare();
      rest -= named.outputShare();
    }
    boolean unnamed = firms.count() > firms.named().size();
    for (ChainFirms.Place place : firms.places()) {
      shares[codes.indexOf(place.location())] += unnamed ? rest * place.share() : 0;
    }
    return shares;
  }

  private static void requireLocations(
      Inputs inputs,
      Path folder,
      List<Region> regions,
      Places places,
      Map<String, Role> roleOverrides) {
    for (Region region : regions) {
      boolean has = places.locations().stream().anyMatch(l -> l.region().equals(region.code()));
      if (region.role() == Role.INSIDE && !has && !roleOverrides.containsKey(region.code())) {
        inputs.fault(
            folder.resolve("locations.csv"),
            new Label(
                "内部地区 " + region.code() + " 没有地点",
                "inside region " + region.code() + " has no location"));
      }
    }
  }

  private static Map<String, double[]> locationWeights(
      TableCells cells, SectorList sectors, Places places, List<Location> locations) {
    Map<String, double[]> weights = new LinkedHashMap<>();
    int count = cells.products.size();
    for (int z = 0; z < cells.inside; z++) {
      String region = cells.regions.get(z).code();
      double[][] shares = new double[count][];
      boolean[][] fixed = new boolean[count][];
      double[] valueAdded = new double[count];
      for (int k = 0; k < count; k++) {
        String sector = cells.products.get(k).parent();
        shares[k] = places.shares(region, sector, sectors.rules().get(sector));
        fixed[k] = places.fixed(region, sector);
        valueAdded[k] = cells.valueAdded(cells.industry(z, k)) / Numbers.YUAN_PER_TABLE_UNIT;
      }
      double[] gdp =
          locations.stream()
              .filter(l -> l.region().equals(region))
              .mapToDouble(Location::gdp)
              .toArray();
      PlaceShares.rake(shares, fixed, valueAdded, gdp);
      for (int k = 0; k < count; k++) {
        weights.put(region + "|" + cells.products.get(k).id(), shares[k]);
      }
    }
    return weights;
  }
}
