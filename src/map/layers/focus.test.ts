import { describe, expect, it } from 'vitest';
import { dataset } from '../../../tests/realDataset.ts';
import { focusFeatures } from './focus.ts';

const subject = (id: string) => dataset.subjects.find((s) => s.id === id);
const focus = (id: string | null, me: Parameters<typeof focusFeatures>[3] = null, lang: 'ko' | 'en' = 'ko') =>
  focusFeatures(dataset, id === null ? undefined : subject(id), lang, me).features;
const kinds = (features: ReturnType<typeof focus>) => features.map((f) => f.properties?.kind);

describe('what the selection brings with it', () => {
  it('is nothing where nothing is selected', () => {
    expect(focus(null)).toEqual([]);
  });

  it('is how exact its place is', () => {
    const id = 'pohang/ecopro-campus';
    const [accuracy] = focus(id);
    expect(accuracy?.geometry).toEqual({ type: 'Point', coordinates: subject(id)?.position?.lonLat });
    expect(accuracy?.properties).toEqual({ kind: 'accuracy', metres: subject(id)?.position?.accuracyM });
  });

  it('is every venue of its milestones, each once, with its own accuracy', () => {
    const placed = new Set(dataset.venues.filter((v) => v.position !== null).map((v) => v.id));
    const held = dataset.milestones.find((m) => m.place !== undefined && placed.has(m.place))!;
    const features = focus(held.subject);
    const venue = dataset.venues.find((v) => v.id === held.place);
    expect(features.map((f) => (f.geometry as { coordinates: unknown }).coordinates)).toContainEqual(
      venue?.position?.lonLat,
    );
    const venues = features.filter((f) => f.properties?.kind === 'venue').map((f) => JSON.stringify(f));
    expect(venues.length).toBeGreaterThan(0);
    expect(new Set(venues).size).toBe(venues.length);
  });

  it('is where an organisation sits', () => {
    const placed = new Set(dataset.venues.filter((v) => v.position !== null).map((v) => v.id));
    const organisation = dataset.subjects.find(
      (s) => s.type === 'organisation' && s.place !== null && placed.has(s.place),
    )!;
    expect(kinds(focus(organisation.id))).toEqual(['venue', 'accuracy']);
  });

  it('has no Hangul in English', () => {
    const texts = dataset.subjects.flatMap((s) => focus(s.id, null, 'en').map((f) => String(f.properties?.text ?? '')));
    expect(texts.filter((text) => text !== '').length).toBeGreaterThan(5);
    expect(texts.filter((text) => /[가-힣]/.test(text))).toEqual([]);
  });
});

describe('my own place', () => {
  it('is drawn with its accuracy, selection or not', () => {
    const me = { lonLat: [127, 37] as const, accuracyM: 40 };
    expect(kinds(focus(null, me))).toEqual(['accuracy', 'me']);
    expect(kinds(focus('pohang/ecopro-campus', me)).slice(-2)).toEqual(['accuracy', 'me']);
  });
});
