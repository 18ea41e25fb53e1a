package no.utdanning.registersync.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records of a file that lie together, with where each field begins and ends: a value becomes text
 * when it is asked for, and most never are.
 */
final class PlainBlock {
  private final byte[] bytes;
  private int[] starts = new int[1 << 12];

  /** Where a field ends; the complement where its doubled quotes are still to be undone. */
  private int[] ends = new int[1 << 12];

  private int fields;
  private int[] firstFields = new int[1 << 9];
  private long[] lines = new long[1 << 9];
  private int records;

  PlainBlock(byte[] bytes) {
    this.bytes = bytes;
  }

  void addField(int start, int end, boolean doubledQuotes) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
    }
    starts[fields] = start;
    ends[fields] = doubledQuotes ? ~end : end;
    fields++;
  }

  /** Makes a record of the fields that were added since the last one. */
  void endRecord(long line) {
    if (records + 1 == firstFields.length) {
      firstFields = Arrays.copyOf(firstFields, firstFields.length * 2);
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    lines[records] = line;
    records++;
    firstFields[records] = fields;
  }

  /** Forgets the fields of a record that was begun. */
  void dropFields() {
    fields = firstFields[records];
  }

  int records() {
    return records;
  }

  /** The first line of a record. */
  long line(int record) {
    return lines[record];
  }

  /** How many fields a record has. */
  int width(int record) {
    return firstFields[record + 1] - firstFields[record];
  }

  boolean isEmpty(int record, int index) {
    int field = firstFields[record] + index;
    return starts[field] == ends[field];
  }

  String value(int record, int index) {
    int field = firstFields[record] + index;
    int start = starts[field];
    int end = ends[field];
    if (end >= 0) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    return new String(bytes, start, ~end - start, StandardCharsets.UTF_8).replace("\"\"", "\"");
  }
}
