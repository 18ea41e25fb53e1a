package no.utdanning.registersync.review;

/**
 * The conflicts of a kind.
 *
 * @param listed to be done: open, or to be fixed
 * @param decided accepted, or not ours
 * @param listedBefore the same in the previous edition
 * @param opened of {@code listed}, those that were not listed in the previous edition
 * @param closed those that were listed in the previous edition and no longer are
 */
public record KindCount(
    ConflictKind kind,
    int listed,
    int decided,
    int listedBefore,
    int decidedBefore,
    int opened,
    int closed) {}
