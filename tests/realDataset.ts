import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDataset } from '../src/model/dataset.ts';
import { AXIS } from '../src/model/day.ts';
import { historiesOf } from '../src/model/history.ts';
import { type AxisWindow, fittedWindow } from '../src/view/axis.ts';
import { knownOf } from '../src/view/known.ts';
import type { Known } from '../src/view/url.ts';
import {
  type Camera,
  FACETS,
  type Filters,
  K_FROM,
  LAYERS,
  PAGES,
  type Page,
  quantised,
  REACH,
  sortedUnique,
  TABS,
  type View,
  ZOOM,
} from '../src/view/view.ts';

/** The published dataset, the one that the app loads, and random Views of it for properties. */
const parsed = parseDataset(JSON.parse(readFileSync(join(import.meta.dirname, '../data/dataset.json'), 'utf8')));
if (!parsed.ok) throw new Error(`data/dataset.json: ${parsed.problem}`);

export const { dataset } = parsed;
export const histories = historiesOf(dataset);
export const known: Known = knownOf(dataset);
/** Everything that list, map and counts are about. */
export const bases = dataset.subjects.filter((s) => s.type !== 'organisation');

export const anyDay = fc.integer({ min: AXIS.from, max: AXIS.to });
export const anyKnowledgeDay = fc.integer({ min: K_FROM, max: dataset.asOf });

const anyValues = (values: ReadonlySet<string>): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.subarray([...sortedUnique([...values])], { minLength: 1, maxLength: 4 }) },
  );
export const anyFilters = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, anyValues(known.values[facet])])),
) as unknown as fc.Arbitrary<Filters>;

export const anyHidden = fc.oneof(fc.constant([]), fc.subarray([...LAYERS]));

const anyPage: fc.Arbitrary<Page> = fc.oneof(
  fc.constantFrom(...PAGES).map((kind) => ({ kind })),
  fc.constantFrom(...known.sources).map((id) => ({ kind: 'source' as const, id })),
);
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
export const anyCamera: fc.Arbitrary<Camera> = fc
  .tuple(between(REACH.west, REACH.east), between(REACH.south, REACH.north), between(ZOOM.min, ZOOM.max))
  .map(([lon, lat, zoom]) => quantised({ center: [lon, lat], zoom }));

export const anyWindow: fc.Arbitrary<AxisWindow> = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]) => fittedWindow({ from: Math.min(a, b), to: Math.max(a, b) }));

export const anyView: fc.Arbitrary<View> = fc
  .record({
    t: anyDay,
    t2: fc.option(anyDay),
    k: anyKnowledgeDay,
    filters: anyFilters,
    hidden: anyHidden,
    selected: fc.option(fc.constantFrom(...known.subjects)),
    page: fc.option(anyPage),
    camera: fc.option(anyCamera),
    tab: fc.constantFrom(...TABS),
    lanes: fc.option(anyWindow),
  })
  // The tab of changes is there only while two days are compared.
  .map((view) => (view.tab === 'changes' && view.t2 === null ? { ...view, tab: 'list' as const } : view));
