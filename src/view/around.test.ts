import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { anchorOf, anchorOfShape, directionBetween, obstacleOf, placeable, surroundings } from './around.ts';
import type { Shape } from './shape.ts';
import { createViewStore } from './store.ts';
import { defaultView } from './view.ts';

const ID = 'gunsan/saemangeum-2';
const RADIUS: Shape = { kind: 'radius', center: { kind: 'subject', id: ID }, metres: 10_000, outside: false };
const seen = (shape: Shape) => {
  const { scene } = createViewStore(dataset, {
    ...defaultView(dataset.asOf),
    t: dayOf('2025-12-31'),
    shape,
  }).store.getState();
  return { scene, ...(scene.placed ? surroundings(shape, scene.total, scene.placed, dataset, null) : null) };
};
const ids = (items: readonly { readonly subject: { readonly id: string } }[] = []) => items.map((i) => i.subject.id);

describe('what lies in a shape', () => {
  it.each<[string, Shape]>([
    ['radius', RADIUS],
    ['outside', { ...RADIUS, outside: true }],
    ['box', { kind: 'box', bounds: [129.2, 35.9, 129.5, 36.15], outside: false }],
    ['zone', { kind: 'zone', id: 'pohang/strategic-complex', outside: false }],
    ['nearest', { kind: 'nearest', center: { kind: 'subject', id: ID }, count: 7, outside: false }],
  ])('is what list and map show: %s', (_, shape) => {
    const { scene, inside, maybe } = seen(shape);
    expect(ids(inside).toSorted()).toEqual(ids(scene.shown).toSorted());
    expect(inside?.length).toBeGreaterThan(0);
    expect(ids(maybe).filter((id) => ids(inside).includes(id))).toEqual([]);
    const metres = inside?.map((n) => n.judgement.metres) ?? [];
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  });

  it('may be more than its stated places say', () => {
    const { inside, maybe } = seen({ kind: 'box', bounds: [129.2, 35.9, 129.5, 36.15], outside: false });
    expect(inside?.some((n) => !n.judgement.sure)).toBe(true);
    const without = seen({
      kind: 'radius',
      center: { kind: 'point', lonLat: [129.37, 36.01] },
      metres: 6000,
      outside: false,
    });
    expect([...(maybe ?? []), ...(without.maybe ?? [])].every((n) => !n.judgement.sure && !n.judgement.inside)).toBe(
      true,
    );
    expect(without.maybe?.length).toBeGreaterThan(0);
  });
});

describe('a direction', () => {
  const at = (lon: number, accuracyM: number) => ({ lonLat: [lon, 36] as const, accuracyM });
  it('is told where both are surely apart', () => {
    expect(directionBetween(at(127, 0), at(127.1, 1000))).toBe('e');
    expect(directionBetween(at(127, 0), at(126.9, 1000))).toBe('w');
  });
  it('is not told where they may lie anywhere around each other', () => {
    expect(directionBetween(at(127, 5000), at(127.1, 5000))).toBe(null);
    expect(directionBetween(at(127, 0), at(127, 0))).toBe(null);
  });
});

describe('the middle', () => {
  it('is there for all that can be a centre', () => {
    const { scene } = seen(RADIUS);
    const all = placeable(scene.total, dataset).map((j) => anchorOf(j.subject, dataset));
    expect(all.length).toBeGreaterThan(20);
    expect(all).not.toContain(null);
  });
  it('of a box is half way, and of the place of a reader who has not said it nowhere', () => {
    expect(anchorOfShape({ kind: 'box', bounds: [126, 35, 127, 36], outside: false }, dataset, null)?.lonLat).toEqual([
      126.5, 35.5,
    ]);
    expect(anchorOfShape({ ...RADIUS, center: { kind: 'me' } }, dataset, null)).toBe(null);
  });
});

describe('what is in the way of a shape', () => {
  it.each<[string | null, Shape]>([
    [null, RADIUS],
    ['me', { ...RADIUS, center: { kind: 'me' } }],
    ['center', { ...RADIUS, center: { kind: 'subject', id: 'national/k-battery-strategy' } }],
    ['zone', { kind: 'zone', id: 'ulsan/strategic-complex', outside: false }],
  ])('is %s', (obstacle, shape) => {
    expect(obstacleOf(shape, seen(shape).scene.placed)).toBe(obstacle);
  });

  it('is that the geometry has not come, whatever the shape, and no place that is not known', () => {
    const box: Shape = { kind: 'box', bounds: [126, 35, 127, 36], outside: false };
    for (const shape of [RADIUS, box]) expect(obstacleOf(shape, null, false)).toBe('loading');
  });
});
