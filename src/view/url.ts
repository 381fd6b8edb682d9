import { AXIS, isoOf, parseDay } from '../model/day.ts';
import { type AxisWindow, fittedWindow, isWhole, WHOLE } from './axis.ts';
import { BRIEF_KEYS, briefParts, onlyNamesTheSlide, parseBrief } from './briefUrl.ts';
import { DESK_KEYS, deskParts, parseDesk } from './deskUrl.ts';
import { parseShape, type Shape, shapeText } from './shape.ts';
import {
  type Brief,
  type BudgetRange,
  type Camera,
  defaultView,
  EOK,
  FACETS,
  type FacetId,
  FILTERS,
  type Filters,
  K_FROM,
  LAYERS,
  type LayerId,
  MODES,
  MOST_BESIDE,
  type Mode,
  PAGES,
  type Page,
  quantised,
  REACH,
  sortedUnique,
  TABS,
  type View,
  ZOOM,
} from './view.ts';

/**
 * The View as a URL hash and back. A public format: defaults are left out, unknown keys and values are ignored and
 * named, and any bytes give a View, never an exception.
 */
export type Decoded = { readonly view: View; readonly ignored: readonly string[] };
/** What a link may name; anything else in it is ignored. */
export type Known = {
  readonly asOf: number;
  readonly values: Readonly<Record<keyof Filters, ReadonlySet<string>>>;
  readonly subjects: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** The links of the scenes of each story. */
  readonly stories: ReadonlyMap<string, readonly string[]>;
};

/** Keys of preferences (read elsewhere) and keys that later versions will use: never reported as unknown. */
const RESERVED = ['lang', 'theme', 'embed'];
const NOTHING = 'none';
const ALL = 'all';
/** Before a value of a facet: none of it. */
const NOT = '!';

const pageText = (page: Page) => (page.kind === 'source' ? `source:${page.id}` : page.kind);
const cameraText = ({ center: [lon, lat], zoom }: Camera) => `${zoom}/${lat}/${lon}`;
const lanesText = (window: AxisWindow) => (isWhole(window) ? ALL : `${isoOf(window.from)}/${isoOf(window.to)}`);
const shownText = (hidden: readonly LayerId[]) =>
  LAYERS.filter((layer) => !hidden.includes(layer)).join(',') || NOTHING;

/** 억 won: `100..500`, `..500`, `100..` */
const budgetText = ({ from, to }: BudgetRange) => [from, to].map((krw) => (krw === null ? '' : krw / EOK)).join('..');

/** Marks that a hash may hold stay readable; everything else that a URL cannot hold is escaped. */
const written = (value: string) =>
  encodeURIComponent(value).replace(/%(2C|2F|3A|3B|40)/g, (escaped) => decodeURIComponent(escaped));

type Written = {
  /** The slide on which a briefing stands: while nothing is different from it, its name is enough. */
  readonly slide?: View | null;
  /** The day stands in the link even where it is the first one. */
  readonly day?: boolean;
};
/** The View as a link. A briefing that shows more or less than its slide is written down whole, with its day. */
export const encodeView = (view: View, asOf: number, { slide = null, day = false }: Written = {}): string => {
  const briefing = view.mode === 'brief';
  const own = partsOf(view, asOf, day || briefing);
  const same = briefing && slide !== null && linked(own) === linked(partsOf(slide, asOf, true));
  return linked([...(same ? [] : own), ...briefParts(view)]);
};
const linked = (parts: readonly (readonly [string, string])[]): string =>
  parts.map(([key, value]) => `${key}=${written(value)}`).join('&');

const partsOf = (view: View, asOf: number, day: boolean): readonly (readonly [string, string])[] => {
  const parts: (readonly [string, string])[] = [];
  if (view.t !== asOf || day) parts.push(['t', isoOf(view.t)]);
  if (view.t2 !== null) parts.push(['t2', isoOf(view.t2)]);
  if (view.k !== asOf) parts.push(['k', isoOf(view.k)]);
  for (const facet of FACETS) {
    const values = [...view.filters[facet], ...view.without[facet].map((value) => NOT + value)];
    if (values.length > 0) parts.push([facet, values.join(',')]);
  }
  if (view.budget !== null) parts.push(['budget', budgetText(view.budget)]);
  if (view.shape !== null) parts.push(['shape', shapeText(view.shape)]);
  if (view.hidden.length > 0) parts.push(['layers', shownText(view.hidden)]);
  if (view.selected !== null) parts.push(['sel', view.selected]);
  if (view.page !== null) parts.push(['page', pageText(view.page)]);
  if (view.camera !== null) parts.push(['map', cameraText(view.camera)]);
  if (view.tab !== 'list') parts.push(['tab', view.tab]);
  if (view.lanes !== null) parts.push(['lanes', lanesText(view.lanes)]);
  if (view.mode === 'plan') parts.push(['mode', view.mode]);
  parts.push(...deskParts(view.desk));
  if (view.beside.length > 0) parts.push(['cmp', view.beside.join(',')]);
  return parts;
};

const readBack = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

/** Pairs of a hash; the last of a repeated key holds. */
export const parseHash = (hash: string): { pairs: ReadonlyMap<string, string>; broken: readonly string[] } => {
  const pairs = new Map<string, string>();
  const broken: string[] = [];
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [rawKey = '', ...rest] = part.split('=');
    const [key, value] = [readBack(rawKey), readBack(rest.join('='))];
    if (key === null || value === null) broken.push(part.slice(0, 40));
    else pairs.set(key, value);
  }
  return { pairs, broken };
};

const parseCamera = (text: string): Camera | null => {
  const numbers = text.split('/').map((n) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(n) ? Number(n) : Number.NaN));
  const [zoom, lat, lon] = numbers;
  if (
    numbers.length !== 3 ||
    zoom === undefined ||
    lat === undefined ||
    lon === undefined ||
    numbers.some(Number.isNaN)
  )
    return null;
  const inReach =
    ZOOM.min <= zoom &&
    zoom <= ZOOM.max &&
    REACH.west <= lon &&
    lon <= REACH.east &&
    REACH.south <= lat &&
    lat <= REACH.north;
  return inReach ? quantised({ center: [lon, lat], zoom }) : null;
};

const parsePage = (text: string, known: Known): Page | null => {
  const plain = PAGES.find((kind) => kind === text);
  if (plain) return { kind: plain };
  const id = text.startsWith('source:') ? text.slice('source:'.length) : '';
  return known.sources.has(id) ? { kind: 'source', id } : null;
};

const parseDayIn = (text: string, from: number, to: number): number | null => {
  const day = parseDay(text);
  return day !== null && from <= day && day <= to ? day : null;
};

const MOST_EOK = 10_000_000;
const parseBudget = (text: string): BudgetRange | null => {
  const match = /^(\d{0,8})\.\.(\d{0,8})$/.exec(text);
  if (!match || match[0] === '..') return null;
  const [from, to] = [match[1], match[2]].map((n) => (n ? Number(n) : null));
  if ((from ?? 0) > (to ?? MOST_EOK) || (from ?? 0) > MOST_EOK || (to ?? 0) > MOST_EOK) return null;
  const krw = (eok: number | null | undefined) => (eok === null || eok === undefined ? null : eok * EOK);
  return { from: krw(from), to: krw(to) };
};

/** `all`, or the first and the last day of the axis that is shown. */
const parseLanes = (text: string): AxisWindow | null => {
  if (text === ALL) return WHOLE;
  const [from, to, ...rest] = text.split('/').map((part) => parseDayIn(part, AXIS.from, AXIS.to));
  if (rest.length > 0 || from === null || to === null || from === undefined || to === undefined || to < from)
    return null;
  return fittedWindow({ from, to });
};

export const decodeView = (hash: string, known: Known): Decoded => {
  const { pairs, broken } = parseHash(hash);
  const { brief, problems } = parseBrief(pairs, known.stories);
  const strange = [...pairs.keys()].filter((key) => !OWN.has(key) && !RESERVED.includes(key));
  const ignored: string[] = [...broken, ...strange.map((key) => key.slice(0, 40)), ...problems];
  if (brief && onlyNamesTheSlide(pairs, OWN)) {
    const slide = slideOf(brief, known);
    if (slide) return { view: slide, ignored };
  }
  const base = defaultView(known.asOf);
  const read = <T>(key: string, parse: (text: string) => T | null, otherwise: T): T => {
    const text = pairs.get(key);
    if (text === undefined) return otherwise;
    const value = parse(text);
    if (value === null) ignored.push(`${key}=${text.slice(0, 40)}`);
    return value ?? otherwise;
  };
  const list = <T extends string>(key: string, allowed: (value: string) => value is T): readonly T[] => {
    const values = (pairs.get(key) ?? '').split(',').filter((v) => v !== '' && v !== NOTHING);
    ignored.push(...values.filter((v) => !allowed(v)).map((v) => `${key}=${v.slice(0, 40)}`));
    return values.filter(allowed);
  };
  const named = (facet: FacetId, value: string) => known.values[facet].has(value.replace(/^!/, ''));
  const chosen = new Map(FACETS.map((facet) => [facet, list(facet, (v): v is string => named(facet, v))]));
  const chosenIn = (facet: FacetId) => chosen.get(facet) ?? [];
  const mapFacets = (valuesOf: (facet: FacetId) => readonly string[]) =>
    Object.fromEntries(FACETS.map((facet) => [facet, sortedUnique(valuesOf(facet))])) as Filters;
  const without = mapFacets((facet) => chosenIn(facet).flatMap((v) => (v.startsWith(NOT) ? v.slice(1) : [])));
  const isLayer = (v: string): v is LayerId => LAYERS.some((layer) => layer === v);
  const layers = list('layers', isLayer);
  const saysNone = pairs.get('layers')?.split(',').includes(NOTHING) ?? false;
  const shown = layers.length > 0 || saysNone ? layers : LAYERS;
  const onAxis = (text: string) => parseDayIn(text, AXIS.from, AXIS.to);
  const t2 = read<number | null>('t2', onAxis, base.t2);
  const tab = read('tab', (text) => TABS.find((known) => known === text) ?? null, base.tab);
  if (tab === 'changes' && t2 === null) ignored.push('tab=changes');
  const view: View = {
    t: read('t', onAxis, base.t),
    t2,
    k: read('k', (text) => parseDayIn(text, K_FROM, known.asOf), base.k),
    // What is both asked for and held back is held back.
    filters: mapFacets((facet) => chosenIn(facet).filter((v) => !v.startsWith(NOT) && !without[facet].includes(v))),
    without,
    budget: read<BudgetRange | null>('budget', parseBudget, base.budget),
    shape: read<Shape | null>(
      'shape',
      (text) =>
        parseShape(
          text,
          (id) => known.subjects.has(id),
          (id) => known.zones.has(id),
        ),
      base.shape,
    ),
    hidden: LAYERS.filter((layer) => !shown.includes(layer)),
    selected: read('sel', (text) => (known.subjects.has(text) ? text : null), base.selected),
    page: read<Page | null>('page', (text) => parsePage(text, known), base.page),
    camera: read<Camera | null>('map', parseCamera, base.camera),
    tab: tab === 'changes' && t2 === null ? base.tab : tab,
    lanes: read<AxisWindow | null>('lanes', parseLanes, base.lanes),
    mode: modeOf(
      read<Mode>('mode', (text) => MODES.find((mode) => mode === text) ?? null, base.mode),
      brief,
    ),
    brief,
    desk: parseDesk(read, list),
    beside: [...new Set(list('cmp', (v): v is string => known.subjects.has(v) || known.regions.has(v)))].slice(
      0,
      MOST_BESIDE,
    ),
  };
  return { view, ignored };
};

/** There is no briefing without a story to tell. */
const modeOf = (mode: Mode, brief: Brief | null): Mode => (mode === 'brief' && brief === null ? 'map' : mode);

/** The whole View of a slide; `null` where there is no such slide. A slide names no other slide. */
export const slideOf = (brief: Brief, known: Known): View | null => {
  const link = known.stories.get(brief.story)?.[brief.scene - 1];
  if (link === undefined) return null;
  return { ...decodeView(link, { ...known, stories: NO_STORIES }).view, mode: 'brief', brief };
};
const NO_STORIES: Known['stories'] = new Map();

const OWN: ReadonlySet<string> = new Set([
  't',
  't2',
  'k',
  'layers',
  'sel',
  'page',
  'map',
  'tab',
  'lanes',
  'mode',
  'cmp',
  ...FILTERS,
  ...DESK_KEYS,
  ...BRIEF_KEYS,
]);
