package no.utdanning.registersync.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes titles apart into words, and Norwegian compounds into theirs, each reduced to its stem. The
 * last part of a compound is its head: an {@code anleggsmaskinfører} is a {@code fører}.
 */
final class NorwegianText {
  private static final int SHORTEST_COMPOUND = 7;
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_PART = 30;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Analyzer splitting;
  private final Analyzer stemming;
  private final Map<String, String> stems = new HashMap<>();

  /**
   * @param texts whose words are those that compounds are made of
   */
  NorwegianText(Collection<String> texts) {
    CharArraySet dictionary = new CharArraySet(texts.size(), true);
    for (String text : texts) {
      for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
        if (word.length() >= SHORTEST_PART) {
          dictionary.add(word);
        }
      }
    }
    this.splitting = splitting(dictionary);
    this.stemming = stemming(WordsAlike.map());
  }

  private static Analyzer splitting(CharArraySet dictionary) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words,
            new DictionaryCompoundWordTokenFilter(
                // "og" and the like say nothing of what is done.
                new StopFilter(new LowerCaseFilter(words), NorwegianAnalyzer.getDefaultStopSet()),
                dictionary,
                SHORTEST_COMPOUND,
                SHORTEST_PART,
                LONGEST_PART,
                false));
      }
    };
  }

  private static Analyzer stemming(StemmerOverrideFilter.StemmerOverrideMap alike) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer word = new KeywordTokenizer();
        return new TokenStreamComponents(
            word, new NorwegianLightStemFilter(new StemmerOverrideFilter(word, alike)));
      }
    };
  }

  /**
   * A word of a text.
   *
   * @param text in lower case
   * @param stem of the whole word
   * @param parts stems of the words that it is made of, and what they are in the text; empty when
   *     it is no compound
   * @param head the stem of the last of them; of the word itself when it is no compound
   */
  record Word(String text, String stem, Map<String, String> parts, String head) {
    Word {
      parts = Map.copyOf(parts);
    }
  }

  /** The words of a text, in their order. */
  List<Word> words(String text) {
    List<List<String>> split = new ArrayList<>();
    try (TokenStream tokens = splitting.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0 || split.isEmpty()) {
          split.add(new ArrayList<>());
        }
        split.get(split.size() - 1).add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return split.stream().map(this::word).toList();
  }

  /** A word and what it is made of: the filter gives the word itself first. */
  private Word word(List<String> wordAndParts) {
    String whole = wordAndParts.get(0);
    Map<String, String> parts = new HashMap<>();
    wordAndParts.stream()
        .skip(1)
        .filter(part -> !part.equals(whole))
        .forEach(part -> parts.putIfAbsent(stem(part), part));
    String head =
        wordAndParts.stream()
            .skip(1)
            .filter(part -> whole.endsWith(part) && !part.equals(whole))
            .max(Comparator.comparingInt(String::length))
            .orElse(whole);
    return new Word(whole, stem(whole), parts, stem(head));
  }

  private String stem(String word) {
    return stems.computeIfAbsent(word, this::stemmed);
  }

  private String stemmed(String word) {
    try (TokenStream tokens = stemming.tokenStream("", word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String stem = tokens.incrementToken() ? term.toString() : word;
      tokens.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
