package no.utdanning.registersync.bench;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What every program on Spring Boot takes: a context without a single bean of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
class EmptyContext {
  public static void main(String[] args) {
    new SpringApplicationBuilder(EmptyContext.class).web(WebApplicationType.NONE).run().close();
  }
}
