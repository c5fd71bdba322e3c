package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.result.OutputException;

class OutlinesTest {
  @TempDir Path folder;

  @Test
  void readsTheShippedPlaces() {
    Outlines outlines = Outlines.read(SyntheticRun.OUTLINES);
    assertThat(outlines.rings()).hasSize(59).containsKeys("510100", "500103");
    assertThat(outlines.rings().values())
        .allSatisfy(rings -> assertThat(rings).isNotEmpty().allMatch(ring -> ring.length > 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"features\": [{}]}",
        "{\"features\": [{\"properties\": {\"code\": \"1\"}, \"geometry\": null}]}",
        "{\"features\": [{\"properties\": {\"code\": \"1\"},"
            + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}]}"
      })
  void anythingElseIsRefusedWithTheFileNamed(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("places.geojson"), json);
    assertThatThrownBy(() -> Outlines.read(file))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("places.geojson")
        .hasMessageContaining("GeoJSON");
  }

  @Test
  void projectionKeepsAreas() {
    Projection projection = new Projection(97, 110, 26, 34);
    double first = cellArea(projection, 98, 26.5) / Math.cos(Math.toRadians(26.505));
    for (double[] place : new double[][] {{104, 30}, {109, 33}, {100, 28}}) {
      double area = cellArea(projection, place[0], place[1]);
      double expected = first * Math.cos(Math.toRadians(place[1] + 0.005));
      assertThat(area / expected).isCloseTo(1, within(1e-6));
    }
  }

  /** The plane area of a cell of a hundredth of a degree. */
  private static double cellArea(Projection projection, double west, double south) {
    double d = 0.01;
    double[][] corners = {
      projection.apply(west, south),
      projection.apply(west + d, south),
      projection.apply(west + d, south + d),
      projection.apply(west, south + d)
    };
    double twice = 0;
    for (int i = 0; i < 4; i++) {
      double[] a = corners[i];
      double[] b = corners[(i + 1) % 4];
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }
}
