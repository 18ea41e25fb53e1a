package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/register-sync}, in a project of its own with a Java and a Maven that only tell.
 */
class ScriptTest {
  private static final String OPTIONS =
      "-XX:+UseParallelGC -Xmn256m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
          + " -XX:MaxRAMPercentage=50 -Xlog:gc+ergo=off -Xshare:auto -Dfile.encoding=UTF-8";
  private static final String LONG_RUN =
      " -Xms640m -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=25000"
          + " -XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=1000000";
  private static final String SHORT_RUN =
      " -Xms896m -XX:Tier3InvocationThreshold=500 -XX:Tier3MinInvocationThreshold=250"
          + " -XX:Tier3CompileThreshold=5000 -XX:Tier4InvocationThreshold=20000"
          + " -XX:Tier4MinInvocationThreshold=5000 -XX:Tier4CompileThreshold=50000"
          + " -XX:Tier4BackEdgeThreshold=200000 -XX:-C1ProfileCalls -XX:-C1ProfileVirtualCalls"
          + " -XX:-C1ProfileInlinedCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts"
          + " -XX:-C1UpdateMethodData"
          + " -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:CompilerDirectivesFile=";

  private static final String TELLING_JAVA =
      """
      #!/bin/sh
      echo "java in $(pwd -P), umask $(umask), LC_ALL ${LC_ALL:-unset}"
      for argument; do echo "<$argument>"; done
      exit 6
      """;
  private static final String TELLING_MAVEN =
      """
      #!/bin/sh
      echo "mvn $* in $(pwd -P)"
      mkdir -p target && echo jar > target/register-sync.jar
      """;

  @TempDir Path temporary;
  private Path project = Path.of("");
  private Path tools = Path.of("");
  private Path elsewhere = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void layOut() throws IOException {
    Path root = temporary.toRealPath();
    project = Files.createDirectories(root.resolve("the project"));
    tools = Files.createDirectories(root.resolve("tools"));
    elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.createDirectories(project.resolve("scripts"));
    for (String file : new String[] {"scripts/register-sync", "scripts/short-runs.json"}) {
      Files.copy(Path.of(file), project.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    executable(tools.resolve("java"), TELLING_JAVA);
    executable(tools.resolve("mvn"), TELLING_MAVEN);
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("LANG", "nb_NO.UTF-8");
  }

  @Test
  void startsTheJarFromWhereItIsCalledThroughASymbolicLink() throws Exception {
    jarIsBuilt();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("the project"));
    Path second =
        Files.createSymbolicLink(elsewhere.resolve("rs"), link.resolve("scripts/register-sync"));

    Outcome outcome = start(second, "status", "--config", "two words");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                6,
                """
                java in %s, umask 0027, LC_ALL unset
                <-XX:+UseParallelGC>
                <-Xmn256m>
                <-XX:MinHeapFreeRatio=20>
                <-XX:MaxHeapFreeRatio=40>
                <-XX:MaxRAMPercentage=50>
                <-Xlog:gc+ergo=off>
                <-Xshare:auto>
                <-Dfile.encoding=UTF-8>
                <-Xms896m>
                <-XX:Tier3InvocationThreshold=500>
                <-XX:Tier3MinInvocationThreshold=250>
                <-XX:Tier3CompileThreshold=5000>
                <-XX:Tier4InvocationThreshold=20000>
                <-XX:Tier4MinInvocationThreshold=5000>
                <-XX:Tier4CompileThreshold=50000>
                <-XX:Tier4BackEdgeThreshold=200000>
                <-XX:-C1ProfileCalls>
                <-XX:-C1ProfileVirtualCalls>
                <-XX:-C1ProfileInlinedCalls>
                <-XX:-C1ProfileBranches>
                <-XX:-C1ProfileCheckcasts>
                <-XX:-C1UpdateMethodData>
                <-XX:+UnlockDiagnosticVMOptions>
                <-XX:-DisplayVMOutput>
                <-XX:CompilerDirectivesFile=%s/scripts/short-runs.json>
                <-jar>
                <%s/target/register-sync.jar>
                <status>
                <--config>
                <two words>
                """
                    .formatted(elsewhere, project, project),
                ""));
  }

  @Test
  void compilesLongRunsForTheBestAndWithoutItsFileAnyRun() throws Exception {
    jarIsBuilt();
    executable(tools.resolve("java"), "#!/bin/sh\necho \"$*\"\n");
    Path script = project.resolve("scripts/register-sync");
    String jar = " -jar " + project + "/target/register-sync.jar ";

    String monthly = start(script, "run", "monthly").out();
    String schedule = start(script, "schedule").out();
    String nightly = start(script, "run", "nightly").out();
    Files.delete(shortRuns());
    String withoutItsFile = start(script, "run", "nightly").out();

    assertThat(monthly).isEqualTo(OPTIONS + LONG_RUN + jar + "run monthly\n");
    assertThat(schedule).isEqualTo(OPTIONS + LONG_RUN + jar + "schedule\n");
    assertThat(nightly).isEqualTo(OPTIONS + SHORT_RUN + shortRuns() + jar + "run nightly\n");
    assertThat(withoutItsFile).isEqualTo(OPTIONS + LONG_RUN + jar + "run nightly\n");
  }

  /** A Java that cannot read the file would not start, and one that can says so. */
  @Test
  void javaTakesWhatIsSaidOfShortRunsAndSaysNothingOfIt() throws Exception {
    Path jar = Files.createDirectories(project.resolve("target")).resolve("register-sync.jar");
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("REGISTER_SYNC_JAVA_OPTS", "--version");

    Outcome outcome = start(project.resolve("scripts/register-sync"));
    environment.put("REGISTER_SYNC_JAVA_OPTS", "-XX:+DisplayVMOutput --version");
    Outcome told = start(project.resolve("scripts/register-sync"));

    assertThat(outcome.exitStatus()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).doesNotContain("directives").contains(Runtime.version().toString());
    assertThat(told.out()).contains("2 compiler directives added");
  }

  @Test
  void buildsTheJarOnceWhenItIsMissing() throws Exception {
    Path script = project.resolve("scripts/register-sync");

    Outcome first = start(script);
    Outcome second = start(script);

    assertThat(first.err())
        .isEqualTo(
            """
            register-sync: building %s/target/register-sync.jar, this once
            mvn -B -q -DskipTests package in %s
            """
                .formatted(project, project));
    assertThat(first.exitStatus()).isEqualTo(6);
    assertThat(first.out()).startsWith("java in " + elsewhere);
    assertThat(second.err()).isEmpty();
  }

  @Test
  void aBuildThatFailsIsExitCodeOneAndLeavesNoJar() throws Exception {
    executable(tools.resolve("mvn"), TELLING_MAVEN + "exit 7\n");

    Outcome outcome = start(project.resolve("scripts/register-sync"));

    assertThat(outcome.exitStatus()).isEqualTo(1);
    assertThat(outcome.err()).endsWith("register-sync: the build failed\n");
    assertThat(project.resolve("target/register-sync.jar")).doesNotExist();
  }

  @Test
  void javaHomeGoesBeforeThePathAndMoreOptionsBeforeTheJar() throws Exception {
    jarIsBuilt();
    Path home = Files.createDirectories(temporary.resolve("jdk/bin"));
    executable(home.resolve("java"), "#!/bin/sh\necho \"that one: $*\"\n");
    environment.put("JAVA_HOME", home.getParent().toString());
    environment.put("REGISTER_SYNC_JAVA_OPTS", "-Xss2m -Da=b");

    Outcome outcome = start(project.resolve("scripts/register-sync"), "runs");

    assertThat(outcome.out())
        .isEqualTo(
            "that one: "
                + OPTIONS
                + SHORT_RUN
                + shortRuns()
                + " -Xss2m -Da=b -jar "
                + project
                + "/target/register-sync.jar runs\n");
    assertThat(outcome.exitStatus()).isZero();
  }

  @Test
  void aHeapThatSomebodyBoundsMayBeSmallerThanOursBegins() throws Exception {
    jarIsBuilt();
    executable(tools.resolve("java"), "#!/bin/sh\necho \"$*\"\n");
    Path script = project.resolve("scripts/register-sync");

    environment.put("REGISTER_SYNC_JAVA_OPTS", "-Da=b -Xmx512m");
    String nightly = start(script, "run", "nightly").out();
    environment.put("REGISTER_SYNC_JAVA_OPTS", "-XX:MaxHeapSize=512m");
    String monthly = start(script, "run", "monthly").out();

    assertThat(nightly).contains(" -Da=b -Xmx512m -jar ").doesNotContain("-Xms");
    assertThat(monthly).contains(" -XX:MaxHeapSize=512m -jar ").doesNotContain("-Xms");
  }

  @Test
  void unpackedFromTheDistributionItStartsTheJarBesideTheScriptsThoughNothingCanBeWritten()
      throws Exception {
    unpacked();
    Files.writeString(project.resolve("register-sync.jar"), "jar");
    Path link =
        Files.createSymbolicLink(
            elsewhere.resolve("register-sync"), project.resolve("scripts/register-sync"));
    allowWriting(project, false);

    Outcome outcome = start(link, "status");
    allowWriting(project, true);

    assertThat(outcome.out())
        .startsWith("java in " + elsewhere + ", umask 0027")
        .endsWith("<-jar>\n<" + project + "/register-sync.jar>\n<status>\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void unpackedFromTheDistributionItBuildsNothing() throws Exception {
    unpacked();

    assertThat(start(project.resolve("scripts/register-sync"), "status"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "register-sync: "
                    + project
                    + "/register-sync.jar is missing: unpack the distribution again\n"));
  }

  @Test
  void unpackedFromTheDistributionTheArchiveOfClassesLiesBesideTheJarForEverybody()
      throws Exception {
    Path script = projectThatArchives();
    unpacked();
    Files.move(project.resolve("target/register-sync.jar"), project.resolve("register-sync.jar"));
    Files.delete(project.resolve("target"));

    Outcome outcome = start(script, "status");

    List<Path> archives = archivesIn(project);
    assertThat(archives).hasSize(1);
    assertThat(outcome.out()).contains("-XX:SharedArchiveFile=" + archives.get(0));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archives.get(0))))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void withoutALocaleItIsUtf8() throws Exception {
    jarIsBuilt();
    environment.remove("LANG");

    assertThat(start(project.resolve("scripts/register-sync")).out())
        .startsWith("java in " + elsewhere + ", umask 0027, LC_ALL C.UTF-8\n");
  }

  @Test
  void saysWhenThereIsNoJava() throws Exception {
    Path few = Files.createDirectories(temporary.resolve("few"));
    for (String tool : new String[] {"sh", "dirname", "readlink"}) {
      Files.createSymbolicLink(few.resolve(tool), Path.of("/usr/bin", tool));
    }
    environment.put("PATH", few.toString());

    assertThat(start(project.resolve("scripts/register-sync")))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "register-sync: no Java found: set JAVA_HOME, or put java (17 or later) in the"
                    + " PATH\n"));
  }

  @Test
  void makesAnArchiveOfClassesOnceForEachJarAndJavaFarFromTheDataInUse() throws Exception {
    Path script = projectThatArchives();
    environment.put("REGISTER_SYNC_DATABASE_URL", "jdbc:postgresql://in/earnest");

    Outcome first = start(script, "status");
    List<Path> archives = archives();
    String made = Files.readString(archives.get(0));
    Outcome second = start(script, "status");
    Files.writeString(project.resolve("target/register-sync.jar"), "another jar");
    Outcome third = start(script, "status");

    String where = " in " + project + ", database unset\n";
    assertThat(first.err()).isEqualTo("register-sync: preparing quicker starts, this once\n");
    assertThat(archives).hasSize(1);
    assertThat(made)
        .contains("run monthly --date 2026-11-15 --config sample-data/application.yml" + where)
        .contains("run nightly --date 2026-11-16 --config sample-data/application.yml" + where)
        .contains(
            "run links --date 2026-11-16 --force --config sample-data/application.yml" + where)
        .contains("status --config sample-data/application.yml" + where)
        // Java 17 would crash on these under its flight recorder.
        .doesNotContain("SPECIES_RESOLVE");
    assertThat(second)
        .isEqualTo(
            new Outcome(
                6,
                ("java " + OPTIONS + SHORT_RUN + shortRuns())
                    + (" -XX:SharedArchiveFile=" + archives.get(0))
                    + (" -Xlog:cds*=off -jar " + project + "/target/register-sync.jar status\n"),
                ""));
    assertThat(third.err()).isEqualTo(first.err());
    assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(archives);
  }

  @Test
  void anArchiveThatJavaCannotMakeOrUseIsNotTriedAgain() throws Exception {
    Path script = projectThatArchives();
    Files.createFile(project.resolve("stumbles"));

    Outcome first = start(script, "status");
    Outcome second = start(script, "status");

    assertThat(first.exitStatus()).isEqualTo(6);
    assertThat(first.out()).doesNotContain("SharedArchiveFile");
    assertThat(archives()).hasSize(1).allMatch(archive -> archive.toFile().length() == 0);
    assertThat(second).isEqualTo(new Outcome(6, first.out(), ""));
  }

  private Path shortRuns() {
    return project.resolve("scripts/short-runs.json");
  }

  private List<Path> archives() throws IOException {
    return archivesIn(project.resolve("target"));
  }

  private static List<Path> archivesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith("classes-")).toList();
    }
  }

  /** With a Java whose classes are where and how it was called. */
  private Path projectThatArchives() throws IOException {
    jarIsBuilt();
    Files.createDirectories(project.resolve("sample-data"));
    Path jdk = Files.createDirectories(temporary.resolve("jdk/bin")).getParent();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=17");
    executable(
        jdk.resolve("bin/java"),
        """
        #!/bin/sh
        dump=
        for argument; do
          case $argument in
            -XX:DumpLoadedClassList=*)
              echo "$* in $(pwd -P), database ${REGISTER_SYNC_DATABASE_URL:-unset}" \
                >"${argument#*=}"
              echo "@lambda-form-invoker [SPECIES_RESOLVE] L" >>"${argument#*=}"
              exit 6
              ;;
            -Xshare:dump) dump=yes ;;
            -XX:SharedClassListFile=*) classes=${argument#*=} ;;
            -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
            --version) exit 0 ;;
          esac
        done
        if [ -n "$dump" ]; then
          [ ! -f stumbles ] || exit 134
          cp "$classes" "$archive" && chmod a-w "$archive"
          exit 0
        fi
        echo "java $*"
        exit 6
        """);
    environment.put("JAVA_HOME", jdk.toString());
    return project.resolve("scripts/register-sync");
  }

  private record Outcome(int exitStatus, String out, String err) {}

  private Outcome start(Path script, String... args) throws IOException, InterruptedException {
    String[] command = new String[args.length + 1];
    command[0] = script.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    Path out = temporary.resolve("out.txt");
    Path err = temporary.resolve("err.txt");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().clear();
    process.environment().putAll(environment);
    int exitStatus = process.start().waitFor();
    return new Outcome(exitStatus, Files.readString(out), Files.readString(err));
  }

  /** The shape of the distribution, which has no build file. */
  private void unpacked() throws IOException {
    Files.delete(project.resolve("pom.xml"));
  }

  private static void allowWriting(Path directory, boolean allowed) throws IOException {
    Files.setPosixFilePermissions(
        directory, PosixFilePermissions.fromString(allowed ? "rwxr-xr-x" : "r-xr-xr-x"));
  }

  private void jarIsBuilt() throws IOException {
    Files.writeString(
        Files.createDirectories(project.resolve("target")).resolve("register-sync.jar"), "jar");
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
