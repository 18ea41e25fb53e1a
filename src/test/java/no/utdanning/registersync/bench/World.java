package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Every register's files of an invented country, from a seed: the same seed and size give the same
 * bytes. Two months, two nights, and an edited file of links.
 */
final class World {
  static final String LAST_MONTH = "2026-09";
  static final String MONTH = "2026-10";
  static final String LAST_RUN_DATE = "2026-10-15";
  static final String RUN_DATE = "2026-11-15";
  static final String NEXT_NIGHT = "2026-11-16";
  private static final int CHANGED_OF_1000 = 25;

  private final Path directory;

  private World(Path directory) {
    this.directory = directory;
  }

  /** The world of a seed and size, written now unless it lies there whole. */
  static World in(Path parent, WorldSize size, long seed) throws IOException {
    World world = new World(parent.resolve("world-" + size.employments() + "-" + seed));
    if (!Files.exists(world.settings())) {
      world.write(new Country(size, seed));
    }
    return world;
  }

  private void write(Country country) throws IOException {
    new ReferenceFiles(country, directory).write();
    new BulkFile(country, directory.resolve("workplaces.csv.gz")).write();
    new VigoFiles(country, directory.resolve("vigo-0")).write(0);
    new VigoFiles(country, directory.resolve("vigo-1")).write(1);
    EmploymentFile employments = new EmploymentFile(country);
    employments.write(directory.resolve("employments-" + LAST_MONTH + ".csv.gz"), 9, 0);
    employments.write(directory.resolve("employments-" + MONTH + ".csv.gz"), 10, CHANGED_OF_1000);
    Files.writeString(settings("nightly"), settingsText("title-links.csv", "vigo-1"));
    Files.writeString(settings("links"), settingsText("title-links-edited.csv", "vigo-0"));
    Files.writeString(settings(), settingsText("title-links.csv", "vigo-0"));
  }

  Path directory() {
    return directory;
  }

  /** The settings of the first night and of both months. */
  Path settings() {
    return directory.resolve("application.yml");
  }

  /** The settings of the next night ({@code nightly}), and of the edited links ({@code links}). */
  Path settings(String run) {
    return directory.resolve("application-" + run + ".yml");
  }

  private String settingsText(String titleLinks, String vigo) {
    return """
        register-sync:
          home: "%1$s/var"
          sources:
            occupations: {location: "%1$s/occupations.csv"}
            titles: {location: "%1$s/titles.csv"}
            title-links: {location: "%1$s/%2$s"}
            trade-links: {location: "%1$s/trade-links.csv"}
            municipalities: {location: "%1$s/municipalities.csv"}
            municipality-changes: {location: "%1$s/municipality-changes.csv"}
            workplaces: {location: "%1$s/workplaces.csv.gz", delimiter: ","}
            aa-register: {location: "%1$s/employments-{period}.csv.gz"}
            vigo-contracts: {location: "%1$s/%3$s/contracts-{county}.csv"}
            vigo-approvals: {location: "%1$s/%3$s/approvals-{county}.csv"}
        """
        .formatted(directory.toAbsolutePath(), titleLinks, vigo);
  }
}
