package no.utdanning.registersync.finding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is true of every finding of a class; the README's table of findings is made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  Severity severity();

  /** What it means, one sentence. */
  String meaning();

  /** What its reader can do about it, one sentence. */
  String whatToDo();
}
