@echo off
rem Builds Refugia once and runs it. REFUGIA_OPTS: options of the JVM, such as -Xmx8g.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\refugia.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo refugia: no Java found. Install JDK 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE powershell -NoProfile -Command "$jar=(Get-Item '%JAR%').LastWriteTime; $new=Get-ChildItem -Recurse -File '%HOME_DIR%src\main','%HOME_DIR%pom.xml' | Where-Object {$_.LastWriteTime -gt $jar}; if ($new) {exit 1}"
if errorlevel 1 set "STALE=1"
if defined STALE (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo refugia: no Maven found, which builds the program. Install it and put it on the PATH. 1>&2
    exit /b 1
  )
  echo refugia: building ^(once, a minute the first time^) ... 1>&2
  call mvn -f "%HOME_DIR%pom.xml" -B -ntp -q -DskipTests package 1>&2
  if errorlevel 1 exit /b 1
)
rem MaxNewSize: by itself the collector keeps a third of the heap for what is soon thrown away, but a large run is a few
rem arrays that live to its end.
"%JAVA%" -XX:+UseParallelGC -XX:MaxNewSize=128m %REFUGIA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
