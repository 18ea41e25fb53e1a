package no.utdanning.registersync.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.linking.Cluster;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** Works out the figures of titles and of clusters, in the whole country. */
final class TitleCounter {
  private final FigureInputs inputs;
  private final Linkage linkage;

  TitleCounter(FigureInputs inputs) {
    this.inputs = inputs;
    this.linkage = inputs.linkage();
  }

  /** Every catalogue title, and every unknown code with positions. */
  List<TitleFigures> titles(TitleCells cells) {
    SortedSet<TitleCode> codes = new TreeSet<>(linkage.catalogue().keySet());
    cells
        .byTitle()
        .forEach(
            (code, column) -> {
              if (column.positions() > 0) {
                codes.add(code);
              }
            });
    List<TitleFigures> titles = new ArrayList<>(codes.size());
    for (TitleCode code : codes) {
      titles.add(title(code, inputs.employment() == null ? null : positions(code, cells)));
    }
    return titles;
  }

  /** The titles that figures are published of, with their positions. */
  List<TitleFigures> takenOver(Map<TitleCode, TitleFigures.TitlePositions> published) {
    List<TitleFigures> titles = new ArrayList<>(published.size());
    new TreeMap<>(published).forEach((code, positions) -> titles.add(title(code, positions)));
    return titles;
  }

  private TitleFigures title(TitleCode code, TitleFigures.@Nullable TitlePositions positions) {
    Relation relation = linkage.titles().relation(code);
    return new TitleFigures(
        code, linkage.catalogue().get(code), state(code, relation), relation, positions);
  }

  private TitleFigures.LinkState state(TitleCode code, Relation relation) {
    if (!linkage.catalogue().containsKey(code)) {
      return TitleFigures.LinkState.UKJENT;
    }
    if (relation.isLinked()) {
      return TitleFigures.LinkState.KOBLET;
    }
    return linkage.titles().isDecidedWithout(code)
        ? TitleFigures.LinkState.UTEN_YRKE
        : TitleFigures.LinkState.UKOBLET;
  }

  private TitleFigures.TitlePositions positions(TitleCode code, TitleCells cells) {
    TitleCells.Column column = cells.find(code);
    long count = 0;
    ExactSum microFte = new ExactSum();
    if (column != null) {
      for (int cell = 0; cell < column.size(); cell++) {
        count += column.positions(cell);
        column.addMicroFteTo(microFte, cell);
      }
    }
    return new TitleFigures.TitlePositions(
        count,
        microFte.rounded(PositionSums.MILLIONTHS),
        workplaces(code),
        linkage.titles().relation(code).overcounts() * count);
  }

  /** Distinct workplaces of a title; its cells are sorted by workplace. */
  private long workplaces(TitleCode code) {
    EmploymentCells cells = inputs.cells();
    int end = cells.firstOf(code.number() + 1);
    int last = EmploymentCells.HOUSEHOLD;
    long distinct = 0;
    for (int cell = cells.firstOf(code.number()); cell < end; cell++) {
      if (cells.workplace(cell) != last) {
        last = cells.workplace(cell);
        distinct++;
      }
    }
    return distinct;
  }

  /** Every cluster, also those of a single occupation. */
  List<ClusterFigures> clusters(TitleCells cells) {
    List<ClusterFigures> figures = new ArrayList<>();
    for (Cluster<TitleCode> cluster : linkage.titles().clusters()) {
      figures.add(
          new ClusterFigures(
              cluster, inputs.employment() == null ? null : positions(cluster, cells)));
    }
    return figures;
  }

  /** The clusters of two occupations or more, with their published positions. */
  List<ClusterFigures> clusters(Map<UnoId, ClusterFigures.ClusterPositions> published) {
    return linkage.titles().clusters().stream()
        .filter(Cluster::isOfSeveral)
        .map(cluster -> new ClusterFigures(cluster, published.get(cluster.id())))
        .toList();
  }

  private ClusterFigures.ClusterPositions positions(Cluster<TitleCode> cluster, TitleCells cells) {
    long linked = 0;
    long naive = 0;
    long overcount = 0;
    for (TitleCode title : cluster.codes()) {
      TitleCells.Column column = cells.find(title);
      if (column != null) {
        Relation relation = linkage.titles().relation(title);
        linked += column.positions();
        naive += relation.k() * column.positions();
        overcount += relation.overcounts() * column.positions();
      }
    }
    return new ClusterFigures.ClusterPositions(linked, naive, overcount);
  }
}
