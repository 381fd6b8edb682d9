import { describe, expect, it } from 'vitest';
import { geodesic } from '../../tests/fixtures/geodesic.ts';
import { dataset as real } from '../../tests/realDataset.ts';
import type { LonLat } from '../model/dataset.ts';
import type { Shape } from './shape.ts';
import { judge } from './space.ts';

const around = (id: string, metres: number): Shape => ({
  kind: 'radius',
  center: { kind: 'subject', id },
  metres,
  outside: false,
});

describe('the real data', () => {
  const bases = real.subjects.filter((s) => s.type !== 'organisation');
  const inside = (shape: Shape) =>
    [...(judge(shape, bases, real, null) ?? [])].flatMap(([id, is]) => (is.inside ? [id] : [])).toSorted();

  it('has within 10 km of the second block of Saemangeum what stands there, and nothing of the other cities', () => {
    expect(inside(around('gunsan/saemangeum-2', 10_000))).toEqual([
      'gunsan/analysis-centre',
      'gunsan/saemangeum',
      'gunsan/saemangeum-2',
      'gunsan/strategic-complex',
    ]);
  });

  it('measures facilities from a zone no farther than the geodesic to its nearest corner, and nearly that from afar', () => {
    const corners = real.subjects.find((s) => s.id === 'pohang/yeongilman-4')!.outline!.geometry!.coordinates.flat(2);
    const facilities = bases.filter((s) => s.type === 'facility' && s.position);
    const map = judge(around('pohang/yeongilman-4', 10_000), facilities, real, null)!;
    for (const { id, position } of facilities) {
      const { metres } = map.get(id)!;
      const toCorner = Math.min(...corners.map((corner) => geodesic(position!.lonLat, corner)));
      expect(metres).toBeLessThanOrEqual(toCorner * 1.003);
      if (metres > 20_000) expect(metres).toBeGreaterThan(toCorner * 0.95);
    }
  });

  it('is judged in less than 3 ms by a zone of a hundred corners', () => {
    const ring = Array.from({ length: 100 }, (_, i): LonLat => {
      const turn = (i / 100) * 2 * Math.PI;
      return [127.5 + 0.9 * Math.cos(turn), 36.4 + 0.5 * Math.sin(turn)];
    });
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      judge({ kind: 'polygon', ring, outside: false }, real.subjects, real, null);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(3);
  });
});
