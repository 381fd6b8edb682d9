/** One table for everything that has a colour, a shape or a pattern: map, legend, list, static map and CSS read it. */
export type ThemeName = 'light' | 'dark';
type Shade = Readonly<Record<ThemeName, string>>;

/** Shapes as SVG paths in a box from -10 to 10; each segment group has its own, so that colour never carries meaning alone. */
const SHAPES = {
  circle: 'M8.6 0A8.6 8.6 0 1 1 -8.6 0A8.6 8.6 0 1 1 8.6 0Z',
  square: 'M-7.6 -7.6H7.6V7.6H-7.6Z',
  diamond: 'M0 -10L10 0L0 10L-10 0Z',
  triangle: 'M0 -9.4L9.6 7.6H-9.6Z',
  hexagon: 'M-5 -8.7H5L10 0L5 8.7H-5L-10 0Z',
  pentagon: 'M0 -9.6L9.4 -2.6L5.8 8.4H-5.8L-9.4 -2.6Z',
  dot: 'M6.2 0A6.2 6.2 0 1 1 -6.2 0A6.2 6.2 0 1 1 6.2 0Z',
  cross: 'M-3.4 -9.2H3.4V-3.4H9.2V3.4H3.4V9.2H-3.4V3.4H-9.2V-3.4H-3.4Z',
} as const;
export type ShapeName = keyof typeof SHAPES;

type GroupLook = { readonly shape: ShapeName; readonly color: Shade };

/** Segment groups: an Okabe-Ito subset, darkened where it stands on light ground. */
const GROUPS: Readonly<Record<string, GroupLook>> = {
  materials: { shape: 'circle', color: { light: '#0072b2', dark: '#4aa8e0' } },
  'cell-pack': { shape: 'square', color: { light: '#c98500', dark: '#f0b429' } },
  recycling: { shape: 'hexagon', color: { light: '#00875f', dark: '#22c39a' } },
  'equipment-testing': { shape: 'diamond', color: { light: '#c74e00', dark: '#f2803a' } },
  support: { shape: 'triangle', color: { light: '#b8578c', dark: '#e08fbb' } },
  hydrogen: { shape: 'pentagon', color: { light: '#2a8fc7', dark: '#7cc8f2' } },
  other: { shape: 'cross', color: { light: '#5b6470', dark: '#aab4c0' } },
};
const NO_GROUP: GroupLook = { shape: 'cross', color: { light: '#5b6470', dark: '#aab4c0' } };

/** The group of what a planner brings and what is none of the segments of the map: it must look like none of them. */
export const UNMATCHED = 'unmatched';
const UNMATCHED_LOOK: GroupLook = { shape: 'dot', color: { light: '#5b6470', dark: '#aab4c0' } };

export const groupLook = (group: string | undefined): GroupLook =>
  group === UNMATCHED ? UNMATCHED_LOOK : group === undefined ? NO_GROUP : (GROUPS[group] ?? NO_GROUP);
export const shapePath = (shape: ShapeName): string => SHAPES[shape];
export const GROUP_IDS = Object.keys(GROUPS);

/** Ground and line of the marks. */
export const MARK = {
  paper: { light: '#ffffff', dark: '#10171e' },
  outline: { light: '#16202b', dark: '#f1f5f9' },
  ended: { light: '#6b7280', dark: '#8b95a1' },
  unconfirmed: { light: '#b00020', dark: '#ff8a80' },
  selected: { light: '#0b1f33', dark: '#ffffff' },
  leader: { light: '#46525f', dark: '#a9b6c2' },
} as const satisfies Readonly<Record<string, Shade>>;

/** Symbols of the stages on a timeline, in the same box; an event is smaller, because it moves no state. */
const STAGE_SHAPES: Readonly<Record<string, string>> = {
  announced: 'M-7 -8.4L9 0L-7 8.4Z',
  selected: 'M0 -9.6L2.6 -3.2L9.5 -2.9L4.2 1.5L5.9 8.3L0 4.5L-5.9 8.3L-4.2 1.5L-9.5 -2.9L-2.6 -3.2Z',
  recruiting: 'M-3.2 -9H3.2V-3.2H9V3.2H3.2V9H-3.2V3.2H-9V-3.2H-3.2Z',
  approved: 'M-7.6 -8.6H7.6V2.4L0 9.2L-7.6 2.4Z',
  study: 'M-5 -8.4L5 -8.4L9.6 0L5 8.4L-5 8.4L-9.6 0Z',
  agreement: 'M-9.4 -7.4L0 -2.2L9.4 -7.4V7.4L0 2.2L-9.4 7.4Z',
  construction: 'M0 -9.4L9.6 7.6H-9.6Z',
  completed: 'M-7.6 -7.6H7.6V7.6H-7.6Z',
  operating: 'M8.8 0A8.8 8.8 0 1 1 -8.8 0A8.8 8.8 0 1 1 8.8 0Z',
  ended: 'M-8.6 -5L-5 -8.6L0 -3.6L5 -8.6L8.6 -5L3.6 0L8.6 5L5 8.6L0 3.6L-5 8.6L-8.6 5L-3.6 0Z',
  event: 'M0 -6.6L6.6 0L0 6.6L-6.6 0Z',
  target: 'M-6.4 9.4V-9H8.4L5 -4L8.4 1H-3.8V9.4Z',
};
export const STAGE_IDS = Object.keys(STAGE_SHAPES);
export const stagePath = (stage: string): string => STAGE_SHAPES[stage] ?? STAGE_SHAPES.event ?? '';

export type SignLook = { readonly path: string; readonly color: Shade };
/** Signs of what changed between two days: a plus, an arrow upwards, a cross. */
export const SIGN = {
  new: {
    path: 'M-1.3 -4.6H1.3V-1.3H4.6V1.3H1.3V4.6H-1.3V1.3H-4.6V-1.3H-1.3Z',
    color: { light: '#14683d', dark: '#57d68d' },
  },
  advanced: { path: 'M0 -4.8L4.6 0.4H1.5V4.6H-1.5V0.4H-4.6Z', color: { light: '#1f4fbf', dark: '#8db4ff' } },
  possible: {
    path: 'M-2.8 -1.8C-2.8 -6 3.2 -6 3.2 -2C3.2 0.2 0.9 0.2 0.9 1.8H-0.9C-0.9 -0.8 1.3 -0.9 1.3 -2C1.3 -3.4 -0.9 -3.4 -0.9 -1.8ZM-1 2.7H1V4.7H-1Z',
    color: { light: '#8a5a00', dark: '#f0b429' },
  },
  ended: {
    path: 'M-4.4 -2.6L-2.6 -4.4L0 -1.8L2.6 -4.4L4.4 -2.6L1.8 0L4.4 2.6L2.6 4.4L0 1.8L-2.6 4.4L-4.4 2.6L-1.8 0Z',
    color: { light: '#4b5563', dark: '#b6bec9' },
  },
} as const satisfies Readonly<Record<string, SignLook>>;

/** How much is left of the colour of what is unchanged between two days. */
export const UNCHANGED = 0.4;

/** The shape of a planner: its line, the lightest of fills over what is meant, and dashes for what lies in and outside it. */
export const SHAPE = {
  line: { light: '#0b50d0', dark: '#8db4ff' },
  fillOpacity: { light: 0.07, dark: 0.11 },
  dash: { inside: [4, 2], outside: [1, 1.6] },
} as const;

export type ZoneLook = {
  readonly color: Shade;
  /** Dash of the outline in line widths; empty = solid. */
  readonly dash: readonly number[];
  readonly fillOpacity: number;
  /** Pixels by which the outline is moved outwards, so that zones of one outline stay apart. */
  readonly offset: number;
  readonly width: number;
};

/** Zone kinds from the bottom up. Industrial complexes are ground, special zones stand out. */
const ZONES: Readonly<Record<string, ZoneLook>> = {
  'general-complex': { color: { light: '#64748b', dark: '#8fa0b5' }, dash: [], fillOpacity: 0.14, offset: 0, width: 1 },
  'national-complex': {
    color: { light: '#3f5069', dark: '#a8b8cc' },
    dash: [],
    fillOpacity: 0.16,
    offset: 0,
    width: 1.4,
  },
  block: { color: { light: '#3f5069', dark: '#a8b8cc' }, dash: [1, 2], fillOpacity: 0.06, offset: 0, width: 1.2 },
  'regulation-free': {
    color: { light: '#a4402c', dark: '#ef8b73' },
    dash: [2, 1.6],
    fillOpacity: 0.07,
    offset: 0,
    width: 1.8,
  },
  sobujang: { color: { light: '#0f766e', dark: '#3fd0c0' }, dash: [5, 1.6], fillOpacity: 0.06, offset: -3.5, width: 2 },
  'global-innovation': {
    color: { light: '#8a6d00', dark: '#dcc15a' },
    dash: [1, 1.6],
    fillOpacity: 0.06,
    offset: 0,
    width: 1.8,
  },
  strategic: { color: { light: '#6d28b8', dark: '#c4a1f5' }, dash: [], fillOpacity: 0.1, offset: 0, width: 2.2 },
};
const PLAIN_ZONE: ZoneLook = {
  color: { light: '#64748b', dark: '#8fa0b5' },
  dash: [],
  fillOpacity: 0.1,
  offset: 0,
  width: 1,
};

export const zoneLook = (kind: string): ZoneLook => ZONES[kind] ?? PLAIN_ZONE;
export const ZONE_ORDER = Object.keys(ZONES);
