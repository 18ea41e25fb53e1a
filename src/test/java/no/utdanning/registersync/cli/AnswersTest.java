package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.office.Publication;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.office.Totals;
import no.utdanning.registersync.platform.ExitCode;
import org.junit.jupiter.api.Test;

/** What people and programs read, to the letter. */
class AnswersTest {
  private static final Times OSLO = new Times(ZoneId.of("Europe/Oslo"));

  @Test
  void statusAsText() {
    assertThat(StatusText.of(FakeOffice.status(Status.Freshness.MISSING), OSLO))
        .isEqualTo(
            """
            LATE: vigo 46 has never come

            Held: vigo-46-3, since 2026-11-23 04:10
              contracts -31 %, 25 % is allowed
              to release it: register-sync accept vigo-46-3 --why WHY

            SOURCE     AS OF       LAST CONFIRMED    HOURS  LEVEL  EXPECTED         LATE AFTER
            reference  2026-11-23  2026-11-23 04:10      8  ok     -                -
            vigo 46    -           -                     -  error  within 36 hours  2026-11-24 16:10

            DUE NEXT  BY                WHAT
            monthly   2026-12-13 06:00  employment 2026-11

            NEXT     STARTS            ON
            nightly  2026-11-23 05:10  batch1, batch2

            Last run of each job
            RUN  JOB      STARTED           TOOK       EXIT  OUTCOME
             57  nightly  2026-11-23 04:10  2 min 5 s     6  edition 12 published
            """);
  }

  @Test
  void statusBeforeTheFirstEditionAsText() {
    Status nothing =
        new Status(
            "NOTHING PUBLISHED YET",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(StatusText.of(nothing, OSLO))
        .isEqualTo(
            """
            NOTHING PUBLISHED YET

            Nothing is held

            No schedule is up: cron, timers or somebody must start the jobs

            No run yet
            """);
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void statusIsFreshOnlyWhenAllIs() {
    assertThat(FakeOffice.status(Status.Freshness.FRESH).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(FakeOffice.status(Status.Freshness.LATE).exitCode()).isEqualTo(ExitCode.PARTLY);
    assertThat(FakeOffice.status(Status.Freshness.MISSING).exitCode()).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void statusAsJson() {
    assertThat(Json.text(FakeOffice.status(Status.Freshness.MISSING)))
        .isEqualTo(
            """
            {
              "verdict": "LATE: vigo 46 has never come",
              "edition": {
                "edition": 12,
                "published_at": "2026-11-23T03:10:00Z"
              },
              "sources": [
                {
                  "source": "reference",
                  "as_of": "2026-11-23",
                  "last_confirmed": "2026-11-23T03:10:00Z",
                  "age_hours": 8,
                  "expected": "-",
                  "late_after": null,
                  "state": "fresh",
                  "level": "ok"
                },
                {
                  "source": "vigo 46",
                  "as_of": null,
                  "last_confirmed": null,
                  "age_hours": null,
                  "expected": "within 36 hours",
                  "late_after": "2026-11-24T15:10:00Z",
                  "state": "missing",
                  "level": "error"
                }
              ],
              "last_runs": [
                {
                  "run": 57,
                  "job": "nightly",
                  "state": "ended",
                  "started": "2026-11-23T03:10:00Z",
                  "ended": "2026-11-23T03:12:05Z",
                  "exit_code": 6,
                  "edition": 12,
                  "outcome": "edition 12 published"
                }
              ],
              "due": [
                {
                  "job": "monthly",
                  "by": "2026-12-13T05:00:00Z",
                  "what": "employment 2026-11"
                }
              ],
              "next_starts": [
                {
                  "job": "nightly",
                  "at": "2026-11-23T04:10:00Z",
                  "nodes": [
                    "batch1",
                    "batch2"
                  ]
                }
              ],
              "held": [
                {
                  "slice": "vigo-46-3",
                  "held_at": "2026-11-23T03:10:00Z",
                  "reasons": [
                    "contracts -31 %, 25 % is allowed"
                  ],
                  "to_release": "register-sync accept vigo-46-3 --why WHY"
                }
              ]
            }""");
  }

  @Test
  void runAsText() {
    assertThat(Shown.text(RunText.of(FakeOffice.detail(), OSLO)))
        .isEqualTo(
            """
            Run 57, nightly, 2026-11-23 04:10: edition 12 published (exit 6)
            Asked for: date 2026-11-23
            Note: county 46 kept older data; *********** is nobody

            SOURCE             ROWS READ  COUNTED  EXCLUDED  REJECTED
            vigo-contracts 03       3456     3400        50         6
            vigo-contracts 46          0        0         0         0

            SOURCE             FATE      REASON        ROWS
            vigo-contracts 03  excluded  not_active      50
            vigo-contracts 03  rejected  invalid_date     6

            SOURCE             LOCATION               BYTES  SHA-256
            vigo-contracts 03  vigo/contracts-03.csv      9  1234567890123456789012345678901234567890abcdefabcdefabcdefabcdef
            vigo-contracts 46  vigo/contracts-46.csv      0  no such file

            SLICE    CHECK              MEASURED  ALLOWED  GATE
            vigo 03  max-county-change  -31.00 %     25 %  HELD
            vigo 03  min-own-county         0.98      0.5  passed

            STEP     STATE       TOOK
            Vigo     done       1.3 s
            publish  done   2 min 3 s
            """);
  }

  @Test
  void runAsJson() {
    assertThat(Json.text(FakeOffice.detail()))
        .isEqualTo(
            """
            {
              "summary": {
                "run": 57,
                "job": "nightly",
                "state": "ended",
                "started": "2026-11-23T03:10:00Z",
                "ended": "2026-11-23T03:12:05Z",
                "exit_code": 6,
                "edition": 12,
                "outcome": "edition 12 published"
              },
              "parameters": {
                "date": "2026-11-23"
              },
              "steps": [
                {
                  "step": "Vigo",
                  "state": "done",
                  "milliseconds": 1250
                },
                {
                  "step": "publish",
                  "state": "done",
                  "milliseconds": 123000
                }
              ],
              "sources": [
                {
                  "source": "vigo-contracts 03",
                  "location": "vigo/contracts-03.csv",
                  "problem": null,
                  "sha256": "1234567890123456789012345678901234567890abcdefabcdefabcdefabcdef",
                  "bytes": 9,
                  "rows_read": 3456,
                  "rows_counted": 3400,
                  "rows_excluded": 50,
                  "rows_rejected": 6,
                  "excluded": {
                    "not_active": 50
                  },
                  "rejected": {
                    "invalid_date": 6
                  }
                },
                {
                  "source": "vigo-contracts 46",
                  "location": "vigo/contracts-46.csv",
                  "problem": "no such file",
                  "sha256": null,
                  "bytes": 0,
                  "rows_read": 0,
                  "rows_counted": 0,
                  "rows_excluded": 0,
                  "rows_rejected": 0,
                  "excluded": {},
                  "rejected": {}
                }
              ],
              "gate": [
                {
                  "slice": "vigo 03",
                  "check": "max-county-change",
                  "measured": "-31.00 %",
                  "allowed": "25 %",
                  "passed": false
                },
                {
                  "slice": "vigo 03",
                  "check": "min-own-county",
                  "measured": "0.98",
                  "allowed": "0.5",
                  "passed": true
                }
              ],
              "notes": [
                "county 46 kept older data; *********** is nobody"
              ]
            }""");
  }

  @Test
  void runsAsText() {
    assertThat(RunsText.of(List.of(FakeOffice.summary()), OSLO))
        .isEqualTo(
            """
            RUN  JOB      STARTED           TOOK       EXIT  OUTCOME
             57  nightly  2026-11-23 04:10  2 min 5 s     6  edition 12 published
            """);
  }

  @Test
  void editionsAsText() {
    assertThat(EditionsText.of(FakeOffice.editions(), OSLO))
        .isEqualTo(
            """
            EDITION  PUBLISHED         RUN  STATE    NOTE           SLICES
                 12  2026-11-23 04:10   57  current  -              reference-9 vigo-03-8
                  9  2026-11-23 04:10    -  purged   rollback to 7  reference-1
            """);
  }

  @Test
  void editionsAsJson() {
    assertThat(Json.text(FakeOffice.editions()))
        .isEqualTo(
            """
            [
              {
                "edition": 12,
                "published_at": "2026-11-23T03:10:00Z",
                "current": true,
                "kept": true,
                "run": 57,
                "slices": [
                  "reference-9",
                  "vigo-03-8"
                ],
                "note": ""
              },
              {
                "edition": 9,
                "published_at": "2026-11-23T03:10:00Z",
                "current": false,
                "kept": false,
                "run": null,
                "slices": [
                  "reference-1"
                ],
                "note": "rollback to 7"
              }
            ]""");
  }

  @Test
  void totalsAsText() {
    assertThat(TotalsText.of(FakeOffice.totals(), OSLO))
        .isEqualTo(
            """
            Positions (not persons), exact, not for publication

            AREA  NAME  DISTINCT  NAIVE SUM  TOO HIGH BY
            03    Oslo      1200       1500          300

            SHARED TITLE  NAME      POSITIONS  OCCUPATIONS
            2221141       RADIOLOG        300  y_lege y_radiolog
            """);
  }

  @Test
  void totalsOfWhatNobodyKnowsAsText() {
    Totals unknown =
        new Totals(List.of(new Totals.AreaTotal("NO", "Norge", null, null, null)), List.of());

    assertThat(TotalsText.of(unknown, OSLO))
        .isEqualTo(
            """
            Positions (not persons), exact, not for publication

            AREA  NAME   DISTINCT  NAIVE SUM  TOO HIGH BY
            NO    Norge         -          -            -

            No title is shared between them
            """);
  }

  @Test
  void totalsAsJson() {
    assertThat(Json.text(FakeOffice.totals()))
        .isEqualTo(
            """
            {
              "areas": [
                {
                  "omraade_kode": "03",
                  "omraade_navn": "Oslo",
                  "stillinger_koblet": 1200,
                  "sum_yrker": 1500,
                  "overtelling": 300
                }
              ],
              "overlapping_titles": [
                {
                  "styrk98_kode": "2221141",
                  "tittel": "RADIOLOG",
                  "uno_ids": [
                    "y_lege",
                    "y_radiolog"
                  ],
                  "stillinger": 300
                }
              ]
            }""");
  }

  @Test
  void checkAsText() {
    assertThat(CheckText.of(FakeOffice.checked(), OSLO))
        .isEqualTo(
            """
            CHECKED          VERDICT  FOUND
            database         ok       H2
            small-cells.key  warning  the one for trying out is in use
            """);
  }

  @Test
  void publicationAsJson() {
    assertThat(Json.text(new Publication(ExitCode.HELD, Optional.empty(), "it is held")))
        .isEqualTo(
            """
            {
              "exit_code": 3,
              "edition": null,
              "outcome": "it is held"
            }""");
  }
}
