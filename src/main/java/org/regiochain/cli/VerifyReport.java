package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regiochain.catalog.Label;
import org.regiochain.experiment.compare.Verification;
import org.regiochain.result.JsonWriter;

/**
 * Tells the user what a verification found: a line for each thing looked at, or one JSON object.
 */
final class VerifyReport {
  private final Terminal terminal;
  private final boolean json;

  VerifyReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** Says first what may be the cause of whatever comes out different. */
  void changes(List<Label> changes) {
    changes.forEach(terminal::error);
    if (!changes.isEmpty()) {
      terminal.error(
          "下面如有不同，多半由此而来；仍然照样核验",
          "if anything below is different, this is the likely cause; verifying all the same");
    }
  }

  /** Says that the user stopped it, so that nothing is known. */
  void interrupted(Path folder) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", "interrupted");
      object.put("folder", folder.toString());
      terminal.result(JsonWriter.pretty(object).stripTrailing());
    }
    terminal.error(
        "已中断，没有结论；运行文件夹未作改动", "interrupted, nothing is known; the run's folder is as it was");
  }

  /** Tells all. */
  void tell(Findings found) {
    if (json) {
      terminal.result(JsonWriter.pretty(object(found)).stripTrailing());
      return;
    }
    found.runs().ifPresent(runs -> runs(found, runs));
    recorded(found);
    found.runs().ifPresent(runs -> remade(found));
    detailed(found);
    if (terminal.quiet()) {
      terminal.result(found.folder().toString());
    } else if (found.good()) {
      terminal.result(terminal.in("所核验的全部相同。", "All that was looked at is the same."));
    }
    if (!found.good()) {
      terminal.error(
          "核验未通过：标有 ✘ 的与这次运行留下的不同", "not verified: what is marked ✘ is not what the run left");
    }
  }

  private void runs(Findings found, Verification runs) {
    int lines = runs.kept() + runs.damaged().size();
    if (!runs.damaged().isEmpty()) {
      String numbers = join(runs.damaged().stream().map(String::valueOf).toList());
      String few = runs.damaged().size() + "/" + lines;
      bad(
          "runs.jsonl：与自身校验值不符的行：" + numbers + "（" + few + "）",
          "runs.jsonl: lines that do not fit their own hashes: " + numbers + " (" + few + ")");
    } else if (!found.journal().orElse(true)) {
      bad(
          "runs.jsonl：整个文件与 manifest.json 记录的不同",
          "runs.jsonl: not the file that manifest.json records");
    } else {
      good(
          "runs.jsonl：" + lines + " 次运行，每行都与自身校验值相符",
          "runs.jsonl: " + lines + " runs, each line fits its own hash");
    }
    if (found.lacksRuns()) {
      bad(
          "runs.jsonl：缺少比较所需的运行，其后的部分无法核验",
          "runs.jsonl: runs are missing that the comparison needs; what follows from them cannot be"
              + " made again");
    }
    madeAgain(runs);
  }

  private void madeAgain(Verification runs) {
    int again = runs.same().size() + runs.different().size();
    if (!runs.different().isEmpty()) {
      bad(
          "重做的 " + again + " 次运行中有 " + runs.different().size() + " 次不同：" + named(runs.different()),
          "runs made again: "
              + runs.different().size()
              + " of "
              + again
              + " came out different: "
              + named(runs.different()));
    } else {
      good(
          "重做了 " + runs.kept() + " 次运行中的 " + again + " 次，逐位相同",
          "runs made again: " + again + " of " + runs.kept() + ", the same bit for bit");
    }
    if (!runs.unreached().isEmpty()) {
      bad(
          "抽中的这些运行未能重做，因为之前有运行缺失：" + named(runs.unreached()),
          "runs chosen that could not be made again, as others before them are missing: "
              + named(runs.unreached()));
    }
  }

  private void recorded(Findings found) {
    TableCheck check = found.recorded();
    if (check.empty()) {
      neutral(
          "结果表：运行未结束，manifest.json 尚无记录",
          "tables: the run did not end, so manifest.json records none");
    } else if (check.good()) {
      good(
          "结果表：" + check.same().size() + " 个文件与 manifest.json 记录的校验值相符",
          "tables: " + check.same().size() + " files have the hashes that manifest.json records");
    } else {
      bad(
          "结果表与 manifest.json 记录的校验值不符：" + wrong(check),
          "tables that have not the hashes that manifest.json records: " + wrong(check));
    }
  }

  private void remade(Findings found) {
    TableCheck check = found.remade();
    if (check.empty()) {
      neutral(
          "比较的结果表：运行尚不完整，未由保留的运行重新生成",
          "comparison: not all of its runs are there, so its tables were not made again");
    } else if (check.good()) {
      good(
          "比较的结果表：由保留的运行重新生成 " + check.same().size() + " 个，逐字节相同",
          "comparison: "
              + check.same().size()
              + " tables made again from the kept runs, the same bytes");
    } else {
      bad(
          "比较的结果表由保留的运行重新生成后不同：" + wrong(check),
          "comparison: tables that come out different from the kept runs: " + wrong(check));
    }
  }

  private void detailed(Findings found) {
    TableCheck check = found.detailed();
    String of = String.valueOf(found.replications());
    if (check.empty()) {
      neutral(
          "详细结果表：未核验（没有做过，或之前有运行缺失）",
          "details: not looked at (not made, or runs before them missing)");
    } else if (check.good()) {
      good(
          "详细结果表：重做了 " + of + " 次重复中的第一次，其各行在 " + check.same().size() + " 个表中相同",
          "details: the first of "
              + of
              + " replications made again, its rows are the same in "
              + check.same().size()
              + " tables");
    } else {
      bad(
          "详细结果表：重做 " + of + " 次重复中的第一次，这些表中的行不同：" + wrong(check),
          "details: the first of "
              + of
              + " replications made again, its rows are different in "
              + wrong(check));
    }
  }

  private String wrong(TableCheck check) {
    String different = join(check.different());
    if (check.missing().isEmpty()) {
      return different;
    }
    String gone = terminal.in("缺失 ", "missing ") + join(check.missing());
    return different.isEmpty() ? gone : different + terminal.in("；", "; ") + gone;
  }

  private String named(List<Verification.Run> runs) {
    return runs.stream()
        .map(
            r ->
                terminal.in(
                    "第 " + r.line() + " 行（" + r.arm() + "，重复 " + r.replication() + "）",
                    "line " + r.line() + " (" + r.arm() + ", replication " + r.replication() + ")"))
        .collect(Collectors.joining(terminal.in("、", ", ")));
  }

  private String join(List<String> words) {
    return String.join(terminal.in("、", ", "), words);
  }

  private void good(String zh, String en) {
    line(terminal.green("✔"), zh, en);
  }

  private void neutral(String zh, String en) {
    line("–", zh, en);
  }

  private void line(String mark, String zh, String en) {
    if (!terminal.quiet()) {
      terminal.result(mark + " " + terminal.in(zh, en));
    }
  }

  /** Shown even when quiet, but then not among the results. */
  private void bad(String zh, String en) {
    if (terminal.quiet()) {
      terminal.error("✘ " + zh, "✘ " + en);
    } else {
      terminal.result(terminal.red("✘") + " " + terminal.in(zh, en));
    }
  }

  private Map<String, Object> object(Findings found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("status", found.good() ? "same" : "different");
    object.put("folder", found.folder().toString());
    object.put("changes", found.changes().stream().map(c -> c.in(terminal.lang())).toList());
    found.runs().ifPresent(runs -> object.put("runs", runs(runs, found)));
    object.put("tables", tables(found.recorded()));
    found.runs().ifPresent(runs -> object.put("comparison", tables(found.remade())));
    object.put("details", tables(found.detailed()));
    return object;
  }

  private static Map<String, Object> runs(Verification runs, Findings found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kept", runs.kept());
    object.put("complete", runs.again().complete());
    object.put("file_as_recorded", found.journal().orElse(null));
    object.put("damaged_lines", runs.damaged());
    object.put("same", runs(runs.same()));
    object.put("different", runs(runs.different()));
    object.put("not_reached", runs(runs.unreached()));
    return object;
  }

  private static List<Map<String, Object>> runs(List<Verification.Run> runs) {
    return runs.stream()
        .map(
            r -> {
              Map<String, Object> run = new LinkedHashMap<>();
              run.put("line", r.line());
              run.put("arm", r.arm());
              run.put("replication", r.replication());
              return run;
            })
        .toList();
  }

  private static Map<String, Object> tables(TableCheck check) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("same", check.same());
    object.put("different", check.different());
    object.put("missing", check.missing());
    return object;
  }
}
