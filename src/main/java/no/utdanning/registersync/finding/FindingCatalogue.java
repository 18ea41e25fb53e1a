package no.utdanning.registersync.finding;

import java.util.List;
import java.util.Locale;

/** Every kind of finding there is, in the order in which the README lists them. */
public final class FindingCatalogue {
  /** To add a kind: write its record beside its siblings, then name it here. */
  public static final List<Class<? extends Finding>> ALL =
      List.of(
          SourceFindings.SourceMissing.class,
          SourceFindings.FileRefused.class,
          SourceFindings.ReferenceSetKeptOld.class,
          SourceFindings.CountyKeptOld.class,
          SourceFindings.SliceHeld.class,
          SourceFindings.UncheckedFirstSlice.class,
          RowFindings.MalformedRow.class,
          RowFindings.MissingValue.class,
          RowFindings.IllFormedValue.class,
          RowFindings.RepeatedKey.class,
          RowFindings.InvalidTitleCode.class,
          RowFindings.InvalidTradeCode.class,
          RowFindings.InvalidWorkplace.class,
          RowFindings.InvalidPercentage.class,
          RowFindings.InvalidDate.class,
          RowFindings.DuplicateEmployment.class,
          RowFindings.DuplicateContract.class,
          RowFindings.PercentageMissing.class,
          RowFindings.InvalidTrainingOffice.class,
          WorkplaceFindings.UnknownWorkplace.class,
          WorkplaceFindings.ClosedWorkplace.class,
          WorkplaceFindings.UnknownMunicipality.class,
          WorkplaceFindings.SplitMunicipality.class,
          LinkFindings.DanglingLink.class,
          LinkFindings.DuplicateLink.class,
          LinkFindings.ContradictoryLink.class,
          LinkFindings.IncompleteWeights.class,
          LinkFindings.LinkToRetiredOccupation.class,
          LinkFindings.StaleReview.class,
          LinkFindings.TitleTextChanged.class,
          LinkFindings.DecisionWithoutConflict.class,
          TitleFindings.SharedTitle.class,
          TitleFindings.SharedTrade.class,
          TitleFindings.UnlinkedTitle.class,
          TitleFindings.UnlinkedTrade.class,
          TitleFindings.UnknownTitle.class,
          TitleFindings.RetiredTitle.class,
          TitleFindings.SameText.class,
          TitleFindings.SimilarTitles.class,
          TitleFindings.OccupationWithoutTitle.class);

  /** Findings are sorted by their codes: each is made once. */
  private static final ClassValue<String> CODES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
              .toLowerCase(Locale.ROOT);
        }
      };

  private FindingCatalogue() {}

  /** {@code SharedTitle} → {@code shared_title}. */
  public static String code(Class<?> type) {
    return CODES.get(type);
  }

  /** How bad findings of a kind are. */
  public static Severity severity(Class<? extends Finding> type) {
    return kind(type).severity();
  }

  /** What a finding of a kind means, one sentence. */
  public static String meaning(Class<? extends Finding> type) {
    return kind(type).meaning();
  }

  /** What the reader of a finding of a kind can do about it, one sentence. */
  public static String whatToDo(Class<? extends Finding> type) {
    return kind(type).whatToDo();
  }

  static Kind kind(Class<?> type) {
    Kind kind = type.getAnnotation(Kind.class);
    if (kind == null) {
      throw new IllegalStateException(type + " lacks @Kind");
    }
    return kind;
  }
}
