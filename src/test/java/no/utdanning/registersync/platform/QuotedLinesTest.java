package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {
  @Test
  void aLineBreakWithinQuotesEndsNoLine() throws IOException {
    assertThat(all(read("a;b\n\"x\ny\";\"\"\"\n\"\n\nÅ\n")))
        .containsExactly("a;b", "\"x\ny\";\"\"\"\n\"", "", "Å");
  }

  @Test
  void aLineMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String longLine = "Å".repeat(100_000);

    assertThat(all(read("a\n" + longLine + "\nb\n"))).containsExactly("a", longLine, "b");
  }

  @Test
  void aLastLineThatDoesNotEndIsAFault() throws IOException {
    QuotedLines lines = read("a\nb");

    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
  }

  @Test
  void linesThatAreTheSameAreGonePastUpToTheOneThatIsNot() throws IOException {
    QuotedLines one = read("h\na\n\"b\n1\"\nc\n");
    QuotedLines other = read("h\na\n\"b\n2\"\nc\n");
    one.next();
    other.next();

    QuotedLines.skipSame(one, other);

    assertThat(all(one)).containsExactly("\"b\n1\"", "c");
    assertThat(all(other)).containsExactly("\"b\n2\"", "c");
  }

  private static QuotedLines read(String text) {
    return new QuotedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> all(QuotedLines lines) throws IOException {
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      int length = lines.to() - lines.from();
      all.add(new String(lines.bytes(), lines.from(), length, StandardCharsets.UTF_8));
    }
    return all;
  }
}
