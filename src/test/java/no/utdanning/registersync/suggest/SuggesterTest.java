package no.utdanning.registersync.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is suggested for a title, why, and what never is. */
class SuggesterTest {
  private static final Review NOBODY = new Review(null, "");

  private final List<Occupation> occupations =
      new ArrayList<>(
          List.of(
              occupation("y_anleggsmaskin", "Anleggsmaskinfører", false),
              occupation("y_radiograf", "Radiograf", false),
              occupation("y_matros", "Matros", false),
              occupation("y_gammel", "Jungmann", true)));
  private final List<Title> titles =
      List.of(
          title("8331101", "ANLEGGSMASKINKJØRER", "8342"),
          title("8331102", "MASKIN (ANLEGG)", "8342"),
          title("8331103", "FØRER", "8342"),
          title("3221110", "SJEFSRADIOGRAFER", "3211"),
          title("8341101", "MATROS", "8350"),
          title("8341105", "JUNGMANN", "8350"),
          title("8341106", "JUNGMANN", "8351"));
  private final List<TitleLink> links = new ArrayList<>();

  @Test
  void aCompoundIsFoundByItsPartsAndItsInflections() {
    assertThat(first("8331101").occupation()).isEqualTo(new UnoId("y_anleggsmaskin"));
    assertThat(first("8331101").why().get(0)).contains("anlegg", "maskin");
    assertThat(first("3221110").occupation()).isEqualTo(new UnoId("y_radiograf"));
  }

  @Test
  void whatTheGroupIsLinkedToSpeaksForATitleWithoutACommonWord() {
    link("8341101", "y_matros", LinkStatus.GODKJENT);

    assertThat(first("8341105").occupation()).isEqualTo(new UnoId("y_matros"));
    assertThat(first("8341105").why())
        .contains(
            "STYRK-08 8350: 1 of 1 linked titles there are linked to it",
            "STYRK-98 8341: 1 of 1 linked titles there are linked to it");
  }

  @Test
  void theSameTextThatIsLinkedElsewhereIsAlmostCertain() {
    link("8341105", "y_matros", LinkStatus.GODKJENT);

    assertThat(first("8341106").score()).isGreaterThan(0.9);
    assertThat(first("8341106").why().get(0))
        .isEqualTo("the same text is linked to it: 8341105 JUNGMANN");
  }

  @Test
  void aCodeWithoutATextIsJudgedByItsDigitsAndSaysSo() {
    link("8341101", "y_matros", LinkStatus.GODKJENT);

    Suggestion suggestion = first("8341999");

    assertThat(suggestion.occupation()).isEqualTo(new UnoId("y_matros"));
    assertThat(suggestion.score()).isLessThan(0.6);
    assertThat(suggestion.why())
        .contains(
            "the code has no text; STYRK-98 8341: 1 of 1 linked titles there are linked to it");
  }

  @Test
  void rejectedPairsRetiredOccupationsAndLinksThatStandAreNeverSuggested() {
    link("8341101", "y_matros", LinkStatus.GODKJENT);
    link("8341105", "y_matros", LinkStatus.AVVIST);

    assertThat(candidates("8341105")).isEmpty();
    assertThat(candidates("8341101")).isEmpty();
  }

  @Test
  void aSmallWordIsNothingInCommon() {
    occupations.add(occupation("y_barn", "Barne- og ungdomsarbeider", false));
    List<Title> more = new ArrayList<>(titles);
    more.add(title("9999992", "RYDDING OG VASK", "9112"));

    assertThat(new Suggester(linkage(more)).suggest(new TitleCode("9999992"), 5).candidates())
        .isEmpty();
  }

  @Test
  void theFirstOfHostileTextsDoesNotDisturbTheOthers() {
    List<Title> hostile = new ArrayList<>(titles);
    hostile.add(title("9999991", "(((\"<script>*?:[AND OR", "8342"));

    assertThat(new Suggester(linkage(hostile)).suggest(new TitleCode("9999991"), 5).text())
        .isEqualTo("(((\"<script>*?:[AND OR");
  }

  private Suggestion first(String code) {
    return candidates(code).get(0);
  }

  private List<Suggestion> candidates(String code) {
    return new Suggester(linkage(titles)).suggest(new TitleCode(code), 5).candidates();
  }

  private Linkage linkage(List<Title> catalogue) {
    return new Linkage(
        new ReferenceSet(
            occupations,
            catalogue,
            links,
            List.of(),
            new Municipalities(List.of(), List.of()),
            List.of(),
            List.of()));
  }

  private void link(String title, @Nullable String occupation, LinkStatus status) {
    links.add(
        new TitleLink(
            new TitleCode(title),
            occupation == null ? null : new UnoId(occupation),
            status,
            null,
            NOBODY,
            "",
            links.size() + 2));
  }

  private static Occupation occupation(String id, String title, boolean retired) {
    return new Occupation(new UnoId(id), title, retired, List.of(), NOBODY);
  }

  private static Title title(String code, String text, String styrk08) {
    return new Title(new TitleCode(code), text, styrk08, null, null);
  }
}
