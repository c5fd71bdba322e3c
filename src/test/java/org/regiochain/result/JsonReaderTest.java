package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {
  @TempDir Path folder;

  @Test
  void readsBackWhatTheWriterWrote() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "四川 \"\\ \n\t \u0001 \uD83D\uDE80");
    map.put("numbers", List.of(1.0, -2.5e-7, 1e300));
    map.put("nothing", null);
    map.put("nested", Map.of("yes", true));
    map.put("empty", List.of());
    for (String json : new String[] {JsonWriter.pretty(map), JsonWriter.compact(map)}) {
      assertThat(read(json)).isEqualTo(map);
    }
  }

  @Test
  void readsEscapesAndAByteOrderMark() {
    assertThat(read("\uFEFF \"\\u56db\\/\\b\"")).isEqualTo("四/\b");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("{\"a\": 1,}", 1),
        arguments("[1 2]", 1),
        arguments("[1,\n2,\nx]", 3),
        arguments("{\"a\" 1}", 1),
        arguments("\"open", 1),
        arguments("[1]\n]", 2),
        arguments("\"\\q\"", 1),
        arguments("\"\\u12\"", 1),
        arguments("tru", 1),
        arguments("[", 1),
        arguments("", 1));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenJsonNamesTheLine(String json, int line) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a.json:" + line + ":");
  }

  @Test
  void deepNestingIsRefusedNotASpentStack() {
    char[] open = new char[200_000];
    Arrays.fill(open, '[');
    assertThatThrownBy(() -> read(new String(open))).hasMessageContaining("nested too deeply");
  }

  private Object read(String json) {
    try {
      return JsonReader.read(Files.writeString(folder.resolve("a.json"), json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
