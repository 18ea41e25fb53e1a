package no.utdanning.registersync.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScriptJsonTest {

  @Test
  void aTextCannotEndTheScriptItStandsIn() {
    String hostile = "</script><!-- \"'& \u2028\u2029 \u202e =HYPERLINK(1)";
    StringWriter written = new StringWriter();

    try (ScriptJson json = new ScriptJson(written)) {
      json.field("text", hostile);
    }

    assertThat(written.toString()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(JsonMapper.builder().build().readTree(written.toString()).get("text").asString())
        .isEqualTo(hostile);
  }
}
