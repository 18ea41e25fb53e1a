package no.utdanning.registersync.pipeline;

import no.utdanning.registersync.edition.BulkFile;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.linking.Linkage;

/** The reference set that a run reads the registers by: tonight's, or the accepted one. */
record ReferenceInUse(Slice slice, Linkage linkage, BulkFile bulkFile) {}
