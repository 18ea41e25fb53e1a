package no.utdanning.registersync.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import no.utdanning.registersync.oracle.Figures.Cell;
import no.utdanning.registersync.oracle.World.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples worked by hand: is the oracle itself right? */
class OracleTest {

  private static final LocalDate DATE = LocalDate.of(2025, 9, 10);
  private static final YearMonth AUGUST = YearMonth.of(2025, 8);
  private static final String EMPLOYMENT_HEADER =
      "arbeidsforholdId;type.kode;arbeidssted.type;arbeidssted.ident;yrke.kode;"
          + "avtaltStillingsprosent;ansettelsesperiode.startdato;ansettelsesperiode.sluttdato;"
          + "ansettelsesform.kode;arbeidssted.kommunenummer";
  private static final String CONTRACT_HEADER =
      "type;promrkode;bnr;start;slutt;bedrnavn;godkjentdato;avbrudd_fra;avbrudd_til;"
          + "avslutningskode;kontraktsnr";

  // 974760673: 9*3+7*2+4*7+7*6+6*5+0*4+6*3+7*2 = 173, 173 mod 11 = 8, 11 - 8 = 3
  private static final String ONE = "974760673";
  // 889640782: 8*3+8*2+9*7+6*6+4*5+0*4+7*3+8*2 = 196, 196 mod 11 = 9, 11 - 9 = 2
  private static final String TWO = "889640782";

  private final List<String> employments = new ArrayList<>();

  @Test
  void threeCarpenters() {
    employ(30, "7123101", ONE, "100", "", "0301");
    World world =
        world()
            .with(World.TITLES, "", "styrk98_kode;tittel", "7123101;TØMRER")
            .with(World.OCCUPATIONS, "", "uno_id;tittel", "y_a;A", "y_b;B", "y_c;C")
            .with(
                World.TITLE_LINKS,
                "",
                "styrk98_kode;uno_id",
                "7123101;y_a",
                "7123101;y_b",
                "7123101;y_c");
    Oracle oracle = monthly(world);

    for (String folder : List.of("public", "internal")) {
      for (String id : List.of("y_a", "y_b", "y_c")) {
        for (String area : List.of("land NO", "fylke 03", "kommune 0301")) {
          Map<String, String> row =
              row(oracle, folder + "/occupation-figures.csv", id + " " + area);
          assertThat(row)
              .containsEntry("stillinger", "30")
              .containsEntry("stillinger_egne", "0")
              .containsEntry("stillinger_delte", "30")
              .containsEntry("stillinger_fordelt", "10.00")
              .containsEntry("aarsverk", "30.00")
              .containsEntry("bedrifter", "1")
              .containsEntry("larlinger", "");
        }
      }
      assertThat(row(oracle, folder + "/area-totals.csv", "land NO"))
          .containsEntry("stillinger", "30")
          .containsEntry("stillinger_koblet", "30")
          .containsEntry("stillinger_paa_delte_titler", "30")
          .containsEntry("sum_yrker", "90")
          .containsEntry("overtelling", "60");
      assertThat(row(oracle, folder + "/clusters.csv", "y_a"))
          .containsEntry("antall_yrker", "3")
          .containsEntry("antall_titler", "1")
          .containsEntry("uno_ids", "y_a|y_b|y_c")
          .containsEntry("stillinger_koblet", "30")
          .containsEntry("sum_yrker", "90")
          .containsEntry("overtelling", "60");
      assertThat(row(oracle, folder + "/title-figures.csv", "7123101"))
          .containsEntry("kobling", "koblet")
          .containsEntry("antall_yrker", "3")
          .containsEntry("delt", "1")
          .containsEntry("overtelling", "60");
    }
  }

  @Test
  void theStartOfSystematicRoundingIsTheHash() {
    // printf try-out:7123101 | sha256sum begins with 57c391de815f306f = 6324058686597574767
    assertThat(Figures.start("7123101", 5, "try-out")).isEqualTo(2);
    // a50b60874b1b3e6f = 11892705375198854767, above the largest signed number
    assertThat(Figures.start("7123102", 5, "try-out")).isEqualTo(2);
    // aa2f3c34e54fc1bc = 12263086508236325308
    assertThat(Figures.start("2221141", 5, "try-out")).isEqualTo(3);
    // 3f089466c940948b = 4542043393387173003
    assertThat(Figures.start("0111111", 5, "try-out")).isEqualTo(3);
  }

  @Test
  void protectedCellsByHand() {
    String t = "7123101";
    List<Cell> exact =
        List.of(
            cell(t, "1103", false, 7, "7"),
            cell(t, "1101", false, 4, "2"),
            cell(t, "0301", true, 2, "1.5"),
            cell(t, "0301", false, 3, "1.5"),
            cell(t, "9999", true, 4, "4"));
    // 20 positions and 16 FTE, so 0.8 each. c = 2; 0301: 5 -> 5, c = 0; 0301 temporary: 2 -> 0;
    // 1101: 6 -> 5, c = 1; 9999 temporary: 5 -> 5, c = 0. 1103 is large and stays.
    List<Cell> expected =
        List.of(
            cell(t, "1103", false, 7, "7"),
            cell(t, "0301", false, 5, "4"),
            cell(t, "0301", true, 0, "0"),
            cell(t, "1101", false, 5, "4"),
            cell(t, "9999", true, 5, "4"));
    assertThat(Figures.protectedCells(exact, 5, "try-out")).isEqualTo(expected);
    assertThat(Figures.protectedCells(exact, 1, "try-out")).isEqualTo(exact);
    assertThat(Figures.protectedCells(exact, 0, "try-out")).isEqualTo(exact);
  }

  @Test
  void protectedFiguresAndNamedWorkplaces() {
    // 0301: 3 fixed of 50 %, 2 temporary of 75 %; 4201: 4 of 50 %; title 0111111 is y_b's too
    employ(3, "7123101", ONE, "50", "", "");
    employ(2, "7123101", ONE, "75,00", "midlertidig", "");
    employ(4, "7123101", TWO, "50.0", "", "");
    employ(6, "0111111", TWO, "", "", "");
    World world =
        world()
            .with(World.TITLES, "", "styrk98_kode;tittel", "7123101;T", "0111111;U")
            .with(World.OCCUPATIONS, "", "uno_id;tittel", "y_a;A", "y_b;B", "y_h;Hematolog")
            .with(
                World.TITLE_LINKS,
                "",
                "styrk98_kode;uno_id",
                "7123101;y_a",
                "0111111;y_a",
                "0111111;y_b");
    Oracle oracle = monthly(world);

    // 9 positions and 5 FTE: 5/9 each. c = 2; 0301: 5 -> 5, c = 0; temporary: 2 -> 0; 4201: 6 -> 5
    assertThat(row(oracle, "public/occupation-figures.csv", "y_a land NO"))
        .containsEntry("stillinger", "16")
        .containsEntry("stillinger_egne", "10")
        .containsEntry("stillinger_delte", "6")
        .containsEntry("stillinger_fordelt", "13.00")
        .containsEntry("aarsverk", "5.56")
        .containsEntry("aarsverk_delte", "0.00")
        .containsEntry("midlertidige", "0")
        .containsEntry("bedrifter", "2");
    assertThat(row(oracle, "public/occupation-figures.csv", "y_a kommune 4201"))
        .containsEntry("stillinger", "11")
        .containsEntry("aarsverk", "2.78");
    assertThat(row(oracle, "internal/occupation-figures.csv", "y_a land NO"))
        .containsEntry("stillinger", "15")
        .containsEntry("stillinger_egne", "9")
        .containsEntry("stillinger_fordelt", "12.00")
        .containsEntry("aarsverk", "5.00")
        .containsEntry("midlertidige", "2");
    assertThat(row(oracle, "public/occupation-figures.csv", "y_h land NO"))
        .containsEntry("datagrunnlag", "ingen_tittel")
        .containsEntry("stillinger", "")
        .containsEntry("aarsverk", "")
        .containsEntry("bedrifter", "");
    assertThat(oracle.emptyPercentages()).isEqualTo(6);

    // 5 positions, none shared: all is shown; 4 own beside 6 shared: the split is hidden
    assertThat(row(oracle, "public/workplaces.csv", "y_a " + ONE))
        .containsEntry("navn", "Bedrift en")
        .containsEntry("stillinger", "5")
        .containsEntry("stillinger_delte", "0")
        .containsEntry("aarsverk", "3.00")
        .containsEntry("skjermet", "0")
        .containsEntry("larlinger_faget", "");
    assertThat(row(oracle, "public/workplaces.csv", "y_a " + TWO))
        .containsEntry("stillinger", "10")
        .containsEntry("stillinger_delte", "")
        .containsEntry("aarsverk", "2.00")
        .containsEntry("skjermet", "1");
    assertThat(row(oracle, "public/workplaces.csv", "y_b " + TWO))
        .containsEntry("stillinger", "6")
        .containsEntry("stillinger_delte", "6")
        .containsEntry("skjermet", "0");
  }

  @Test
  void fewPositionsAtAWorkplaceAreShownAsTwo() {
    employ(1, "7123101", ONE, "100", "", "");
    employ(4, "7123101", TWO, "100", "", "");
    Oracle oracle = monthly(oneTitle());
    for (String orgnr : List.of(ONE, TWO)) {
      assertThat(row(oracle, "public/workplaces.csv", "y_a " + orgnr))
          .containsEntry("stillinger", "2")
          .containsEntry("stillinger_delte", "")
          .containsEntry("aarsverk", "")
          .containsEntry("skjermet", "1");
    }
  }

  @Test
  void weightsAreNormalisedWhenEveryUsedLinkHasOne() {
    World world =
        world()
            .with(World.TITLES, "", "styrk98_kode;tittel", "0000001;A", "0000002;B", "0000003;C")
            .with(World.OCCUPATIONS, "", "uno_id;tittel;status", "y_a;A;", "y_b;B;", "y_c;C;utgatt")
            .with(
                World.TITLE_LINKS,
                "",
                "styrk98_kode;uno_id;vekt;status",
                "0000001;y_a;1,5;",
                "0000001;y_b;0.5;",
                "0000001;y_c;;",
                "0000002;y_a;3;",
                "0000002;y_b;0,0;",
                "0000003;y_a;2;",
                "0000003;y_a;5;avvist",
                "0000003;y_b;;forslag");
    ReferenceSet reference = new ReferenceSet(world);
    assertThat(reference.weight("0000001", "y_a")).hasToString("3/4");
    assertThat(reference.weight("0000001", "y_b")).hasToString("1/4");
    assertThat(reference.weight("0000001", "y_c")).hasToString("0");
    assertThat(reference.weight("0000002", "y_a")).hasToString("1/2");
    assertThat(reference.weight("0000002", "y_b")).hasToString("1/2");
    assertThat(reference.used("0000003")).containsExactly("y_a");
    assertThat(reference.weight("0000003", "y_a")).hasToString("1");
  }

  @Test
  void municipalitiesAreFollowedThroughTheirChanges() {
    ReferenceSet reference =
        new ReferenceSet(
            oneTitle()
                .with(
                    World.CHANGES,
                    "",
                    "gammel_kode;ny_kode",
                    "1001;1002",
                    "1002;4201",
                    "1003;4201",
                    "1003;4202",
                    "1004;1003",
                    "1005;0301",
                    "1005;4201",
                    "1006;1007",
                    "1007;1006",
                    "1008;1009",
                    "1009;1008",
                    "1009;0301",
                    "1010;1011",
                    "1012;1011",
                    "1012;4202",
                    "0301;4201"));
    assertThat(reference.resolve("0301")).isEqualTo("0301");
    assertThat(reference.resolve("1001")).isEqualTo("4201");
    assertThat(reference.resolve("1003")).isEqualTo("4299");
    assertThat(reference.resolve("1004")).isEqualTo("4299");
    assertThat(reference.resolve("1005")).isNull();
    assertThat(reference.resolve("1006")).isNull();
    assertThat(reference.resolve("1008")).isEqualTo("0301");
    assertThat(reference.resolve("1010")).isNull();
    assertThat(reference.resolve("1012")).isEqualTo("4202");
    assertThat(reference.resolve("301")).isNull();
    assertThat(reference.resolveFirst(List.of("1003", "1005", "0301"))).isEqualTo("0301");
    assertThat(reference.resolveFirst(List.of("", "1003", "9999"))).isEqualTo("4299");
    assertThat(reference.resolveFirst(List.of("", "4299"))).isNull();
  }

  @Test
  void areasRollUpAndUnknownOnesHaveNames() {
    employ(5, "7123101", "", "100", "", "0301");
    employ(6, "7123101", "", "100", "", "1003");
    employ(7, "7123101", "", "100", "", "7777");
    employ(8, "9999998", "", "10", "", "4201");
    Oracle oracle =
        monthly(
            oneTitle().with(World.CHANGES, "", "gammel_kode;ny_kode", "1003;4201", "1003;4202"));
    String file = "internal/area-totals.csv";
    assertThat(names(oracle, file))
        .containsExactly(
            "fylke 03 Oslo",
            "fylke 42 Agder",
            "fylke 99 Ukjent fylke",
            "kommune 0301 Oslo",
            "kommune 4201 Risør",
            "kommune 4299 Ukjent kommune",
            "kommune 9999 Ukjent kommune",
            "land NO Norge");
    assertThat(row(oracle, file, "land NO"))
        .containsEntry("stillinger", "26")
        .containsEntry("stillinger_koblet", "18")
        .containsEntry("stillinger_ukjent_tittel", "8")
        .containsEntry("aarsverk", "18.80")
        .containsEntry("bedrifter", "0");
    assertThat(row(oracle, file, "fylke 42")).containsEntry("stillinger", "14");
    assertThat(row(oracle, file, "kommune 4299")).containsEntry("stillinger", "6");
    assertThat(row(oracle, file, "fylke 99")).containsEntry("stillinger", "7");
    assertThat(row(oracle, file, "kommune 9999")).containsEntry("stillinger", "7");
    assertThat(oracle.expectedFiles().get("public/workplaces.csv")).hasSize(1);
    assertThat(row(oracle, "internal/title-figures.csv", "9999998"))
        .containsEntry("kobling", "ukjent")
        .containsEntry("tittel", "")
        .containsEntry("stillinger", "8");
  }

  @Test
  void theFirstReasonThatAppliesIsGiven() {
    String good = "ordinaertArbeidsforhold;Underenhet;" + ONE + ";7123101;100;2025-08-31;";
    for (String row :
        List.of(
            "a;" + good + "2025-08-31;;",
            "b;" + good + ";;;",
            ";x;y;z;1;-;;;;",
            "c;x;y;z;712310;-;-;;;",
            "c;x;Underenhet;974760674;7123101;-1;x;;;",
            "c;x;Underenhet;" + ONE + ";7123101;999.991;x;;;",
            "c;x;Underenhet;" + ONE + ";7123101;999.99;31.02.2025;;;",
            "c;x;Underenhet;" + ONE + ";7123101;;31.08.2025;30.08.2025;;",
            "c;x;Underenhet;" + ONE + ";7123101;;01.09.2025;;;",
            "c;" + good + ";;",
            "d;" + good.replace("2025-08-31", "01.09.2025") + ";;",
            "e;" + good.replace("2025-08-31", "2025-08-30") + "2025-08-30;;",
            "d;" + good + ";;")) {
      employments.add(row);
    }
    Oracle oracle = monthly(oneTitle());
    assertThat(oracle.tally(World.EMPLOYMENTS))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("counted", 1),
                Map.entry("malformed_row", 1),
                Map.entry("missing_value", 1),
                Map.entry("invalid_title_code", 1),
                Map.entry("invalid_workplace", 1),
                Map.entry("invalid_percentage", 1),
                Map.entry("invalid_date", 2),
                Map.entry("duplicate_employment", 2),
                Map.entry("other_type", 1),
                Map.entry("not_active", 2)));
  }

  @Test
  void contractsAndApprovalsOfANight() {
    String good = "LÆREKONTRAKT;TREMB3----;" + ONE + ";2025-09-10;10.09.2025;Feed 12345678901;";
    World world =
        oneTitle()
            .with(World.TRADE_LINKS, "", "programomradekode;uno_id", "TREMB3;y_a", "TREMB3XX;y_b")
            .with(
                World.CONTRACTS,
                "03",
                CONTRACT_HEADER,
                good + "x;;;;1",
                good.replace("x", "") + "01.01.2025;2025-09-01;2025-09-09;;2",
                good + "2025-01-01;2025-09-01;2025-09-09;;2",
                good + "2025-01-01;2025-09-01;2025-09-10;;3",
                good + "2025-01-01;;;F;4",
                good + ";;;F;5",
                good.replace("2025-09-10", "2025-09-11") + "2025-01-01;;;F;6",
                good.replace("2025-09-10", "2025-09-09").replace("10.09", "09.09")
                    + "2025-01-01;;;F;7",
                good.replace("LÆREKONTRAKT", "Praksisbrev") + ";;;F;2",
                good.replace("LÆREKONTRAKT", "Praksisbrev") + ";;;F;8",
                "x;tremb3;1;x;x;;;;;;",
                "x;TREMB3;1;x;x;;;;;;",
                "x;TREMB3;;x;x;;;;;;",
                "x")
            .with(
                World.APPROVALS,
                "03",
                "orgnr;programomradekode;godkjent_fra;godkjent_til;orgnr_opplaringskontor",
                ONE + ";TREMB3;2025-09-10;10.09.2025;" + TWO,
                ONE + ";TREMB3AA;;;" + TWO,
                ONE + ";OTHER1;;;12345678901",
                TWO + ";TREMB3;2025-09-11;;",
                TWO + ";TREMB3;;2025-09-09;")
            .with(World.CONTRACTS, "42", CONTRACT_HEADER)
            .with(World.APPROVALS, "42", "orgnr;programomradekode");
    Oracle oracle = new Oracle();
    oracle.runNightly(world, DATE);
    assertThat(oracle.tally("vigo-contracts-03"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("counted", 1),
                Map.entry("duplicate_contract", 2),
                Map.entry("on_break", 1),
                Map.entry("terminated", 1),
                Map.entry("not_approved", 1),
                Map.entry("not_active", 1),
                Map.entry("other_type", 1),
                Map.entry("invalid_date", 2),
                Map.entry("invalid_trade_code", 1),
                Map.entry("invalid_workplace", 1),
                Map.entry("missing_value", 1),
                Map.entry("malformed_row", 1)));
    assertThat(oracle.tally("vigo-approvals-03")).isEqualTo(Map.of("counted", 3, "not_valid", 2));
    for (String o : List.of("y_a", "y_b")) {
      assertThat(row(oracle, "public/occupation-figures.csv", o + " kommune 0301"))
          .containsEntry("stillinger", "")
          .containsEntry("larlinger", "1")
          .containsEntry("larlinger_egne", "0")
          .containsEntry("larlinger_delte", "1")
          .containsEntry("larebedrifter", "1")
          .containsEntry("bedrifter_med_larling", "1")
          .containsEntry("opplaringskontor", "1");
    }
    assertThat(row(oracle, "public/area-totals.csv", "land NO"))
        .containsEntry("larlinger", "1")
        .containsEntry("larlinger_koblet", "1")
        .containsEntry("larlinger_sum_yrker", "2");
    assertThat(row(oracle, "public/workplaces.csv", "y_a " + ONE))
        .containsEntry("navn", "Bedrift en")
        .containsEntry("stillinger", "")
        .containsEntry("larlinger_faget", "1")
        .containsEntry("larlinger_totalt", "1")
        .containsEntry("larebedrift_faget", "1")
        .containsEntry("larebedrift_annet_fag", "1")
        .containsEntry("opplaringskontor", TWO)
        .containsEntry("skjermet", "0");

    // without the bulk file the feed names and places it; what the slice fixed stays as it was
    World unnamed = world.with(World.WORKPLACES, "", "organisasjonsnummer;navn");
    oracle.runLinks(unnamed, DATE);
    assertThat(row(oracle, "public/workplaces.csv", "y_a " + ONE))
        .containsEntry("navn", "Bedrift en");
    oracle.runNightly(unnamed, DATE);
    assertThat(row(oracle, "public/workplaces.csv", "y_a " + ONE))
        .containsEntry("navn", "Feed ***********")
        .containsEntry("kommunenr", "9999")
        .containsEntry("fylkenr", "99");
    assertThat(row(oracle, "public/area-totals.csv", "kommune 0399"))
        .containsEntry("larlinger", "1");
  }

  @Test
  void aLaterPeriodNeverGivesWay() {
    employ(5, "7123101", ONE, "100", "", "");
    World world =
        oneTitle()
            .with(World.EMPLOYMENTS, "2025-08", EMPLOYMENT_HEADER, rows())
            .with(World.EMPLOYMENTS, "2025-07", EMPLOYMENT_HEADER);
    Oracle oracle = new Oracle();
    oracle.runLinks(world, DATE);
    assertThat(row(oracle, "public/area-totals.csv", "land NO")).containsEntry("stillinger", "");
    oracle.runMonthly(world, YearMonth.of(2025, 7), DATE);
    assertThat(row(oracle, "public/area-totals.csv", "land NO")).containsEntry("stillinger", "0");
    oracle.runMonthly(world, AUGUST, DATE);
    oracle.runMonthly(world, YearMonth.of(2025, 7), DATE);
    assertThat(row(oracle, "public/area-totals.csv", "land NO")).containsEntry("stillinger", "5");
  }

  @Test
  void valuesAreReadToTheLetter() {
    for (String good : List.of("0", "007.50", "1,5", "99999999999999999999.000000000001")) {
      assertThat(Values.isDecimal(good)).as(good).isTrue();
    }
    for (String bad :
        List.of("", ".", "5.", ",5", "1.2.3", "1.000,5", "-1", "+1", "1e2", "５", " 1")) {
      assertThat(Values.isDecimal(bad)).as(bad).isFalse();
    }
    assertThat(Values.date("29.02.2024")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Values.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    for (String bad :
        List.of("2025-02-29", "29.02.2025", "2025-2-03", "2025-02-03T", "03/02/2025")) {
      assertThat(Values.date(bad)).as(bad).isNull();
    }
    assertThat(Values.masked("1234567890 12345678901 a123456789012b"))
        .isEqualTo("1234567890 *********** a***********b");
    assertThat(Values.isOrganisationNumber(ONE)).isTrue();
    assertThat(Values.isOrganisationNumber(TWO)).isTrue();
    assertThat(Values.isOrganisationNumber("974760674")).isFalse();
    assertThat(Values.isOrganisationNumber("９74760673")).isFalse();
  }

  @Test
  void theIdentitiesHoldInTwoHundredRandomWorlds() {
    Set<String> reasons = new TreeSet<>();
    for (long seed = 0; seed < 200; seed++) {
      World world = RandomWorlds.world(seed);
      Oracle oracle = new Oracle();
      YearMonth first = world.periods().get(0);
      YearMonth second = world.periods().get(1);
      oracle.runMonthly(world, first, world.date());
      oracle.runNightly(world, world.date());
      if (seed % 2 == 0) {
        World later = RandomWorlds.later(world, seed);
        oracle.runMonthly(later, second, later.date());
      }
      assertThat(oracle.brokenIdentities()).as("seed " + seed).isEmpty();
      assertThat(oracle.tally(World.EMPLOYMENTS).keySet())
          .as("seed " + seed)
          .contains("counted", "malformed_row", "missing_value", "duplicate_employment");
      for (String source : oracle.tallied()) {
        oracle.tally(source).keySet().forEach(r -> reasons.add(source.substring(0, 6) + r));
      }
    }
    assertThat(reasons)
        .contains(
            "aa-reginvalid_title_code",
            "aa-reginvalid_workplace",
            "aa-reginvalid_percentage",
            "aa-reginvalid_date",
            "aa-regother_type",
            "aa-regnot_active",
            "vigo-cduplicate_contract",
            "vigo-cinvalid_trade_code",
            "vigo-cnot_approved",
            "vigo-cterminated",
            "vigo-con_break",
            "vigo-anot_valid",
            "vigo-ainvalid_date");
  }

  @Test
  void aShuffledWorldHasTheSameFigures() {
    for (long seed = 0; seed < 25; seed++) {
      World world = RandomWorlds.world(seed);
      World shuffled = world.shuffled(seed + 1);
      assertThat(shuffled.tables()).isNotEqualTo(world.tables());
      assertThat(everything(shuffled)).as("seed " + seed).isEqualTo(everything(world));
    }
  }

  @Test
  void noIdentityNumberIsExpectedInAFile() {
    for (long seed = 0; seed < 25; seed++) {
      World world = RandomWorlds.world(seed);
      String all = everything(world).toString();
      assertThat(world.plantedIdentityNumbers()).hasSizeGreaterThan(50).noneMatch(all::contains);
      assertThat(world.plantedPersonNames()).noneMatch(all::contains);
    }
  }

  @Test
  void aWorldIsTheSameFromTheSameSeedAndOnDisk(@TempDir Path directory) throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      World world = RandomWorlds.world(seed);
      assertThat(RandomWorlds.world(seed).tables()).isEqualTo(world.tables());
      Path files = directory.resolve("world" + seed);
      world.writeTo(files);
      for (World.Table table : world.tables()) {
        World.Source source = world.sources().get(table.source());
        Path file = files.resolve(world.fileName(table.source(), table.part()));
        byte[] bytes = Files.readAllBytes(file);
        if (source.gzip()) {
          try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            bytes = in.readAllBytes();
          }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> read = ExpectedFiles.parse(text, source.delimiter());
        read.removeIf(row -> row.equals(List.of("")));
        List<List<String>> expected = new ArrayList<>(List.of(table.header()));
        expected.addAll(table.rows());
        assertThat(read).as(file.toString()).isEqualTo(expected);
        assertThat(new HashSet<>(table.header())).hasSameSizeAs(table.header());
      }
      assertThat(world.settingsYaml(files, directory.resolve("home")))
          .startsWith("register-sync:\n  home: '/")
          .contains("/employments-{period}.csv", "/vigo/contracts-{county}.csv'");
    }
  }

  @Test
  void differencesAreSaidByFileKeyAndColumn(@TempDir Path directory) throws IOException {
    List<List<String>> expected =
        List.of(List.of("klynge", "navn"), List.of("a", "x;\"y\""), List.of("b", "1"));
    Path file = directory.resolve("clusters.csv");
    Files.writeString(file, "klynge;navn\na;\"x;\"\"y\"\"\"\nb;1\n");
    ExpectedFiles.assertSame(Map.of("clusters.csv", expected), directory);
    Files.writeString(file, "klynge;navn\na;x\nc;1\n");
    assertThatThrownBy(() -> ExpectedFiles.assertSame(Map.of("clusters.csv", expected), directory))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            3 difference(s)
            clusters.csv, a, navn: expected <x;"y">, actual <x>
            clusters.csv, b: missing [b, 1]
            clusters.csv, c: unexpected [c, 1]\
            """);
    List<List<String>> turned = List.of(expected.get(0), expected.get(2), expected.get(1));
    assertThat(ExpectedFiles.differences("clusters.csv", expected, turned))
        .containsExactly("clusters.csv: the rows are right, but in another order");
  }

  private static Cell cell(String title, String place, boolean temporary, int n, String fte) {
    return new Cell(title, place, temporary, n, Fraction.of(new BigDecimal(fte)));
  }

  private static Map<String, Object> everything(World world) {
    Oracle oracle = new Oracle();
    Map<String, Object> all = new HashMap<>();
    for (YearMonth period : world.periods()) {
      oracle.runMonthly(world, period, world.date());
      all.put("tally " + period, oracle.tally(World.EMPLOYMENTS));
    }
    oracle.runNightly(world, world.date());
    oracle.tallied().forEach(source -> all.put(source, oracle.tally(source)));
    all.putAll(oracle.expectedFiles());
    return all;
  }

  private static World world() {
    return World.empty(Settings.defaults(), DATE)
        .with(World.TRADE_LINKS, "", "programomradekode;uno_id")
        .with(
            World.MUNICIPALITIES,
            "",
            "kommunenr;kommunenavn;fylkenr;fylkenavn",
            "0301;Oslo;03;Oslo",
            "4201;Risør;42;Agder",
            "4202;Grimstad;42;Agder")
        .with(
            World.WORKPLACES,
            "",
            "organisasjonsnummer;navn;beliggenhetsadresse.kommunenummer",
            ONE + ";Bedrift en;0301",
            TWO + ";Bedrift to;4201");
  }

  private static World oneTitle() {
    return world()
        .with(World.TITLES, "", "styrk98_kode;tittel", "7123101;TØMRER")
        .with(World.OCCUPATIONS, "", "uno_id;tittel", "y_a;A", "y_b;B")
        .with(World.TITLE_LINKS, "", "styrk98_kode;uno_id", "7123101;y_a");
  }

  /** Employments of a workplace, or of a private household when there is none. */
  private void employ(
      int times, String title, String orgnr, String percentage, String form, String place) {
    for (int i = 0; i < times; i++) {
      employments.add(
          String.join(
              ";",
              "id" + employments.size(),
              "ordinaertArbeidsforhold",
              orgnr.isEmpty() ? "Person" : "Underenhet",
              orgnr.isEmpty() ? "01017012345" : orgnr,
              title,
              percentage,
              "2020-01-01",
              "",
              form,
              place));
    }
  }

  private String[] rows() {
    return employments.toArray(String[]::new);
  }

  private Oracle monthly(World world) {
    Oracle oracle = new Oracle();
    oracle.runMonthly(
        world.with(World.EMPLOYMENTS, AUGUST.toString(), EMPLOYMENT_HEADER, rows()), AUGUST, DATE);
    assertThat(oracle.brokenIdentities()).isEmpty();
    return oracle;
  }

  private static List<String> names(Oracle oracle, String file) {
    List<String> names = new ArrayList<>();
    for (List<String> row : oracle.expectedFiles().get(file)) {
      names.add(String.join(" ", row.subList(0, 3)));
    }
    return Collections.unmodifiableList(names.subList(1, names.size()));
  }

  /** The row with this key, its parts split by spaces, by columns. */
  private static Map<String, String> row(Oracle oracle, String file, String key) {
    List<List<String>> rows = oracle.expectedFiles().get(file);
    List<String> wanted = List.of(key.split(" "));
    for (List<String> row : rows) {
      if (row.subList(0, wanted.size()).equals(wanted)) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
          found.put(rows.get(0).get(i), row.get(i));
        }
        return found;
      }
    }
    throw new AssertionError("no row " + key + " in " + rows);
  }
}
