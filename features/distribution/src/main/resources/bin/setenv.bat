@echo off
rem Called by every script in this directory before it looks for Java. Settings of an installation
rem (JAVA_HOME, EXTRA_JAVA_OPTS and the like) may be added here.

rem Karaf 4.4 needs the security manager, which Java 24 removed; the bundles need Java 17.
rem Without this check Java would end with a message that names neither.
set CTIOS_JAVA=%JAVA%
if "%CTIOS_JAVA%" == "" if not "%JAVA_HOME%" == "" set CTIOS_JAVA=%JAVA_HOME%\bin\java
if "%CTIOS_JAVA%" == "" goto :EOF
set CTIOS_JAVA_MAJOR=17
for /f tokens^=2^ delims^=.-_+^" %%j in ('"%CTIOS_JAVA%" -fullversion 2^>^&1') do set CTIOS_JAVA_MAJOR=%%j
if %CTIOS_JAVA_MAJOR% GEQ 17 if %CTIOS_JAVA_MAJOR% LEQ 23 goto :EOF
echo %PROGNAME%: Java %CTIOS_JAVA_MAJOR% cannot run Karaf 4.4; set JAVA_HOME to a Java 17. 1>&2
rem Leaves the calling script as well, but not the command window it was typed into.
(goto) 2>nul & exit /b 1
