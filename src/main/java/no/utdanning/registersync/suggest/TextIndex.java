package no.utdanning.registersync.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.suggest.NorwegianText.Word;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The texts of occupations and titles, searched by words, parts of words, and heads. In memory. */
final class TextIndex {
  private static final float SATURATION = 1.2f;
  private static final float LENGTH = 0.4f;

  /** What a text is of. */
  enum Kind {
    OCCUPATION,
    LINKED_TITLE,
    OTHER_TITLE
  }

  /** A text that was found, and how well it fits; 0 or more. */
  record Hit(String id, double score) {}

  private final IndexSearcher searcher;
  private final Weights weights;

  /** Texts to search among. */
  record Entry(Kind kind, String id, Text text) {}

  TextIndex(List<Entry> entries, Weights weights) {
    this.weights = weights;
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      BM25Similarity similarity = new BM25Similarity(SATURATION, LENGTH);
      try (IndexWriter writer =
          new IndexWriter(
              directory, new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(similarity))) {
        for (Entry entry : entries) {
          writer.addDocument(document(entry));
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(similarity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
    document.add(new StoredField("id", entry.id()));
    List<Word> all = new ArrayList<>(entry.text().main());
    all.addAll(entry.text().qualifying());
    for (Word word : all) {
      document.add(new TextField("word", word.stem(), Field.Store.NO));
      Text.partsOf(word).forEach(part -> document.add(new TextField("part", part, Field.Store.NO)));
      document.add(new TextField("head", word.head(), Field.Store.NO));
    }
    return document;
  }

  /** The texts of a kind that have something in common with this one, best first. */
  List<Hit> search(Text text, Kind kind, int atMost) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term("kind", kind.name())), BooleanClause.Occur.FILTER);
    text.main().forEach(word -> add(query, word, 1));
    text.qualifying().forEach(word -> add(query, word, weights.qualifier()));
    query.setMinimumNumberShouldMatch(1);
    try {
      List<Hit> hits = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query.build(), atMost).scoreDocs) {
        hits.add(new Hit(stored.document(hit.doc).get("id"), hit.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(BooleanQuery.Builder query, Word word, double factor) {
    should(query, "word", word.stem(), factor * weights.word());
    Text.partsOf(word).forEach(part -> should(query, "part", part, factor * weights.part()));
    should(query, "head", word.head(), factor * weights.head());
  }

  private static void should(BooleanQuery.Builder query, String field, String stem, double boost) {
    Query term = new TermQuery(new Term(field, stem));
    query.add(new BoostQuery(term, (float) boost), BooleanClause.Occur.SHOULD);
  }
}
