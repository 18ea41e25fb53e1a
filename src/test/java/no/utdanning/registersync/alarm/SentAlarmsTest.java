package no.utdanning.registersync.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import no.utdanning.registersync.platform.ExitCode;
import org.junit.jupiter.api.Test;

/** What reaches a real web server and a real mail server, to the letter. */
class SentAlarmsTest {
  private static final String HOST = SentAlarms.host();
  private static final String RUN_57 = "?rid=689d7d21-5cbe-3880-a379-936923a369bd";

  private static final Occasion.RunStarted STARTED = new Occasion.RunStarted("nightly", 57);
  private static final Occasion.RunEnded WELL =
      new Occasion.RunEnded(
          "nightly", 57, ExitCode.DONE, "edition 12 published", List.of(), List.of());
  private static final Occasion.RunEnded HELD_AND_LATE =
      new Occasion.RunEnded(
          "nightly",
          57,
          ExitCode.HELD,
          "nothing published",
          List.of(Occasion.Held.of("vigo-46-3", List.of("max-county-change: 31 % of 01019912345"))),
          List.of("vigo 46 is of 2026-11-20"));

  private final List<String> complaints = new CopyOnWriteArrayList<>();

  @Test
  void aRunPingsItsStartAndItsEnd() throws Exception {
    try (Receiver receiver = new Receiver(200)) {
      tell(pinging(receiver), STARTED, WELL);

      assertThat(receiver.requests)
          .containsExactly(
              new Receiver.Request(
                  "POST /ping/n/start" + RUN_57, "text/plain; charset=utf-8", null, ""),
              new Receiver.Request(
                  "POST /ping/n" + RUN_57,
                  "text/plain; charset=utf-8",
                  null,
                  "edition 12 published"));
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void anotherEndPingsItsExitCodeAndOneThatNeverBeganPingsFail() throws Exception {
    try (Receiver receiver = new Receiver(200)) {
      tell(
          pinging(receiver),
          HELD_AND_LATE,
          new Occasion.RunNotBegun("monthly", "no database for 01019912345"),
          new Occasion.RunStarted("links", 58),
          new Occasion.Late(List.of("employment is late")));

      assertThat(receiver.requests)
          .extracting(request -> request.line() + " " + request.body())
          .containsExactly(
              "POST /ping/n/3" + RUN_57 + " nothing published",
              "POST /ping/m/fail no database for ***********");
    }
  }

  @Test
  void whatIsNotThereYetOrFailsAgainIsNoNewsToPeopleAndMonitorsHearOfIt() throws Exception {
    try (Receiver receiver = new Receiver(200)) {
      Occasion notYet = tried(Occasion.News.NOT_YET);
      Occasion again = tried(Occasion.News.AS_BEFORE);
      tell(pinging(receiver), notYet, again);
      tell(posting(receiver), notYet, again);

      assertThat(receiver.requests)
          .extracting(Receiver.Request::line)
          .containsExactly("POST /ping/n/log" + RUN_57, "POST /ping/n/4" + RUN_57);
    }
  }

  private static Occasion tried(Occasion.News news) {
    return new Occasion.RunEnded(
        "nightly",
        57,
        ExitCode.NO_SOURCE,
        "there is no such file",
        List.of(),
        List.of("employment is late"),
        news);
  }

  @Test
  void theWebhookGetsOneObjectForAllThatIsWrong() throws Exception {
    try (Receiver receiver = new Receiver(204)) {
      tell(posting(receiver), STARTED, WELL, HELD_AND_LATE);

      assertThat(receiver.requests)
          .containsExactly(
              new Receiver.Request(
                  "POST /hook?a=b",
                  "application/json",
                  "Bearer t0ken",
                  """
                  {"events":["held","late"],\
                  "text":"nightly run 57 ended with exit code 3; nothing published; vigo-46-3 is\
                   held; vigo 46 is of 2026-11-20",\
                  "host":"%s","job":"nightly","run":57,"exit_code":3,\
                  "outcome":"nothing published",\
                  "held":[{"slice":"vigo-46-3","reasons":["max-county-change: 31 %% of ***********"],\
                  "to_release":"register-sync accept vigo-46-3 --why WHY"}],\
                  "late":["vigo 46 is of 2026-11-20"]}"""
                      .formatted(HOST)));
    }
  }

  @Test
  void whatCouldNotBeginAndWhatIsLateAreToldWithoutARun() throws Exception {
    try (Receiver receiver = new Receiver(200)) {
      tell(
          posting(receiver),
          new Occasion.RunNotBegun("monthly", "no database"),
          new Occasion.Late(List.of("employment is late")));

      assertThat(receiver.requests)
          .extracting(Receiver.Request::body)
          .containsExactly(
              """
              {"events":["failed"],"text":"monthly could not be run: no database","host":"%s",\
              "job":"monthly","run":null,"exit_code":null,"outcome":"no database","held":[],\
              "late":[]}"""
                  .formatted(HOST),
              """
              {"events":["late"],"text":"employment is late","host":"%s","job":null,"run":null,\
              "exit_code":null,"outcome":null,"held":[],"late":["employment is late"]}"""
                  .formatted(HOST));
    }
  }

  @Test
  void aLetterSaysWhatIsWrongAndWhatToDo() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("batch", "pass");
    server.start();
    try {
      tell(
          mailing(server.getSmtp().getPort(), "batch", "pass"),
          STARTED,
          WELL,
          HELD_AND_LATE,
          new Occasion.RunEnded(
              "monthly", 58, ExitCode.NO_SOURCE, "no such file", List.of(), List.of()));

      MimeMessage[] letters = server.getReceivedMessages();
      String ofTheNight = "register-sync " + HOST + ": nightly: held, late";
      String ofTheMonth = "register-sync " + HOST + ": monthly: failed";
      assertThat(letters)
          .as("two letters to two people each")
          .extracting(MimeMessage::getSubject)
          .containsExactlyInAnyOrder(ofTheNight, ofTheNight, ofTheMonth, ofTheMonth);
      assertThat(letters[0].getFrom()[0]).hasToString("batch@example.org");
      assertThat(letters[0].getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("a@example.org", "b@example.org");
      assertThat(letters[0].getContent().toString().replace("\r\n", "\n").strip())
          .isEqualTo(
              """
              nightly run 57, exit code 3
              nothing published

              Held: vigo-46-3
                max-county-change: 31 % of ***********
                to release it, once it has been looked at: register-sync accept vigo-46-3 --why WHY

              Late: vigo 46 is of 2026-11-20

              What is published stays published. See: register-sync status, register-sync runs 57""");
      assertThat(complaints).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void whatIsPartlyDoneIsToldOnlyWhenSomethingIsHeldOrLate() {
    assertThat(
            Alarm.of(
                new Occasion.RunEnded(
                    "nightly", 57, ExitCode.PARTLY, "edition 12 published", List.of(), List.of()),
                HOST))
        .isEmpty();
  }

  @Test
  void aReceiverThatRefusesOrIsAwayIsComplainedOfAndNoMore() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    try (Receiver receiver = new Receiver(500)) {
      tell(posting(receiver), HELD_AND_LATE);
    }
    tell(mailing(nobody, "", ""), HELD_AND_LATE);
    tell(
        settings(
            new PingSettings("http://127.0.0.1:" + nobody + "/secret", "", ""),
            WebhookSettings.DEFAULTS,
            MailSettings.DEFAULTS),
        STARTED);

    assertThat(complaints).hasSize(3);
    assertThat(complaints.get(0))
        .isEqualTo("the alarm by webhook did not get through: the answer was 500");
    assertThat(complaints.get(1)).startsWith("the alarm by mail did not get through: ");
    assertThat(complaints.get(2))
        .isEqualTo(
            "the alarm by ping did not get through: it cannot be reached (ConnectException)");
  }

  /** Neither holds up the other, nor the end of the run. */
  @Test
  void aChannelThatHangsIsGivenUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<Occasion> told = new CopyOnWriteArrayList<>();
    Channel hanging = new FakeChannel("mail", occasion -> never.await());
    Channel quick = new FakeChannel("webhook", told::add);

    SentAlarms alarms =
        new SentAlarms(List.of(hanging, quick), Duration.ofMillis(50), complaints::add);
    alarms.tell(STARTED);
    alarms.tell(WELL);
    alarms.close();
    alarms.tell(STARTED);

    assertThat(told).containsExactly(STARTED, WELL);
    assertThat(complaints).containsExactly("the alarm by mail is given up: it takes too long");
  }

  private record FakeChannel(String name, Sending sending) implements Channel {
    @Override
    public void send(Occasion occasion) throws Exception {
      sending.send(occasion);
    }
  }

  /** What a fake does. */
  @FunctionalInterface
  private interface Sending {
    void send(Occasion occasion) throws Exception;
  }

  private void tell(AlarmSettings settings, Occasion... occasions) {
    try (SentAlarms alarms = new SentAlarms(settings, complaints::add)) {
      List.of(occasions).forEach(alarms::tell);
    }
  }

  private static AlarmSettings pinging(Receiver receiver) {
    return settings(
        new PingSettings(receiver.url("/ping/n"), receiver.url("/ping/m"), ""),
        WebhookSettings.DEFAULTS,
        MailSettings.DEFAULTS);
  }

  private static AlarmSettings posting(Receiver receiver) {
    return settings(
        PingSettings.DEFAULTS,
        new WebhookSettings(receiver.url("/hook?a=b"), "t0ken"),
        MailSettings.DEFAULTS);
  }

  private static AlarmSettings mailing(int port, String username, String password) {
    return settings(
        PingSettings.DEFAULTS,
        WebhookSettings.DEFAULTS,
        new MailSettings(
            "127.0.0.1",
            port,
            MailSettings.Security.NONE,
            username,
            password,
            "batch@example.org",
            List.of("a@example.org", "b@example.org")));
  }

  private static AlarmSettings settings(
      PingSettings ping, WebhookSettings webhook, MailSettings mail) {
    return new AlarmSettings(new AlarmSettings.Patience(30), ping, webhook, mail);
  }
}
