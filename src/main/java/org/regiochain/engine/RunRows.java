package org.regiochain.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.regiochain.data.Region;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.result.Tables;
import org.regiochain.state.Structure;

/** The rows that one run adds to the tables of an experiment. */
public final class RunRows {
  final ResultTable indicators = Tables.indicators();
  final ResultTable locations = Tables.locations();
  final ResultTable links = Tables.links();
  final ResultTable spillovers = Tables.spillovers();
  final ResultTable firmSizes = Tables.firmSizes();
  final ResultTable shock = Tables.shock();
  final ResultTable flowMatrix = Tables.flowMatrix();
  final ResultTable balanceSheet = Tables.balanceSheet();
  final ResultTable credit = Tables.credit();
  final ResultTable financeLedgers = Tables.financeLedgers();
  final ResultTable cascades = Tables.cascades();
  final ResultTable routes = Tables.routes();
  final ResultTable certification = Tables.certification();

  /** Adds these rows to an experiment's tables. */
  public void appendTo(RunTables tables) {
    tables.indicators().append(indicators);
    tables.locations().append(locations);
    tables.links().append(links);
    tables.spillovers().append(spillovers);
    tables.firmSizes().append(firmSizes);
    tables.shock().append(shock);
    tables.flowMatrix().append(flowMatrix);
    tables.balanceSheet().append(balanceSheet);
    tables.credit().append(credit);
    tables.financeLedgers().append(financeLedgers);
    tables.cascades().append(cascades);
    tables.routes().append(routes);
    tables.certification().append(certification);
  }

  /** The code of all inside regions together: theirs, joined by {@code +}. */
  public static String wholeRegion(Structure st) {
    List<Region> inside = st.regions.subList(0, st.regionCount);
    return inside.stream().map(Region::code).collect(Collectors.joining("+"));
  }
}
