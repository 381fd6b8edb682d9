import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../src/model/dataset.ts';
import { AXIS, clampToAxis, type Day, isoOf } from '../src/model/day.ts';
import { historiesOf } from '../src/model/history.ts';
import { classesEver, type History, stateAt } from '../src/model/state.ts';
import { CLASSES, STAGES, type Stage } from '../src/model/vocabulary.ts';
import { parseEdtf } from '../src/pipeline/dates.ts';
import { facetRegionOf } from '../src/view/facets.ts';
import { drawnKey, hasPlace, lookAt, programmesKey } from '../src/view/scene.ts';
import { defaultView } from '../src/view/view.ts';
import { dated } from './fixtures/builders.ts';
import { anyDay, anyKnowledgeDay, bases, dataset, histories } from './realDataset.ts';

/**
 * What holds at every (t, k) of the published dataset. The same of any history that could be written stands in
 * `src/model/history.test.ts`. Days are drawn from the axis, and as often from the days on which something changes.
 */
const RUNS = { numRuns: 1000 };

const turningOf = (milestones: readonly Milestone[]): readonly Day[] =>
  milestones.flatMap((m) => [m.date?.from, m.date?.to, m.known].flatMap((day) => day ?? []));
const near = (days: readonly Day[]) =>
  days.length === 0 ? anyDay : fc.constantFrom(...days).chain((day) => fc.constantFrom(day - 1, day, day + 1));
const anyT = (milestones: readonly Milestone[]) => fc.oneof(anyDay, near(turningOf(milestones)).map(clampToAxis));
/** Up to long after today: what the state would be if nothing more were published. */
const anyK = (milestones: readonly Milestone[]) =>
  fc.oneof(anyKnowledgeDay, near(turningOf(milestones)), fc.integer({ min: dataset.asOf, max: AXIS.to }));
const ordered = (day: fc.Arbitrary<Day>) =>
  fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const own = bases.map((b) => histories.get(b.id)!);
/** A base with two days and two days of knowledge in order; one of which more is told comes oftener. */
const anyCase = (all: readonly History[]) =>
  fc.constantFrom(...all, ...all.flatMap((base) => base.milestones.map(() => base))).chain((base) =>
    fc.record({
      base: fc.constant(base),
      ts: ordered(anyT(base.milestones)),
      ks: ordered(anyK(base.milestones)),
    }),
  );
const holds = (what: (base: History, ts: readonly [Day, Day], ks: readonly [Day, Day]) => void, all = own) =>
  fc.assert(
    fc.property(anyCase(all), ({ base, ts, ks }) => what(base, ts, ks)),
    RUNS,
  );

const rank = (stage: Stage | null): number => (stage === null ? -1 : STAGES.indexOf(stage));
const reachedAt = (base: History, t: Day, k: Day): Stage | null => {
  const state = stateAt(base, t, k);
  return state.exists ? state.reached : null;
};
const published = new Map(dataset.sources.map((s) => [s.id, s.published.to ?? Number.POSITIVE_INFINITY]));
/** The day on which the first of its sources was out, read from the sources themselves. */
const outOn = (m: Milestone): Day =>
  Math.min(...m.cites.map((c) => published.get(c.source) ?? Number.POSITIVE_INFINITY));
const reportsOf = (base: History) => base.milestones.filter((m) => m.modality === 'reported');

describe('moving t forward', () => {
  it('never lowers the stage that is certain, except to the end', () => {
    holds((base, [before, after], [, k]) => {
      const [was, is] = [reachedAt(base, before, k), reachedAt(base, after, k)];
      expect(is === 'ended' || rank(is) >= rank(was)).toBe(true);
      if (stateAt(base, before, k).exists) expect(stateAt(base, after, k).exists).toBe(true);
    });
  });

  it('never lowers it over the days on which something changes, all of them, by all that was ever known', () => {
    for (const base of own)
      for (const k of [...base.milestones.map((m) => m.known), AXIS.to]) {
        const days = turningOf(base.milestones).toSorted((a, b) => a - b);
        const ranks = days.map((t) => rank(reachedAt(base, t, k)));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
  });

  it('moves a stage on only over the last day of a report, never because a planned day has passed', () => {
    holds((base, [before, after], [, k]) => {
      if (reachedAt(base, before, k) === reachedAt(base, after, k)) return;
      const certainOn = reportsOf(base).map((m) => (m.date === null ? m.known : m.date.to));
      expect(certainOn.some((day) => day !== null && before < day && day <= after)).toBe(true);
    });
  });
});

describe('moving k forward', () => {
  it('never invents a report: what is reached at (t, k) is reported of a day up to t by a source out by k', () => {
    holds((base, [, t], [, k]) => {
      const state = stateAt(base, t, k);
      if (!state.exists) return;
      const out = reportsOf(base).filter((m) => outOn(m) <= k);
      const begun = (m: Milestone) => (m.date === null ? true : (m.date.from ?? AXIS.from) <= t);
      const over = (m: Milestone) => (m.date === null ? outOn(m) <= t : (m.date.to ?? AXIS.to + 1) <= t);
      if (state.reached) expect(out.some((m) => m.stage === state.reached && over(m))).toBe(true);
      if (state.possibly) expect(out.some((m) => m.stage === state.possibly && begun(m) && !over(m))).toBe(true);
      for (const m of [...state.planned, ...state.unconfirmed]) expect(outOn(m)).toBeLessThanOrEqual(k);
    });
  });

  it('changes nothing while nothing is published', () => {
    holds((base, [, t], [before, after]) => {
      const said = base.heard.filter((h) => before < h.known && h.known <= after);
      if (said.length > 0) return;
      const [was, is] = [stateAt(base, t, before), stateAt(base, t, after)];
      const fixed = (state: typeof was) =>
        state.exists ? [state.stage, state.class, state.reached, state.possibly, state.by, state.lastReport] : state;
      expect(fixed(is)).toEqual(fixed(was));
    });
  });

  it('makes a base known on the day of its first statement, for good', () => {
    holds((base, [, t], [before, after]) => {
      const unknown = { exists: false, because: 'unknown' };
      const first = Math.min(...base.heard.map((h) => h.known));
      for (const day of [before, after]) {
        if (day < first) expect(stateAt(base, t, day)).toEqual(unknown);
        else expect(stateAt(base, t, day)).not.toEqual(unknown);
      }
    });
  });
});

describe('a plan', () => {
  const foreseen = historiesOf({
    ...dataset,
    milestones: dataset.milestones.filter((m) => m.modality !== 'reported'),
    claims: dataset.claims.filter((c) => c.modality !== 'reported'),
  });
  const planned = bases.map((b) => foreseen.get(b.id)!).filter((base) => base.heard.length > 0);

  it('never turns into a fact: without the reports nothing is reached on any day', () => {
    expect(planned.length).toBeGreaterThan(30);
    holds((base, [, t], [, k]) => {
      const state = stateAt(base, t, k);
      if (!state.exists) return;
      expect(state).toMatchObject({ stage: 'announced', class: 'hollow', reached: null, possibly: null });
      expect([state.by, state.lastReport]).toEqual([null, null]);
      expect(state.certainty).toBe(state.unconfirmed.length > 0 ? 'unconfirmed' : 'planned');
    }, planned);
  });

  it('is never both open and unconfirmed, and unconfirmed only after its last day for t and for k', () => {
    holds((base, [, t], [, k]) => {
      const state = stateAt(base, t, k);
      if (!state.exists) return;
      expect(state.planned.filter((m) => state.unconfirmed.includes(m))).toEqual([]);
      expect([...state.planned, ...state.unconfirmed].filter((m) => m.modality !== 'planned')).toEqual([]);
      for (const { date } of state.unconfirmed) expect(date?.to ?? AXIS.to + 1).toBeLessThan(Math.min(t, k));
    });
  });
});

describe('the days of a date', () => {
  const part = fc.tuple(anyDay.map(isoOf), fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));
  const text = fc.oneof(
    part,
    part.map((p) => `${p}?`),
    part.map((p) => `../${p}`),
    part.map((p) => `${p}/..`),
    fc.tuple(part, part).map((parts) => parts.join('/')),
  );
  const plain = (edtf: string) => edtf.replaceAll('?', '');
  const days = (edtf: string) => {
    const { from, to } = dated(plain(edtf));
    return { from, to };
  };

  it('are never the wrong way round and never more nor fewer than its text', () => {
    fc.assert(
      fc.property(text, (edtf) => {
        const span = parseEdtf(edtf);
        const [start = '', end] = plain(edtf).split('/');
        if (span === null) {
          // Only an interval that does not run forward is none.
          expect(end !== undefined && start !== '..' && end !== '..').toBe(true);
          expect(days(start).to!).toBeGreaterThanOrEqual(days(end!).from!);
          return;
        }
        expect(span).toEqual(days(edtf));
        if (span.from === null || span.to === null) return;
        expect(span.from).toBeLessThanOrEqual(span.to);
        const widest = { 4: 366, 7: 31, 10: 1 }[plain(edtf).length];
        if (widest !== undefined) expect(span.to - span.from + 1).toBeLessThanOrEqual(widest);
      }),
      RUNS,
    );
  });

  it('are those of its text in every statement and every source of the dataset', () => {
    const dates = [...dataset.milestones, ...dataset.claims].flatMap((s) => s.date ?? []);
    const all = [...dates, ...dataset.sources.map((s) => s.published)];
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ from, to }) => from !== null && to !== null && from > to)).toEqual([]);
    expect(all.map(({ edtf, from, to }) => ({ edtf, from, to }))).toEqual(
      all.map(({ edtf }) => ({ edtf, ...days(edtf) })),
    );
  });
});

describe('a scene', () => {
  const view = (t: Day, k: Day) => ({ ...defaultView(dataset.asOf), t, k });
  const moment = { t: anyT(dataset.milestones), k: anyK(dataset.milestones) };
  /** As the app sees it: after the scene of another day, whose items it keeps where they say the same. */
  const anyLook = fc.record({ ...moment, before: fc.option(fc.record(moment)) }).map(({ t, k, before }) => {
    const last = before ? lookAt(dataset, histories, view(before.t, before.k)) : undefined;
    const there = bases.flatMap((base) => {
      const state = stateAt(histories.get(base.id)!, t, k);
      return state.exists ? [{ base, state }] : [];
    });
    return { scene: lookAt(dataset, histories, view(t, k), last), there };
  });

  it('never asks for a class that the map has no feature for', () => {
    fc.assert(
      fc.property(anyLook, ({ there }) => {
        for (const { base, state } of there)
          expect([base.id, classesEver(histories.get(base.id)!.milestones).has(state.class)]).toEqual([base.id, true]);
      }),
      RUNS,
    );
  });

  it('draws of each placed subject what stateAt says of it, and nothing else', () => {
    fc.assert(
      fc.property(anyLook, ({ scene, there }) => {
        const marks = there
          .filter(({ base }) => base.type !== 'programme' && hasPlace(base))
          .flatMap(({ base, state }) => [
            drawnKey(base.id, state.class),
            ...(state.unconfirmed.length > 0 ? [drawnKey(base.id, 'ring')] : []),
          ]);
        const regions = there
          .filter(({ base }) => base.type === 'programme' && hasPlace(base))
          .map(({ base }) => facetRegionOf(dataset, base.region));
        const badges = [...new Set(regions)].map((region) =>
          programmesKey(region, regions.filter((r) => r === region).length),
        );
        expect([...scene.drawn].toSorted()).toEqual([...marks, ...badges].toSorted());
      }),
      RUNS,
    );
  });

  it('has one class for each subject, and counts that add up to all that there is', () => {
    fc.assert(
      fc.property(anyLook, ({ scene, there }) => {
        const { tally } = scene;
        const classed = [...scene.drawn].filter((key) => CLASSES.some((c) => key.endsWith(`@${c}`)));
        expect(new Set(classed.map((key) => key.split('@')[0])).size).toBe(classed.length);
        const ofType = (type: string) => there.filter(({ base }) => base.type === type);
        const facilities = ofType('facility');
        for (const c of CLASSES) expect(tally[c]).toBe(facilities.filter(({ state }) => state.class === c).length);
        expect(CLASSES.reduce((sum, c) => sum + tally[c], 0)).toBe(tally.facilities);
        expect([tally.facilities, tally.zones, tally.programmes]).toEqual(
          ['facility', 'zone', 'programme'].map((type) => ofType(type).length),
        );
        expect(tally.unconfirmed).toBe(facilities.filter(({ state }) => state.unconfirmed.length > 0).length);
        expect(scene.shown.length + scene.notYet + scene.unknown).toBe(bases.length);
      }),
      RUNS,
    );
  });
});
