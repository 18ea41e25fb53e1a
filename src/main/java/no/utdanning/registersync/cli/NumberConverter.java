package no.utdanning.registersync.cli;

import picocli.CommandLine.ITypeConverter;

/** The number of a run or an edition. */
final class NumberConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    return Arguments.number(text);
  }
}
