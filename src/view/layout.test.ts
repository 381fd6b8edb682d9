import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { mercator } from '../model/geo.ts';
import { COUNTRY } from '../model/regions.ts';
import { facetRegionOf } from '../view/facets.ts';
import { ZOOM } from '../view/view.ts';
import { layoutOf, NEAR_ZOOM, type Plate, type Spot } from './layout.ts';

const layout = layoutOf(dataset);
const placed = dataset.subjects.filter((s) => s.type === 'facility' && s.position !== null).map((s) => s.id);
/** A mark is 20 px wide with a rim of 2. */
const MARK_PX = 24;

/** Spots of one anchor: the marks of a plate at small scales, a fan at large ones. */
const groupsAt = (scale: Spot['scale']): readonly (readonly Spot[])[] => {
  const spots = layout.spots.filter((spot) => spot.scale === scale);
  const anchors = new Set(spots.map((spot) => spot.anchor.join()));
  return [...anchors].map((anchor) => spots.filter((spot) => spot.anchor.join() === anchor));
};
const closest = (spots: readonly Spot[]): number =>
  Math.min(
    ...spots.flatMap((a, i) =>
      spots.slice(i + 1).map((b) => Math.hypot(a.offset[0] - b.offset[0], a.offset[1] - b.offset[1])),
    ),
  );

/** Pixels from the corner of the world at `zoom` to what is drawn beside an anchor. */
const onScreen = ({ anchor, offset }: Pick<Spot, 'anchor' | 'offset'>, zoom: number): readonly [number, number] => {
  const [x, y] = mercator(anchor);
  const world = 512 * 2 ** zoom;
  return [x * world + offset[0], y * world + offset[1]];
};
const pairs = <T>(things: readonly T[]) => things.flatMap((a, i) => things.slice(i + 1).map((b) => [a, b] as const));

describe('the layout of the marks', () => {
  it.each(['far', 'near'] as const)('gives every placed facility exactly one spot: %s', (scale) => {
    const spots = layout.spots.filter((spot) => spot.scale === scale).map((spot) => spot.subject);
    expect(spots.toSorted()).toEqual(placed.toSorted());
    expect(spots.length).toBeGreaterThan(10);
  });

  it('keeps the marks of one plate apart', () => {
    const crowded = groupsAt('far').filter((spots) => spots.length > 1);
    expect(crowded.length).toBeGreaterThan(0);
    for (const spots of crowded) expect(closest(spots)).toBeGreaterThanOrEqual(MARK_PX);
  });

  it('keeps the marks apart that fan out around one point', () => {
    const fans = groupsAt('near').filter((spots) => spots.length > 1);
    expect(fans.length).toBeGreaterThan(0);
    for (const spots of fans) expect(closest(spots)).toBeGreaterThanOrEqual(MARK_PX);
  });

  it.each([NEAR_ZOOM, 10, 11, ZOOM.max])('keeps the marks of different places apart at zoom %d', (zoom) => {
    const near = layout.spots.filter((spot) => spot.scale === 'near');
    const touching = pairs(near).filter(([a, b]) => {
      const [[ax, ay], [bx, by]] = [onScreen(a, zoom), onScreen(b, zoom)];
      return Math.hypot(ax - bx, ay - by) < MARK_PX;
    });
    expect(touching.map(([a, b]) => `${a.subject} ${b.subject}`)).toEqual([]);
  });

  it.each([2, 3, 5, 8, 13, 21])('keeps %i marks of one point apart', (count) => {
    const [first] = dataset.subjects.filter((s) => placed.includes(s.id));
    const crowd = Array.from({ length: count }, (_, i) => ({ ...first!, id: `crowd/${i}` }));
    const { spots } = layoutOf({ ...dataset, subjects: crowd });
    for (const scale of ['far', 'near'] as const)
      expect(closest(spots.filter((spot) => spot.scale === scale))).toBeGreaterThanOrEqual(MARK_PX);
  });

  it('puts the fan clear of its point, so that the leader lines can be seen', () => {
    for (const spots of groupsAt('near').filter((group) => group.length > 1))
      for (const { offset } of spots) expect(Math.hypot(...offset)).toBeGreaterThanOrEqual(MARK_PX);
  });

  it('stands a thing that is alone on its very point', () => {
    const alone = groupsAt('near').filter((spots) => spots.length === 1);
    expect(alone.length).toBeGreaterThan(0);
    for (const [spot] of alone) {
      const subject = dataset.subjects.find((s) => s.id === spot!.subject);
      expect(spot!.anchor).toEqual(subject?.position?.lonLat);
      expect(Math.hypot(...spot!.offset)).toBe(0);
    }
  });

  it('is the same on every day: what is said about the things does not move them', () => {
    expect(layoutOf({ ...dataset, milestones: [], claims: [], asOf: 0 })).toEqual(layout);
  });

  it('is the same in whatever order the things come', () => {
    const backwards = layoutOf({ ...dataset, subjects: dataset.subjects.toReversed() });
    const sorted = (spots: readonly Spot[]) =>
      spots.toSorted((a, b) => (a.subject + a.scale < b.subject + b.scale ? -1 : 1));
    expect(sorted(backwards.spots)).toEqual(sorted(layout.spots));
  });
});

describe('a plate', () => {
  it('holds the facilities of one city, all of them', () => {
    for (const { region, members } of layout.plates) {
      const ofCity = dataset.subjects.filter(
        (s) => placed.includes(s.id) && facetRegionOf(dataset, s.region) === region,
      );
      expect([...members].toSorted()).toEqual(ofCity.map((s) => s.id).toSorted());
      expect(members.length).toBeGreaterThan(1);
    }
    expect(layout.plates.map((p) => p.region)).toContain('pohang');
  });

  it('is large enough for its marks', () => {
    for (const { members, anchor, offset, size } of layout.plates) {
      const spots = layout.spots.filter((s) => s.scale === 'far' && members.includes(s.subject));
      for (const spot of spots) {
        expect(spot.anchor).toEqual(anchor);
        expect(Math.abs(spot.offset[0] - offset[0]) + MARK_PX / 2).toBeLessThanOrEqual(size[0] / 2);
        expect(Math.abs(spot.offset[1] - offset[1]) + MARK_PX / 2).toBeLessThanOrEqual(size[1] / 2);
      }
    }
  });
});

describe('the plates', () => {
  const overlap = (a: Plate, b: Plate, zoom: number): boolean => {
    const [[ax, ay], [bx, by]] = [onScreen(a, zoom), onScreen(b, zoom)];
    return Math.abs(ax - bx) < (a.size[0] + b.size[0]) / 2 && Math.abs(ay - by) < (a.size[1] + b.size[1]) / 2;
  };

  it.each([ZOOM.min, 6, 7, 8, 9])('of two cities never cover one another at zoom %d', (zoom) => {
    const covering = pairs(layout.plates).filter(([a, b]) => overlap(a, b, zoom));
    expect(covering.map(([a, b]) => `${a.region} ${b.region}`)).toEqual([]);
    expect(layout.plates.length).toBeGreaterThan(0);
  });
});

describe('the badges', () => {
  const regions = new Set(
    dataset.subjects
      .filter((s) => s.type === 'programme' && s.region !== COUNTRY)
      .map((s) => facetRegionOf(dataset, s.region)),
  );

  it.each(['far', 'near'] as const)('stand on every region that has programmes, from afar once: %s', (scale) => {
    const badges = layout.badges.filter((badge) => badge.scale === scale).map((badge) => badge.region);
    expect([...new Set(badges)].toSorted()).toEqual([...regions].toSorted());
    if (scale === 'far') expect(badges).toHaveLength(regions.size);
    expect(regions.size).toBeGreaterThan(3);
  });

  it('stand clear of the plate of their city', () => {
    for (const plate of layout.plates) {
      const badge = layout.badges.find((b) => b.scale === 'far' && b.region === plate.region);
      if (!badge) continue;
      expect(badge.anchor).toEqual(plate.anchor);
      const dx = Math.abs(badge.offset[0] - plate.offset[0]) - plate.size[0] / 2;
      const dy = Math.abs(badge.offset[1] - plate.offset[1]) - plate.size[1] / 2;
      expect(Math.max(dx, dy)).toBeGreaterThanOrEqual(10);
    }
  });
});
