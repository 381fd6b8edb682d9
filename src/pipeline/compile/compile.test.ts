import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundaries, folderOf } from '../../../tests/fixtures/worlds.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseDataset } from '../../model/dataset.ts';
import { isoOf } from '../../model/day.ts';
import { buildData } from '../build.ts';
import { readSeeds } from '../readSeeds.ts';
import { buildWorld } from '../world.ts';
import { compile } from './compile.ts';

const compiled = (overlay?: string): Dataset => {
  const folder = folderOf(overlay);
  const built = buildData(join(folder, 'seeds'), boundaries);
  rmSync(folder, { recursive: true });
  if (!built.ok) throw new Error('the good world does not compile');
  return built.dataset;
};
const dataset = compiled();
const subjectOf = (id: string) => dataset.subjects.find((s) => s.id === id)!;

describe('the compiled dataset', () => {
  it('is one that the app can read', () => {
    expect(parseDataset(JSON.parse(JSON.stringify(dataset)))).toEqual({ ok: true, dataset });
  });

  it('bears the version and the as-of day of the release', () => {
    expect([dataset.version, isoOf(dataset.asOf)]).toEqual(['1.0.0', '2026-01-31']);
  });

  it('has every record once, sorted by id', () => {
    expect(dataset.subjects.map((s) => [s.id, s.type])).toEqual([
      ['harbour-city', 'organisation'],
      ['harbour/cathode-target', 'programme'],
      ['harbour/dock-complex', 'zone'],
      ['harbour/growth-plan', 'programme'],
      ['harbour/pier-zone', 'zone'],
      ['harbour/sample-lab', 'facility'],
      ['harbour/strategic-complex', 'zone'],
      ['harbour/test-centre', 'facility'],
      ['inland/academy', 'facility'],
      ['port-works', 'organisation'],
    ]);
    for (const records of [dataset.sources, dataset.milestones, dataset.claims, dataset.regions, dataset.venues]) {
      const ids = records.map((r) => r.id);
      expect(ids).toEqual([...new Set(ids)].toSorted());
    }
  });

  it('keeps word lists in the order in which they were written', () => {
    expect(dataset.segments.map((s) => s.id)).toEqual(['cathode', 'testing', 'training']);
    expect(dataset.groups.map((g) => g.id)).toEqual(['materials', 'support']);
    expect(dataset.glossary).toMatchObject([{ id: 'cathode', aliases: ['양극소재'] }]);
  });

  it('puts the position of a facility at 5 decimals, with its evidence', () => {
    expect(subjectOf('harbour/sample-lab').position).toEqual({
      lonLat: [129.12123, 36.12123],
      accuracyM: 200,
      method: 'site',
      evidence: { ko: '주소가 있다.', en: 'Its address is given.' },
      cites: [{ source: 'port-daily-20231120', paragraph: null }],
    });
  });

  it('has no position where nobody knows it, only the reason', () => {
    const { position, positionReason } = subjectOf('inland/academy');
    expect([position, positionReason?.en]).toEqual([null, 'No site has been chosen.']);
    expect(dataset.venues.find((v) => v.id === 'meeting-room')).toMatchObject({
      position: null,
      positionReason: { ko: '주소가 없다.' },
    });
  });

  it('labels a record by its name where no shorter one is written', () => {
    expect(subjectOf('harbour/test-centre').label.ko).toBe('시험센터');
    expect(subjectOf('harbour/sample-lab').label).toEqual(subjectOf('harbour/sample-lab').name);
  });

  it('joins records by id: zones of a facility, parent of a programme, venue of an organisation', () => {
    expect(subjectOf('harbour/sample-lab').zones).toEqual(['harbour/dock-complex', 'harbour/strategic-complex']);
    expect(subjectOf('harbour/cathode-target')).toMatchObject({
      parent: 'harbour/growth-plan',
      about: ['harbour/dock-complex', 'harbour/test-centre'],
      organisations: [
        { id: 'port-works', role: 'partner', cites: [{ source: 'port-daily-20231120', paragraph: null }] },
      ],
    });
    expect(subjectOf('harbour-city')).toMatchObject({
      place: 'city-hall',
      cites: [{ source: 'd-harbour', paragraph: 2 }],
    });
  });

  it('has an outline for zones alone', () => {
    const outlined = dataset.subjects.filter((s) => s.outline !== null).map((s) => s.id);
    expect(outlined).toEqual(['harbour/dock-complex', 'harbour/pier-zone', 'harbour/strategic-complex']);
  });

  it('marks a dated target on the timeline', () => {
    expect(dataset.milestones.filter((m) => m.modality === 'target')).toMatchObject([
      { id: 'harbour/cathode-target:output.due', claim: 'harbour/cathode-target:output', stage: 'event' },
    ]);
  });

  it('dates a source by the days that its publication may mean, without the reason why it is kept', () => {
    const excused = compiled('excused').sources.find((s) => s.id === 'port-daily-20240105');
    expect(excused?.published).toMatchObject({ edtf: '2024-01-05', from: 19_727, to: 19_727 });
    expect(excused).not.toHaveProperty('excuse');
  });

  it('knows a region by its short name, its code and its camera', () => {
    const region = (id: string) => dataset.regions.find((r) => r.id === id);
    expect(region('harbour')).toMatchObject({ code: '4711', short: { ko: '항구' }, camera: { zoom: 10 } });
    expect(region('inland')).toMatchObject({ short: { ko: '내륙시' }, camera: null });
    expect(region('country')).toMatchObject({ code: null, parent: null });
  });

  it('cannot be made of a world without a release', () => {
    const folder = folderOf();
    rmSync(join(folder, 'seeds/release.yaml'));
    const { world } = buildWorld(readSeeds(join(folder, 'seeds')));
    rmSync(folder, { recursive: true });
    expect(() => compile(world)).toThrow('release');
  });
});
