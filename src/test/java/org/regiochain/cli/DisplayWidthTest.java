package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.cli.TextTable.Align;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "GDP, 3",
    "增加值, 6",
    "eVTOL 产业链, 12",
    "（亿元）, 8",
    "%, 1",
    "e\u0301, 1",
    "𠮷, 2",
  })
  void countsCells(String text, int cells) {
    assertThat(DisplayWidth.of(text)).isEqualTo(cells);
  }

  @ParameterizedTest
  @CsvSource({
    "short, 5, short",
    "longer, 5, long…",
    "产业链协作, 10, 产业链协作",
    "产业链协作, 9, 产业链协…",
    "产业链协作, 8, 产业链…",
  })
  void shortensToCells(String text, int cells, String shown) {
    assertThat(DisplayWidth.shortened(text, cells)).isEqualTo(shown);
    assertThat(DisplayWidth.of(shown)).isLessThanOrEqualTo(cells);
  }

  @Test
  void columnsOfATableLineUpAfterChineseText() {
    assertThat(
            new TextTable(Align.LEFT, Align.RIGHT)
                .row("增加值", "1,234.5")
                .row("Employment", "9")
                .lines())
        .containsExactly("增加值      1,234.5", "Employment        9");
  }
}
