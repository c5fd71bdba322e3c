package org.regiochain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Lang;

class EnvironmentTest {
  private static Lang lang(String platform, Map<String, String> variables) {
    return new Environment(variables, platform, false, false, 80).defaultLang();
  }

  @Test
  void chineseLocaleMeansChinese() {
    assertThat(lang("en", Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Lang.ZH);
    assertThat(lang("en", Map.of("LANG", "zh_HK.UTF-8"))).isEqualTo(Lang.ZH);
    assertThat(lang("en", Map.of("LANG", "C"))).isEqualTo(Lang.EN);
    assertThat(lang("en", Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Lang.EN);
  }

  @Test
  void variablesCountInThePosixOrder() {
    assertThat(lang("en", Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8"))).isEqualTo(Lang.EN);
    assertThat(lang("en", Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN.UTF-8")))
        .isEqualTo(Lang.ZH);
    assertThat(lang("en", Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", ""))).isEqualTo(Lang.ZH);
  }

  @Test
  void withoutVariablesThePlatformDecides() {
    assertThat(lang("zh", Map.of())).isEqualTo(Lang.ZH);
    assertThat(lang("en", Map.of())).isEqualTo(Lang.EN);
  }
}
