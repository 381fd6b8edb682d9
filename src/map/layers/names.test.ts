import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../../tests/realDataset.ts';
import { layoutOf } from '../../view/layout.ts';
import { lookAt } from '../../view/scene.ts';
import { defaultView, type View } from '../../view/view.ts';
import { en } from '../../words/en.ts';
import { ko } from '../../words/ko.ts';
import { nameFeatures } from './names.ts';

const layout = layoutOf(dataset);
const start = defaultView(dataset.asOf);
const namesFor = (look: Partial<View> = {}, lang: 'ko' | 'en' = 'ko') => {
  const scene = lookAt(dataset, histories, { ...start, ...look });
  const { features } = nameFeatures(scene, layout, lang, lang === 'ko' ? ko : en);
  return { scene, names: features.map((f) => f.properties ?? {}), features };
};

describe('the names on the map', () => {
  it('are one for each facility and zone that is drawn', () => {
    const { scene, names } = namesFor();
    const shelved = new Set(scene.shelf.map((i) => i.subject.id));
    const drawn = scene.shown.filter((i) => i.subject.type !== 'programme' && !shelved.has(i.subject.id));
    const named = names.flatMap((n) => (n.kind === 'facility' ? [n.subject] : String(n.subjects).split(' ')));
    expect(named.toSorted()).toEqual(drawn.map((i) => i.subject.id).toSorted());
  });

  it('leave with the layer of their subjects', () => {
    const { names } = namesFor({ hidden: ['facility'] });
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((n) => n.kind === 'facility')).toEqual([]);
  });

  it('are Korean in Korean', () => {
    expect(namesFor().names.find((n) => n.subject === 'gunsan/analysis-centre')?.text).toBe('고도분석센터');
  });

  it('are English in English, accuracy included', () => {
    const texts = namesFor({}, 'en').names.flatMap((n) => [n.text, n.accuracy ?? '']);
    expect(texts.filter((text) => /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text === undefined)).toEqual([]);
  });

  it('say how far off a sketched edge may be, where that is known', () => {
    const zones = namesFor().names.filter((n) => n.kind !== 'facility');
    const sketched = new Set(dataset.subjects.filter((s) => s.outline?.accuracyM != null).map((s) => s.id));
    for (const { subjects, accuracy } of zones)
      expect([subjects, accuracy !== '']).toEqual([
        subjects,
        String(subjects)
          .split(' ')
          .some((id) => sketched.has(id)),
      ]);
    expect(zones.some((n) => /±\d/.test(n.accuracy))).toBe(true);
  });

  it('of special zones on one spot are lines of one block, the foremost first', () => {
    const ochang = namesFor().names.find((n) => String(n.subjects).includes('cheongju/strategic-complex'));
    expect(ochang?.text).toBe('청주 특화단지\n오창 소부장 특화단지');
    expect([ochang?.lines, ochang?.zone0, ochang?.zone1]).toEqual([2, 'strategic', 'sobujang']);
  });

  it('of complexes stand in them, each by itself', () => {
    const grounds = namesFor().names.filter((n) => n.kind === 'ground');
    expect(grounds.length).toBeGreaterThan(5);
    expect(grounds.every((n) => n.lines === 1)).toBe(true);
  });

  it('stand in Korea', () => {
    for (const { geometry } of namesFor().features) {
      const [lon, lat] = (geometry as { coordinates: number[] }).coordinates;
      expect([lon! > 125 && lon! < 131, lat! > 33 && lat! < 39]).toEqual([true, true]);
    }
  });
});
