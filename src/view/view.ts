import type { LonLat } from '../model/dataset.ts';
import { type Day, dayOf } from '../model/day.ts';
import type { AxisWindow } from './axis.ts';
import { DESK, type Desk } from './desk.ts';
import type { Shape } from './shape.ts';

/** What one is looking at, whole. The URL is a View written down; the store holds the current one. */
export type View = {
  /** Event time: the state of things at the end of this day. */
  readonly t: Day;
  /** A second event time that the first is compared with; `null`: nothing is compared. */
  readonly t2: Day | null;
  /** Knowledge time: what had been published by the end of this day. */
  readonly k: Day;
  /** Any of these: OR inside a facet, AND across. */
  readonly filters: Filters;
  /** None of these. */
  readonly without: Filters;
  /** Whole project budgets to let through; `null`: all, stated or not. */
  readonly budget: BudgetRange | null;
  /** Where; `null`: anywhere, and nowhere in particular. */
  readonly shape: Shape | null;
  /** Layers that are switched off. */
  readonly hidden: readonly LayerId[];
  readonly selected: string | null;
  readonly page: Page | null;
  /** What the screen is for: exploring, the planner's desk, or a briefing (only with `brief`). */
  readonly mode: Mode;
  /** The briefing that is told, or that was left for a look around; `null`: none. */
  readonly brief: Brief | null;
  readonly desk: Desk;
  /** Two to four subjects or regions side by side; fewer are a choice begun. */
  readonly beside: readonly string[];
  /** `null`: the four places fitted into the window. */
  readonly camera: Camera | null;
  /** What of the panel is open; `changes` only while two days are compared, `own` also where no table has been brought yet. */
  readonly tab: Tab;
  /** The part of the axis that the lanes show; `null`: they are closed. */
  readonly lanes: AxisWindow | null;
};

export const TABS = ['list', 'filters', 'legend', 'plans', 'changes', 'own'] as const;
export type Tab = (typeof TABS)[number];

export const FACETS = ['seg', 'reg', 'kind', 'stage', 'cert', 'mod', 'org', 'src', 'fund', 'zone', 'place'] as const;
export type FacetId = (typeof FACETS)[number];
/** Values chosen in each facet, in alphabetical order; an empty facet lets all pass. */
export type Filters = Readonly<Record<FacetId, readonly string[]>>;
/** Everything that lets subjects through or holds them back. */
export const FILTERS = [...FACETS, 'budget', 'shape'] as const;
export type FilterId = (typeof FILTERS)[number];

/** Won, both ends included; `null`: open. */
export type BudgetRange = { readonly from: number | null; readonly to: number | null };
/** Where the ends of a range may stand, in 억 won: 1, 2, 5 on a logarithmic scale. */
export const BUDGET_STOPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
export const EOK = 100_000_000;

export const MOST_BESIDE = 4;

export const MODES = ['map', 'plan', 'brief'] as const;
export type Mode = (typeof MODES)[number];

/** Screens that a reader opens by name; a briefing is opened by its story. */
export const SCREENS = ['map', 'plan'] as const satisfies readonly Mode[];

export type Brief = {
  readonly story: string;
  /** Counted from 1, as people count slides. */
  readonly scene: number;
  /** It plays by itself and begins again. */
  readonly kiosk: boolean;
};

export const LAYERS = [
  'facility',
  'programme',
  'strategic',
  'sobujang',
  'regulation-free',
  'national-complex',
  'general-complex',
  'block',
] as const;
export type LayerId = (typeof LAYERS)[number];

export const PAGES = ['about', 'data', 'glossary', 'keys', 'stories'] as const;
export type Page = { readonly kind: 'source'; readonly id: string } | { readonly kind: (typeof PAGES)[number] };

export type Camera = { readonly center: LonLat; readonly zoom: number };

export const NO_FILTERS = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Filters;
/** How near a camera may come; without streets the map itself goes no further than its coast bears. */
export const ZOOM = { min: 5, bare: 13, max: 17 } as const;
/** Where the camera may stand. */
export const REACH = { west: 122, south: 32, east: 133.5, north: 40 } as const;

export const defaultView = (asOf: Day): View => ({
  t: asOf,
  t2: null,
  k: asOf,
  filters: NO_FILTERS,
  without: NO_FILTERS,
  budget: null,
  shape: null,
  hidden: [],
  selected: null,
  page: null,
  mode: 'map',
  brief: null,
  desk: DESK,
  beside: [],
  camera: null,
  tab: 'list',
  lanes: null,
});

/** The knowledge clock runs from before the first source to the as-of day. */
export const K_FROM = dayOf('2017-01-01');

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const quantise = (value: number, step: number) => Math.round(value * step) / step;

/** Cameras enter the View at 2 decimals of zoom and 4 of degrees, so that the URL gives back exactly what it was made of. */
export const quantised = ({ center: [lon, lat], zoom }: Camera): Camera => ({
  center: [quantise(clamp(lon, REACH.west, REACH.east), 1e4), quantise(clamp(lat, REACH.south, REACH.north), 1e4)],
  zoom: quantise(clamp(zoom, ZOOM.min, ZOOM.max), 1e2),
});

const CLOSE = 11;
/** Degrees across that a window shows at zoom 0, give or take its size. */
const WINDOW_DEGREES = 360;

/** A camera that shows an area with room around it, and a point from near by. */
export const cameraFor = ([west, south, east, north]: readonly [number, number, number, number]): Camera => {
  const across = Math.max(east - west, (north - south) * 1.25, 1e-6) * 2.2;
  return quantised({
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.min(CLOSE, Math.log2(WINDOW_DEGREES / across)),
  });
};

export const sortedUnique = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();
