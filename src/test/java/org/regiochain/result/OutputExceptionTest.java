package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputExceptionTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "No space left on device, the disk is full (, 磁盘已满",
    "设备上没有空间, the disk is full (, 磁盘已满",
    "磁盘空间不足。, the disk is full (, 磁盘已满",
    "Disk quota exceeded, the disk is full (, 磁盘已满",
    "超出磁盘限额, the disk is full (, 磁盘已满",
    "File too large, raise the limit (ulimit -f), ulimit -f 提高上限",
    "文件过大, raise the limit (ulimit -f), ulimit -f 提高上限",
    "Read-only file system, choose another folder with -o, 文件系统只读",
    "只读文件系统, choose another folder with -o, 文件系统只读",
    "权限不够, permission denied; choose, 没有权限",
    "不是目录, a file stands where a folder is needed, 同名文件",
    "Input/output error, IOException Input/output error, IOException Input",
  })
  @DisplayName("says what may help, in whatever language the system speaks")
  void advice(String reported, String en, String zh) {
    Path file = folder.resolve("runs.jsonl");

    OutputException told = OutputException.writing(file, new IOException(reported));

    assertThat(told.label().en()).startsWith("cannot write " + file + ": ").contains(en);
    assertThat(told.label().zh()).startsWith("无法写入 " + file + "：").contains(zh);
  }
}
