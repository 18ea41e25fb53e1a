package no.utdanning.registersync.pipeline;

/** The pieces of work that jobs are put together from. */
record RunSteps(
    TakeReferenceSet reference,
    TakeCounty county,
    TakeEmployment employment,
    PublishEdition edition) {}
