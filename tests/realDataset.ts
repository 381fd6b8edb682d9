import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDataset } from '../src/model/dataset.ts';
import { AXIS } from '../src/model/day.ts';
import { historiesOf } from '../src/model/history.ts';
import { parseStories } from '../src/model/stories.ts';
import { type AxisWindow, fittedWindow } from '../src/view/axis.ts';
import {
  chosenColumns,
  columnsOf,
  type Desk,
  GROUPINGS,
  LEVELS,
  MONEY_BY,
  PARTS,
  SHEETS,
  TABLES,
  type TableLook,
  tidied,
} from '../src/view/desk.ts';
import { knownOf } from '../src/view/known.ts';
import { loadPlacing } from '../src/view/placed.ts';
import { type Center, quantisedShape, type Shape } from '../src/view/shape.ts';
import type { Known } from '../src/view/url.ts';
import {
  type Brief,
  type BudgetRange,
  type Camera,
  EOK,
  FACETS,
  type Filters,
  K_FROM,
  LAYERS,
  MODES,
  MOST_BESIDE,
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

/** The app loads the geometry of shapes with the first shape; tests have it from the start. */
await loadPlacing();

export const { dataset } = parsed;
export const histories = historiesOf(dataset);
const told = parseStories(JSON.parse(readFileSync(join(import.meta.dirname, '../data/stories.json'), 'utf8')));
if (!told.ok) throw new Error(`data/stories.json: ${told.problem}`);
export const { stories } = told;
export const known: Known = knownOf(dataset, new Map(stories.map((s) => [s.id, s.scenes.map((scene) => scene.view)])));
/** Everything that list, map and counts are about. */
export const bases = dataset.subjects.filter((s) => s.type !== 'organisation');

export const anyDay = fc.integer({ min: AXIS.from, max: AXIS.to });
export const anyKnowledgeDay = fc.integer({ min: K_FROM, max: dataset.asOf });

const anyValues = (values: ReadonlySet<string>): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    // Many facets: few of them are used at a time, or nothing would ever be left.
    { weight: 9, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.subarray([...sortedUnique([...values])], {
        minLength: 1,
        maxLength: Math.min(4, values.size),
      }),
    },
  );
export const anyFilters = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, anyValues(known.values[facet])])),
) as unknown as fc.Arbitrary<Filters>;

export const anyHidden = fc.oneof(fc.constant([]), fc.subarray([...LAYERS]));

const anyPage: fc.Arbitrary<Page> = fc.oneof(
  fc.constantFrom(...PAGES).map((kind) => ({ kind })),
  fc.constantFrom(...known.sources).map((id) => ({ kind: 'source' as const, id })),
);
/** Values that are held back, none of which is asked for at the same time. */
const anyWithout = (filters: Filters): fc.Arbitrary<Filters> =>
  anyFilters.map(
    (none) =>
      Object.fromEntries(
        FACETS.map((facet) => [facet, none[facet].filter((v) => !filters[facet].includes(v))]),
      ) as unknown as Filters,
  );
const anyEok = fc.integer({ min: 0, max: 1_000_000 });
const anyBudget: fc.Arbitrary<BudgetRange> = fc
  .tuple(fc.option(anyEok), fc.option(anyEok))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([a, b]) => {
    const [from, to] = a !== null && b !== null ? [Math.min(a, b), Math.max(a, b)] : [a, b];
    return { from: from === null ? null : from * EOK, to: to === null ? null : to * EOK };
  });

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyLonLat = fc.tuple(between(REACH.west, REACH.east), between(REACH.south, REACH.north));
const anyCenter: fc.Arbitrary<Center> = fc.oneof(
  anyLonLat.map((lonLat) => ({ kind: 'point' as const, lonLat })),
  fc.constantFrom(...known.subjects).map((id) => ({ kind: 'subject' as const, id })),
  fc.constant({ kind: 'me' as const }),
);
const outside = fc.boolean();
/** Shapes as they enter a View. */
const anyShape: fc.Arbitrary<Shape> = fc
  .oneof(
    fc.record({ kind: fc.constant('radius' as const), center: anyCenter, metres: between(100, 500_000), outside }),
    fc.record({
      kind: fc.constant('nearest' as const),
      center: anyCenter,
      count: fc.integer({ min: 1, max: 50 }),
      outside: fc.constant(false),
    }),
    fc.tuple(anyLonLat, anyLonLat, outside).map(([a, b, out]) => ({
      kind: 'box' as const,
      bounds: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const,
      outside: out,
    })),
    fc.record({ kind: fc.constant('zone' as const), id: fc.constantFrom(...known.zones), outside }),
  )
  .map(quantisedShape)
  .filter((shape) => shape !== null);

const anyTable: fc.Arbitrary<TableLook> = fc.constantFrom(...TABLES).chain((of) =>
  fc
    .record({
      sort: fc.option(fc.record({ column: fc.constantFrom(...columnsOf(of)), descending: fc.boolean() })),
      group: fc.option(fc.constantFrom(...GROUPINGS)),
      columns: fc.option(fc.subarray([...columnsOf(of)], { minLength: 1 })),
      pins: fc.option(fc.subarray([...columnsOf(of)])),
    })
    .map(({ sort, group, columns, pins }) =>
      tidied({ of, sort, group, columns: columns && chosenColumns(of, columns), pinned: pins }),
    ),
);
const anyDesk: fc.Arbitrary<Desk> = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  cardInFront: fc.boolean(),
  moneyBy: fc.constantFrom(...MONEY_BY),
  level: fc.constantFrom(...LEVELS),
  part: fc.constantFrom(...PARTS),
  table: anyTable,
});

export const anyCamera: fc.Arbitrary<Camera> = fc
  .tuple(between(REACH.west, REACH.east), between(REACH.south, REACH.north), between(ZOOM.min, ZOOM.max))
  .map(([lon, lat, zoom]) => quantised({ center: [lon, lat], zoom }));

export const anyWindow: fc.Arbitrary<AxisWindow> = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]) => fittedWindow({ from: Math.min(a, b), to: Math.max(a, b) }));

const anyBrief: fc.Arbitrary<Brief> = fc
  .constantFrom(...stories)
  .chain(({ id, scenes }) =>
    fc.record({ story: fc.constant(id), scene: fc.integer({ min: 1, max: scenes.length }), kiosk: fc.boolean() }),
  );

export const anyView: fc.Arbitrary<View> = fc
  .record({
    t: anyDay,
    t2: fc.option(anyDay),
    k: anyKnowledgeDay,
    filters: anyFilters,
    budget: fc.option(anyBudget),
    mode: fc.constantFrom(...MODES),
    brief: fc.option(anyBrief),
    desk: anyDesk,
    beside: fc.uniqueArray(fc.constantFrom(...known.subjects, ...known.regions), { maxLength: MOST_BESIDE }),
    hidden: anyHidden,
    selected: fc.option(fc.constantFrom(...known.subjects)),
    page: fc.option(anyPage),
    camera: fc.option(anyCamera),
    tab: fc.constantFrom(...TABS),
    lanes: fc.option(anyWindow),
  })
  // There is no briefing without a story.
  .map((view) => (view.mode === 'brief' && view.brief === null ? { ...view, mode: 'map' as const } : view))
  // The tab of changes is there only while two days are compared.
  .map((view) => (view.tab === 'changes' && view.t2 === null ? { ...view, tab: 'list' as const } : view))
  .chain((view) =>
    fc.tuple(anyWithout(view.filters), fc.option(anyShape)).map(([without, shape]) => ({ ...view, without, shape })),
  );
