package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void keepsOrderAndIndents() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("zeta", 1);
    map.put("alpha", List.of(1.5, true, "x"));
    map.put("empty", Map.of());
    map.put("none", List.of());
    map.put("missing", null);
    map.put("nan", Double.NaN);
    assertThat(JsonWriter.pretty(map))
        .isEqualTo(
            """
            {
              "zeta": 1,
              "alpha": [
                1.5,
                true,
                "x"
              ],
              "empty": {},
              "none": [],
              "missing": null,
              "nan": null
            }
            """);
    assertThat(JsonWriter.compact(map))
        .isEqualTo(
            "{\"zeta\":1,\"alpha\":[1.5,true,\"x\"],\"empty\":{},\"none\":[],"
                + "\"missing\":null,\"nan\":null}");
  }

  @Test
  void everyCharacterSurvivesAnotherParser() throws IOException {
    StringBuilder all = new StringBuilder("四川\"\\/\uD83D\uDE80");
    for (char c = 0; c < 0x2100; c++) {
      all.append(c);
    }
    JsonNode back = new ObjectMapper().readTree(JsonWriter.pretty(Map.of("text", all)));
    assertThat(back.get("text").asText()).isEqualTo(all.toString());
  }

  @Test
  void numbersSurviveAnotherParser() throws IOException {
    double[] numbers = {0.1, -1e-300, 1.7976931348623157E308, 123456789.125, 0};
    JsonNode back = new ObjectMapper().readTree(JsonWriter.compact(numbers));
    for (int i = 0; i < numbers.length; i++) {
      assertThat(back.get(i).asDouble()).isEqualTo(numbers[i]);
    }
  }
}
