@echo off
rem Starts RegioChain; builds it first when it is missing or older than its sources.
rem   simulate scenarios\evtol.yaml      simulate --help
rem JAVA_HOME chooses the Java; SIMULATE_JAVA_OPTS adds options for it (for example -Xmx8g).
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "jar=%root%target\regiochain.jar"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=3" %%v in ('^""%java%" -version 2^>^&1 ^| findstr /i " version "^"') do if not defined version set "version=%%~v"
if not defined version (
  echo simulate: no Java found. Install JDK 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "delims=.+-_" %%f in ("%version%") do set "feature=%%f"
if %feature% LSS 17 (
  echo simulate: Java 17 or newer is needed, but "%java%" is %version%. 1>&2
  exit /b 1
)

set "stale="
if not exist "%jar%" (
  set "stale=1"
) else (
  powershell -NoProfile -Command "if (Get-ChildItem -LiteralPath '%root%pom.xml','%root%src\main' -Recurse | Where-Object LastWriteTime -gt (Get-Item -LiteralPath '%jar%').LastWriteTime | Select-Object -First 1) { exit 3 }"
  if errorlevel 3 set "stale=1"
)
if not defined stale goto built
where mvn >nul 2>nul
if errorlevel 1 (
  if exist "%jar%" (
    echo simulate: the sources are newer than the build, but Maven ^(mvn^) was not found; using the old build. 1>&2
    goto built
  )
  echo simulate: the first use builds with Maven 3.8 or newer, but mvn was not found. 1>&2
  exit /b 1
)
echo simulate: building ^(the first time downloads the libraries, about a minute^) ... 1>&2
call mvn -q -B -Dstyle.color=never --no-transfer-progress -f "%root%pom.xml" -DskipTests -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
  echo simulate: the build failed, see above. The first build needs the network. 1>&2
  exit /b 1
)
rem The build leaves an unchanged jar alone; its date must still say that it is up to date.
powershell -NoProfile -Command "(Get-Item -LiteralPath '%jar%').LastWriteTime = Get-Date"
:built

set "flags=-XX:+UseParallelGC -XX:MaxNewSize=256m -XX:FreqInlineSize=100 -XX:MaxRAMPercentage=75 -Dfile.encoding=UTF-8 -Djava.awt.headless=true"
set "share=-Xshare:auto -Xlog:disable -Xlog:all=off"
set "archive=%root%target\start-%version%.jsa"
set "training=%root%target\start-%RANDOM%.jsa"
if defined stale if exist "%archive%" del /q /f "%archive%"
if not exist "%archive%" (
  "%java%" -XX:ArchiveClassesAtExit="%training%" %share% %flags% -jar "%jar%" validate --quiet "%root%scenarios\toy.yaml" >nul 2>nul
  if exist "%training%" move /y "%training%" "%archive%" >nul
)

rem The program writes UTF-8; the console's own code page is put back afterwards.
set "codepage="
for /f "tokens=2 delims=:" %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
"%java%" -XX:SharedArchiveFile="%archive%" %share% %flags% %SIMULATE_JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
if defined codepage chcp %codepage% >nul
exit /b %code%
