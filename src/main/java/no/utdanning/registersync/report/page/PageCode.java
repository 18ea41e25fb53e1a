package no.utdanning.registersync.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import no.utdanning.registersync.platform.Sha256;

/**
 * The scripts and the style of the page, and the policy that lets a browser use these and nothing
 * else: no other script, no address, no form. The same for every edition.
 */
final class PageCode {
  private static final List<Library> LIBRARIES =
      List.of(
          new Library("jquery", "dist/jquery.slim.min.js", "LICENSE.txt"),
          new Library("datatables.net", "js/dataTables.min.js", "License.txt"),
          new Library("chart.js", "dist/chart.umd.min.js", "LICENSE.md"));

  /** Our own, each after those that it builds on. */
  static final List<String> OWN =
      List.of(
          "dom",
          "remember",
          "texts",
          "model",
          "marks",
          "tables",
          "charts",
          "shown",
          "decide",
          "overview",
          "conflicts",
          "occupations",
          "titles",
          "trades",
          "overlap",
          "changes",
          "basis",
          "marks-page",
          "main");

  private static final PageCode CODE = new PageCode();

  private final List<String> scripts = new ArrayList<>();
  private final String style;
  private final String policyWithoutScripts;
  private final String policy;

  private PageCode() {
    LIBRARIES.forEach(library -> scripts.add(inScript(library.text())));
    scripts.add(
        inScript(
            OWN.stream()
                .map(name -> PageResource.text("js/" + name + ".js"))
                .collect(
                    Collectors.joining("\n", "(async () => {\n'use strict';\n\n", "})();\n"))));
    this.style = PageResource.text("style.css");
    this.policyWithoutScripts =
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
            + digest(style);
    this.policy =
        policyWithoutScripts
            + "; script-src "
            + scripts.stream().map(PageCode::digest).collect(Collectors.joining(" "));
  }

  static PageCode code() {
    return CODE;
  }

  /** What would end the script's element, or begin a comment in it, must not stand in it. */
  private static String inScript(String script) {
    for (int at = script.indexOf('<'); at >= 0; at = script.indexOf('<', at + 1)) {
      if (script.startsWith("<!--", at) || script.regionMatches(true, at, "</script", 0, 8)) {
        throw new IllegalStateException("a script of the page cannot stand in a page");
      }
    }
    return script;
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.begin();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest()) + "'";
  }

  List<String> scripts() {
    return scripts;
  }

  String style() {
    return style;
  }

  String policy() {
    return policy;
  }

  /** For pages that have none. */
  String policyWithoutScripts() {
    return policyWithoutScripts;
  }
}
