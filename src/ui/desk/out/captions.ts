import { isoOf } from '../../../model/day.ts';
import { CLASSES } from '../../../model/vocabulary.ts';
import { activeFilters } from '../../../view/criteria.ts';
import { saidOf } from '../../../view/said.ts';
import { type Item, type Scene, SIGNS } from '../../../view/scene.ts';
import { encodeView } from '../../../view/url.ts';
import type { View } from '../../../view/view.ts';
import { formatIso, formatNumber } from '../../../words/format.ts';
import type { DeskWords } from '../../../words/ko.desk.ts';
import { filterWords, optionWord, type Wording } from '../../filters/optionWords.ts';
import type { Captions, LegendItem } from './picture.ts';

type OutWords = DeskWords['out'];
/** What is looked at, and where the app stands: `https://host/path`. */
type Seen = {
  readonly view: View;
  readonly scene: Scene;
  readonly app: string;
  /** Whom the map on screen is owed to; without it the embedded one. */
  readonly credits?: string;
  /** The reader's own table, where the map shows it. */
  readonly own?: { readonly name: string; readonly rows: number } | null;
};

/** The link is of this very View: the address in the browser follows a moving View only at its own pace. */
const linkTo = ({ view, app }: Seen, asOf: number): string => {
  const hash = encodeView(view, asOf);
  return hash === '' ? app : `${app}#${hash}`;
};

/** Everything that a picture, a page or a file says about the view that it was made of. */
export const captionsOf = (wording: Wording, words: OutWords, seen: Seen): Captions => {
  const { view, scene, own } = seen;
  return {
    title: words.title(wording.words.app.name, wording.words.app.tagline),
    asOf: asOfWords(wording, scene, view),
    lines: [
      ...viewLines(wording, words, scene, view),
      ...(own ? [words.own(own.name, formatNumber(own.rows, wording.lang))] : []),
    ],
    legend: legendOf(wording, words, scene),
    sources: words.sources(sourceWords(wording, scene.shown, view.k, words)),
    credits: words.credits(seen.credits ?? wording.words.map.credits, linkTo(seen, wording.dataset.asOf)),
  };
};

const date = (day: number, { lang }: Wording) => formatIso(isoOf(day), lang);

const asOfWords = (wording: Wording, scene: Scene, view: View): string => {
  const { words, dataset } = wording;
  const said = [
    words.time.asOf(date(scene.day, wording)),
    ...(scene.comparison
      ? [words.compare.between(date(scene.comparison.earlier, wording), date(scene.comparison.later, wording))]
      : []),
    ...(view.k === dataset.asOf ? [] : [words.knowledge.short(date(view.k, wording))]),
    words.about.version(dataset.version, date(dataset.asOf, wording)),
  ];
  return said.join(' · ');
};

/** What is shown of how many, and every filter in words. */
const viewLines = (wording: Wording, words: OutWords, scene: Scene, view: View): readonly string[] => {
  const filters = activeFilters(view).map(
    (filter) => `${wording.words.filters.facet[filter]}: ${filterWords(wording, view, filter).join(', ')}`,
  );
  return [
    [
      wording.words.list.count(scene.shown.length, scene.total.length),
      wording.words.list.onMap(scene.shown.length - scene.shelf.length, scene.shelf.length),
      filters.length === 0 ? words.noFilters : filters.join(' · '),
    ].join(' · '),
    ...(scene.hiddenByLayers > 0 ? [wording.words.list.hiddenByLayers(scene.hiddenByLayers)] : []),
  ];
};

/** The five documents first; how many others stand behind them is said. */
const sourceWords = (wording: Wording, shown: readonly Item[], k: number, words: OutWords): string => {
  const ids = new Set(shown.flatMap((i) => saidOf(wording.dataset, k, i.subject.id).sources));
  const used = wording.dataset.sources.filter((s) => ids.has(s.id));
  const seeds = used.filter((s) => s.kind === 'seed').map((s) => optionWord(wording, 'src', s.id));
  const others = used.length - seeds.length;
  return [...seeds, ...(others > 0 ? [words.otherSources(others)] : [])].join(', ') || words.noSources;
};

/** What the marks on this map mean, and no more. */
const legendOf = (
  { words, dataset, lang }: Wording,
  desk: OutWords,
  { shown, comparison }: Scene,
): readonly LegendItem[] => {
  const facilities = shown.filter((i) => i.subject.type === 'facility');
  const groupOf = (segment: string | undefined) => dataset.segments.find((s) => s.id === segment)?.group;
  const groups = new Set(facilities.map((i) => groupOf(i.subject.segments[0])));
  const classes = new Set(facilities.map((i) => i.state.class));
  const zones = new Set(shown.filter((i) => i.subject.type === 'zone').map((i) => i.subject.kind));
  return [
    ...dataset.groups
      .filter((g) => groups.has(g.id))
      .map((g): LegendItem => ({ kind: 'group', id: g.id, word: g.name[lang] })),
    ...CLASSES.filter((c) => classes.has(c)).map((c): LegendItem => ({ kind: 'class', id: c, word: words.class[c] })),
    ...(facilities.some((i) => i.state.certainty === 'unconfirmed')
      ? [{ kind: 'ring' as const, word: words.legend.unconfirmed }]
      : []),
    ...[...zones].map((kind): LegendItem => ({ kind: 'zone', id: kind, word: words.kind[`zone-${kind}`] ?? kind })),
    ...(shown.some((i) => i.subject.type === 'programme') ? [{ kind: 'badge' as const, word: desk.programmes }] : []),
    ...(comparison
      ? SIGNS.filter((sign) => comparison.counts[sign] > 0).map(
          (sign): LegendItem => ({ kind: 'sign', id: sign, word: words.compare.kind[sign] }),
        )
      : []),
  ];
};
