import type { Dataset, LonLat, Subject } from '../model/dataset.ts';
import { groupBy } from '../model/group.ts';
import { COUNTRY } from '../model/regions.ts';
import { facetRegionOf } from './facets.ts';

/** Below this zoom the facilities of one city stand together on a plate beside it; above it each stands at its own place. */
export const NEAR_ZOOM = 9.2;
/** Pixels between the centres of neighbouring marks. */
const PITCH = 27;

/** Where a mark is drawn: an anchor on the ground and an offset in pixels (x right, y down) with a leader line between. */
export type Spot = {
  readonly subject: string;
  readonly anchor: LonLat;
  readonly offset: readonly [number, number];
  readonly scale: 'far' | 'near';
};
/** Ground of a city's marks at small scales: a plate of so many slots beside its anchor. */
export type Plate = {
  readonly region: string;
  readonly anchor: LonLat;
  readonly offset: readonly [number, number];
  readonly size: readonly [number, number];
  readonly members: readonly string[];
  /** Offsets of its slots, drawn as dots where nothing stands. */
  readonly slots: readonly (readonly [number, number])[];
};
/** Where the number of a region's programmes stands: by the plate of its marks at small scales, by its name at large ones. */
export type Badge = {
  readonly region: string;
  readonly anchor: LonLat;
  readonly offset: readonly [number, number];
  readonly scale: 'far' | 'near';
  /** It names its place, too: no name of that stands beside it. */
  readonly isNamed: boolean;
};
export type Layout = {
  readonly spots: readonly Spot[];
  readonly plates: readonly Plate[];
  readonly badges: readonly Badge[];
};

type Placed = Subject & { readonly position: NonNullable<Subject['position']> };
const isPlaced = (s: Subject): s is Placed => s.type === 'facility' && s.position !== null;
const lonLatOf = (s: Placed): LonLat => [s.position.lonLat[0], s.position.lonLat[1]];

/** Things on one known point fan out evenly around it, the first at the top; a thing alone stands on its point. */
const fan = (members: readonly Placed[]): readonly Spot[] => {
  const radius = members.length === 1 ? 0 : Math.max(30, (members.length * PITCH * 1.12) / (2 * Math.PI));
  return members.map((subject, i) => {
    const angle = (i / members.length) * 2 * Math.PI - Math.PI / 2;
    return {
      subject: subject.id,
      anchor: lonLatOf(subject),
      offset: [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))],
      scale: 'near',
    };
  });
};

const MIDDLE: LonLat = [127.9, 36.3];
const GAP = 30;

/** A plate stands on the side where the sea is; inland it stands below, to the left. */
const plateOffset = ([lon]: LonLat, [width, height]: readonly [number, number]): readonly [number, number] => {
  if (lon > MIDDLE[0] + 1.1) return [GAP + width / 2, 0];
  if (lon < MIDDLE[0] - 1.1) return [-GAP - width / 2, 0];
  return [-GAP * 0.6 - width / 2, GAP * 0.5 + height / 2];
};

const PADDING = 8;
const MOST_COLUMNS = 3;
const columnsFor = (count: number): number => Math.min(count, MOST_COLUMNS);

const plateOf = (region: string, members: readonly Placed[]): { plate: Plate; spots: readonly Spot[] } => {
  const mean = (pick: (p: LonLat) => number) => members.reduce((sum, m) => sum + pick(lonLatOf(m)), 0) / members.length;
  const anchor: LonLat = [Math.round(mean((p) => p[0]) * 1e5) / 1e5, Math.round(mean((p) => p[1]) * 1e5) / 1e5];
  const columns = columnsFor(members.length);
  const rows = Math.ceil(members.length / columns);
  const size: readonly [number, number] = [columns * PITCH + PADDING, rows * PITCH + PADDING];
  const offset = plateOffset(anchor, size);
  const spots = members.map((subject, i): Spot => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    return {
      subject: subject.id,
      anchor,
      offset: [offset[0] + (column - (columns - 1) / 2) * PITCH, offset[1] + (row - (rows - 1) / 2) * PITCH],
      scale: 'far',
    };
  });
  return {
    plate: { region, anchor, offset, size, members: members.map((m) => m.id), slots: spots.map((spot) => spot.offset) },
    spots,
  };
};

const BADGE_GAP = 15;
/** Below the name of its province or city, well inside of both. */
const BELOW_NAME = { country: [0, 0], sido: [0, 24], sigungu: [0, 32] } as const;

/** Programmes of the whole country have no place of their own on the map: they stand on the shelf beside it. */
const hasBadge = (s: Subject): boolean => s.type === 'programme' && s.region !== COUNTRY;

const badgesOf = (dataset: Dataset, plates: readonly Plate[], alone: readonly Spot[]): readonly Badge[] => {
  const ids = new Set(dataset.subjects.filter(hasBadge).map((s) => facetRegionOf(dataset, s.region)));
  const regionOfSpot = (spot: Spot) =>
    facetRegionOf(dataset, dataset.subjects.find((s) => s.id === spot.subject)?.region ?? '');
  return dataset.regions
    .filter((r) => ids.has(r.id))
    .flatMap((region): Badge[] => {
      const near: Badge = {
        region: region.id,
        anchor: [region.anchor[0], region.anchor[1]],
        offset: BELOW_NAME[region.level],
        scale: 'near',
        isNamed: false,
      };
      const plate = plates.find((p) => p.region === region.id);
      const single = alone.find((spot) => regionOfSpot(spot) === region.id);
      if (plate) {
        const outwards = plate.offset[1] > 0 ? 1 : -1;
        const y = plate.offset[1] + outwards * (plate.size[1] / 2 + BADGE_GAP);
        return [near, { ...near, anchor: plate.anchor, offset: [plate.offset[0], y], scale: 'far', isNamed: true }];
      }
      if (single) return [near, { ...near, anchor: single.anchor, offset: [0, 28], scale: 'far', isNamed: true }];
      // From near by the name of a province is out of sight: its badge stands by those of its places, and says whose it is.
      const named: Badge = { ...near, isNamed: true };
      const places = dataset.regions.filter((r) => r.parent === region.id && r.camera !== null && !ids.has(r.id));
      const byPlace = places.map(
        (r): Badge => ({ ...named, anchor: [r.anchor[0], r.anchor[1]], offset: BELOW_NAME.sigungu }),
      );
      return [named, ...byPlace, { ...named, scale: 'far' }];
    });
};

/** Fixed places of all facilities, so that nothing moves when time does. Leading segment first, so that like stands by like. */
export const layoutOf = (dataset: Dataset): Layout => {
  const order = new Map(dataset.segments.map((s, i) => [s.id, i]));
  const rank = (s: Subject) => order.get(s.segments[0] ?? '') ?? order.size;
  const placed = dataset.subjects.filter(isPlaced).toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const near = [...groupBy(placed, (s) => lonLatOf(s).join()).values()].flatMap(fan);
  const cities = [...groupBy(placed, (s) => facetRegionOf(dataset, s.region)).values()];
  const alone = cities
    .filter((c) => c.length === 1)
    .flatMap(([only]) => (only ? [{ ...(fan([only])[0] as Spot), scale: 'far' as const }] : []));
  const plates = cities
    .filter((c) => c.length > 1)
    .map((members) => plateOf(facetRegionOf(dataset, members[0]?.region ?? ''), members));
  const spots = [...near, ...alone, ...plates.flatMap((p) => p.spots)];
  const sheets = plates.map((p) => p.plate);
  return { spots, plates: sheets, badges: badgesOf(dataset, sheets, alone) };
};
