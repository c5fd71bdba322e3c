package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.List;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.Key;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.Whole;

/**
 * A scenario file besides the model's parameters, as written. Parameters stand beside these keys,
 * grouped as in {@link org.regiochain.model.ModelParameters}.
 */
public record ScenarioForm(
    @Required
        @Whole(
            unit = "1",
            value = 1,
            min = 1,
            max = 1,
            zh = "场景文件格式的版本",
            en = "Version of the scenario format",
            source = "this program reads version 1")
        int schema,
    @Required
        @Text(
            example = "my-scenario",
            pattern = ID,
            allowedZh = ID_ZH,
            allowedEn = ID_EN,
            zh = "场景标识，也是结果文件夹的名称",
            en = "Id of the scenario, also the name of its output folder")
        String id,
    @Key("extends") @Text(zh = "继承的场景文件，后者优先", en = "Files to start from; the later wins")
        List<Path> parents,
    @Required @Group(zh = "场景名称", en = "Name of the scenario") LabelForm label,
    @Group(zh = "场景说明", en = "Description of the scenario") LabelForm description,
    @Required @Text(example = "data/chuanyu-2020", zh = "数据文件夹", en = "Folder of the data set")
        Path data,
    @Group(zh = "从投入产出表拆分的产业链", en = "Chains to split out of the table") List<ChainForm> chains,
    @Group(zh = "模拟时段", en = "Months simulated") HorizonForm horizon,
    @Group(zh = "运行方式", en = "Replications and seed") RunForm run,
    @Group(zh = "冲击", en = "Shocks") List<ShockForm> shocks,
    @Group(zh = "政策", en = "Policy") List<PolicyForm> policy,
    @Text(
            zh = "杠杆目录文件（可多个，后者补充前者）",
            en = "Files of the lever catalogue; each adds to the ones before")
        List<Path> levers,
    @Group(zh = "政策比较", en = "Comparison of policies") CompareForm compare) {

  /** Safe as a file name on every system, and in a URL. */
  static final String ID =
      "(?!(con|nul|prn|aux|com[0-9]|lpt[0-9])$)[a-z0-9]([a-z0-9_-]{0,62}[a-z0-9])?";

  static final String ID_ZH =
      "只能用小写英文字母、数字、`-` 和 `_`，首尾为字母或数字，最多 64 个字符，不能是 `con`、`nul` 等系统保留名（中文名称请写在 `label` 中）";
  static final String ID_EN =
      "lower-case letters, digits, `-` and `_` only, beginning and ending with a letter or digit,"
          + " at most 64, no name reserved by a system such as `con` (Chinese names go into `label`)";
}
