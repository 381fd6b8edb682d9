import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shown } from './divide.ts';

/** Words that stand around the map, in its list and in its filters; the others are loaded with what says them. */
const FIRST_WORDS = ['ko.ts', 'ko.map.ts', 'ko.vocabulary.ts', 'format.ts'];
/** Data whose texts the app shows. */
const DATA = ['dataset.json', 'stories.json', 'basemap/labels.json'];

type Text = { readonly ko: string };
/** What list and map name; the rest of the data is read in cards, tables and pages. */
type Named = { readonly name: Text; readonly label?: Text };
type Dataset = Readonly<Record<'subjects' | 'regions' | 'venues' | 'groups' | 'segments', readonly Named[]>>;
/** A name of the land: its kind, the name and the short name, and how important it is. */
type Label = { readonly k: string; readonly n: string; readonly s?: string; readonly rank?: number };

/** As `map/basemap/labels.ts` draws them when all of the country is in sight: the kinds, and from which rank on. */
const LEAST_RANK: Readonly<Record<string, number>> = {
  sido: 0,
  sea: 0,
  si: 0,
  gun: 0,
  isle: 3,
  bay: 2,
  river: 2,
  lake: 2,
};
const isNational = ({ k, rank = 0 }: Label): boolean => rank >= (LEAST_RANK[k] ?? Number.POSITIVE_INFINITY);

const namesIn = ({ subjects, regions, venues, groups, segments }: Dataset): readonly string[] =>
  [subjects, regions, venues, groups, segments].flat().flatMap(({ name, label }) => [name.ko, label?.ko ?? '']);

/** What the app shows, read from its words and its published data. */
export const readShown = (root: string): Shown => {
  const words = (file: string): string => readFileSync(join(root, 'src/words', file), 'utf8');
  const data = (file: string): string => readFileSync(join(root, 'data', file), 'utf8');
  const dataset = JSON.parse(data('dataset.json')) as Dataset;
  const labels = JSON.parse(data('basemap/labels.json')) as readonly Label[];
  const signs = readdirSync(join(root, 'src/ui'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|css)$/.test(file))
    .map((file) => readFileSync(join(root, 'src/ui', file), 'utf8'));
  const allWords = readdirSync(join(root, 'src/words')).filter((file) => /(?<!\.test)\.ts$/.test(file));
  return {
    core: [
      ...FIRST_WORDS.map(words),
      ...namesIn(dataset),
      ...labels.filter(isNational).flatMap(({ n, s = '' }) => [n, s]),
    ].join(''),
    // Signs such as ● are no words and stand in parts and styles of the screen.
    known: [...allWords.map(words), ...signs, ...DATA.map(data)].join(''),
  };
};
