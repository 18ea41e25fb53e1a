package no.utdanning.registersync.pipeline;

import java.util.List;

/** A step of a job threw: the program failed, and what it threw is the cause. */
final class JobFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobFailedException(List<Throwable> failures) {
    super(failures.isEmpty() ? "the job failed" : String.valueOf(root(failures.get(0))));
    failures.forEach(
        failure -> {
          if (getCause() == null) {
            initCause(failure);
          } else {
            addSuppressed(failure);
          }
        });
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    return root;
  }
}
