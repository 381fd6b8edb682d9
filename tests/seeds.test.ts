import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Claim, Dataset } from '../src/model/dataset.ts';
import { dayOf, isoOf } from '../src/model/day.ts';
import { historiesOf } from '../src/model/history.ts';
import { budgetOf } from '../src/model/money.ts';
import { type State, stateAt } from '../src/model/state.ts';
import { StorySeed } from '../src/model/stories.ts';
import { readBoundaries } from '../src/pipeline/boundaries.ts';
import { buildData } from '../src/pipeline/build.ts';
import { formatProblems } from '../src/pipeline/problem.ts';
import { lookupOf, looseNumbers, referencesIn } from '../src/view/briefing/pieces.ts';
import { linkOfKeys, NOT_IN_A_SCENE, viewOfScene } from '../src/view/briefing/sceneView.ts';
import { knownOf } from '../src/view/known.ts';
import { lookAt } from '../src/view/scene.ts';
import { decodeView } from '../src/view/url.ts';

const root = join(import.meta.dirname, '..');
const build = () => buildData(join(root, 'seeds'), readBoundaries(root));
const built = build();
if (!built.ok) throw new Error(`the seeds have problems:\n${formatProblems(built.problems)}`);
const { dataset, stories, files } = built;

const EOK = 100_000_000;
const JO = 10_000 * EOK;
const AS_OF = isoOf(dataset.asOf);

describe('the real seeds', () => {
  it('compile to the same bytes twice', () => {
    expect(build()).toEqual(built);
  });

  it.each(Object.keys(files))('are what stands in data/%s, to the byte', (name) => {
    expect(readFileSync(join(root, 'data', name), 'utf8') === files[name]).toBe(true);
  });

  it('leave no file in data/ that they did not make', () => {
    const published = readdirSync(join(root, 'data')).filter((name) => statSync(join(root, 'data', name)).isFile());
    expect(published.toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it('are published at 5 decimals at most', () => {
    const positions = dataset.subjects.flatMap((s) => [
      ...(s.position?.lonLat ?? []),
      ...(s.outline?.centers.flat() ?? []),
      ...(s.outline?.geometry?.coordinates.flat(3) ?? []),
    ]);
    expect(positions.length).toBeGreaterThan(100);
    expect(positions.filter((n) => (String(n).split('.')[1] ?? '').length > 5)).toEqual([]);
  });
});

/** Paragraphs (non-empty lines) of the five documents that carry facts about bases, and those that are furniture of the page. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const DOCUMENTS = [
  { id: 'd-pohang-open-innovation', facts: [...range(8, 19)], furniture: [...range(2, 5), ...range(20, 31)] },
  {
    id: 'd-chungbuk-strategy',
    facts: [7, 8, 9, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26],
    furniture: [1, 3, 4, 5, 10, 27, 28, 29],
  },
  { id: 'd-pohang-growth', facts: [...range(4, 23)], furniture: [] },
  {
    id: 'd-gumi-hub',
    facts: [106, 108, 109, 110, 111, 113, 115, 116, 118],
    furniture: [...range(1, 101), ...range(119, 126)],
  },
  {
    id: 'd-gunsan-analysis',
    facts: [8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 20, 21],
    furniture: [...range(2, 5), ...range(22, 33)],
  },
];
const statements = [...dataset.milestones, ...dataset.claims];
const citedParagraphsOf = (source: string): readonly (number | null)[] => [
  ...new Set(statements.flatMap((s) => s.cites.filter((c) => c.source === source).map((c) => c.paragraph))),
];

describe('the five documents', () => {
  it('are the sources that are called seed, and there is no sixth', () => {
    expect(dataset.sources.filter((s) => s.kind === 'seed').map((s) => s.id)).toEqual(
      DOCUMENTS.map((d) => d.id).toSorted(),
    );
  });

  it.each(DOCUMENTS)('$id: every paragraph with facts is told in a statement', ({ id, facts }) => {
    const cited = citedParagraphsOf(id);
    expect(facts.filter((paragraph) => !cited.includes(paragraph))).toEqual([]);
  });

  it.each(DOCUMENTS)('$id: nothing is taken from the furniture of its page', ({ id, furniture }) => {
    const cited = citedParagraphsOf(id);
    expect(furniture.filter((paragraph) => cited.includes(paragraph))).toEqual([]);
  });

  it('are cited by paragraph, always', () => {
    const seeds = new Set(DOCUMENTS.map((d) => d.id));
    const cites = [
      ...statements.flatMap((s) => [...s.cites, ...(s.date?.datedBy ?? [])]),
      ...dataset.subjects.flatMap((s) => [
        ...s.cites,
        ...(s.position?.cites ?? []),
        ...(s.outline?.cites ?? []),
        ...s.organisations.flatMap((o) => o.cites),
      ]),
    ].filter((c) => seeds.has(c.source));
    expect(cites.length).toBeGreaterThan(200);
    expect(cites.filter((c) => c.paragraph === null)).toEqual([]);
  });
});

const histories = historiesOf(dataset);
const state = (id: string, t: string, k = AS_OF): State => stateAt(histories.get(id)!, dayOf(t), dayOf(k));
const existing = (id: string, t: string, k = AS_OF) => {
  const found = state(id, t, k);
  if (!found.exists) throw new Error(`${id} is not on the map: ${found.because}`);
  return found;
};
const milestone = (id: string) => dataset.milestones.find((m) => m.id === id);
const claimsOf = (subject: string): readonly Claim[] => dataset.claims.filter((c) => c.subject === subject);
const claim = (id: string): Claim => {
  const found = dataset.claims.find((c) => c.id === id);
  if (!found) throw new Error(`there is no claim ${id}`);
  return found;
};
const citesOf = (c: Claim) => c.cites.map((cite) => `${cite.source}#${cite.paragraph}`);
const subjectOf = (id: string): Dataset['subjects'][number] | undefined => dataset.subjects.find((s) => s.id === id);

describe('the analysis centre of Gunsan', () => {
  const CENTRE = 'gunsan/analysis-centre';

  it('is selected at the end of 2025, and its start of building is unconfirmed', () => {
    const centre = existing(CENTRE, '2025-12-31');
    expect(centre).toMatchObject({ stage: 'selected', class: 'half', certainty: 'unconfirmed' });
    expect(centre.unconfirmed.map((m) => [m.stage, m.date?.edtf])).toEqual([['construction', '2025-11']]);
  });

  it('by what was known at the end of October 2025 is to be built from November, which nothing contradicts', () => {
    const centre = existing(CENTRE, '2025-12-31', '2025-10-31');
    expect(centre.planned.map((m) => m.date?.edtf)).toContain('2025-11');
    expect(centre).toMatchObject({ stage: 'selected', unconfirmed: [], certainty: 'certain' });
  });

  it('was unknown at the end of April 2024', () => {
    expect(state(CENTRE, '2025-12-31', '2024-04-30')).toEqual({ exists: false, because: 'unknown' });
  });

  it('costs 36.9 billion won: 15 + 10.7 + 10.7 + 0.5, each said in paragraph 12', () => {
    expect(budgetOf(claimsOf(CENTRE))).toEqual({
      total: 369 * EOK,
      national: 150 * EOK,
      province: 107 * EOK,
      city: 107 * EOK,
      private: 5 * EOK,
    });
    const amounts = claimsOf(CENTRE).filter((c) => c.property === 'budget');
    expect(amounts).toHaveLength(5);
    for (const amount of amounts) expect(citesOf(amount)).toContain('d-gunsan-analysis#12');
  });
});

describe('on the day of the Chungbuk strategy, 22 July 2021', () => {
  it.each(['cheongju/sobujang-complex', 'cheongju/chungbuk-strategy'])('%s is there and certain', (id) => {
    for (const k of [AS_OF, '2021-07-22'])
      expect(state(id, '2021-07-22', k)).toMatchObject({ exists: true, certainty: 'certain' });
  });

  it('the strategic complex of Pohang is not there yet, nor did anybody know of it', () => {
    expect(state('pohang/strategic-complex', '2021-07-22')).toEqual({ exists: false, because: 'not-yet' });
    expect(state('pohang/strategic-complex', '2021-07-22', '2021-07-22')).toEqual({
      exists: false,
      because: 'unknown',
    });
    expect(existing('pohang/strategic-complex', '2023-07-31').stage).toBe('selected');
  });
});

describe('the agreement of Gumi', () => {
  it('was signed on 30 January 2024, a day that other reports give', () => {
    const signed = dataset.milestones.filter(
      (m) => m.subject === 'gumi/materials-agreement' && m.modality === 'reported',
    );
    expect(signed.map((m) => [m.date?.edtf, m.date?.resolved])).toEqual([['2024-01-30', 'outside']]);
    expect(signed[0]?.date?.datedBy.length).toBeGreaterThan(0);
    expect(signed[0]?.cites.map((c) => c.source)).toContain('d-gumi-hub');
  });
});

describe('the EcoPro campus', () => {
  it('is only possibly begun in the middle of 2017 and certainly at its end', () => {
    expect(existing('pohang/ecopro-campus', '2017-06-30')).toMatchObject({ certainty: 'possible', class: 'hatched' });
    expect(existing('pohang/ecopro-campus', '2017-12-31')).toMatchObject({ certainty: 'certain', possibly: null });
  });
});

describe('the regulation-free zone of Pohang', () => {
  const ZONE = 'pohang/regulation-free-zone';

  it('never ends on this map, because nobody in the collection reports its end', () => {
    for (const t of ['2019-07-23', '2023-08-31', '2023-12-31', AS_OF, '2030-12-31'])
      expect(existing(ZONE, t)).not.toMatchObject({ class: 'ended' });
  });

  it('was forecast to end in August 2023, which is unconfirmed at the end of that year', () => {
    const zone = existing(ZONE, '2023-12-31');
    expect(zone.unconfirmed.map((m) => [m.stage, m.date?.edtf])).toEqual([['ended', '2023-08']]);
    expect(zone.certainty).toBe('unconfirmed');
  });
});

describe('the money', () => {
  it('of the hub centre in Gumi is 28.1 billion won: 12.1 from the state and 16 of local money', () => {
    expect(budgetOf(claimsOf('gumi/battery-hub-centre'))).toEqual({
      total: 281 * EOK,
      national: 121 * EOK,
      local: 160 * EOK,
    });
    expect(citesOf(claim('gumi/battery-hub-centre:budget'))).toContain('d-gumi-hub#113');
  });

  it('of the battery management centre is 10.7 billion won of local money, without a total', () => {
    const budget = budgetOf(claimsOf('pohang/battery-management-centre'));
    expect(budget.local).toBe(107 * EOK);
    expect(budget).not.toHaveProperty('total');
    expect(citesOf(claim('pohang/battery-management-centre:budget-local'))).toContain('d-pohang-open-innovation#16');
  });

  it('of the steel programme is 135.4 billion won, and none of it is that of the metal technology centre', () => {
    const owners = dataset.claims.filter((c) => c.value === 1354 * EOK).map((c) => c.subject);
    expect(owners).toEqual(['pohang/steel-technology']);
    expect(subjectOf('pohang/steel-technology')?.type).toBe('programme');
  });

  it('of the Chungbuk strategy is 8.7417 trillion won, undivided', () => {
    expect(budgetOf(claimsOf('cheongju/chungbuk-strategy'))).toEqual({ total: 87_417 * EOK });
  });

  it('is in whole won everywhere', () => {
    const amounts = dataset.claims.filter((c) => c.unit === 'KRW');
    expect(amounts.length).toBeGreaterThan(40);
    expect(amounts.filter((c) => !Number.isSafeInteger(c.value))).toEqual([]);
  });
});

describe('the aims', () => {
  it.each([
    ['a million tonnes of cathode material', 'pohang/cathode-world-leader', 1_000_000, 't'],
    ['sales of 70 trillion won', 'pohang/cathode-world-leader', 70 * JO, 'KRW'],
    ['70 hydrogen firms', 'pohang/hydrogen-sector', 70, 'count'],
    ['hydrogen sales of a trillion won', 'pohang/hydrogen-sector', JO, 'KRW'],
  ])('%s stand as targets by 2030, on the timeline too', (_, subject, value, unit) => {
    const aims = claimsOf(subject).filter((c) => c.value === value && c.unit === unit && c.preferred);
    expect(aims).toMatchObject([{ modality: 'target', date: { edtf: '../2030' } }]);
    expect(milestone(`${aims[0]?.id}.due`)).toMatchObject({ stage: 'event', modality: 'target', claim: aims[0]?.id });
    expect(citesOf(aims[0]!).some((cite) => cite.startsWith('d-pohang-growth#'))).toBe(true);
  });

  it('14 trillion won of investment is foreseen by 2027', () => {
    const foreseen = claimsOf('pohang/battery-sector-investment').filter((c) => c.value === 14 * JO);
    expect(foreseen).toMatchObject([{ property: 'investment', modality: 'planned', date: { edtf: '../2027' } }]);
    expect(citesOf(foreseen[0]!)).toContain('d-pohang-growth#10');
  });

  it('never move a state', () => {
    const targets = dataset.milestones.filter((m) => m.modality === 'target');
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((m) => m.stage !== 'event')).toEqual([]);
  });
});

describe('the briefings', () => {
  const known = knownOf(dataset);
  const lookup = lookupOf(dataset);
  const scenes = stories.flatMap((story) => story.scenes.map((scene) => ({ name: `${story.id}/${scene.id}`, scene })));
  const written = stories.flatMap(({ id }) => {
    const seed = StorySeed.parse(parse(readFileSync(join(root, 'seeds/stories', `${id}.yaml`), 'utf8')));
    return seed.scenes.map((scene) => ({ name: `${id}/${scene.id}`, keys: scene.view }));
  });
  const textsOf = ({ title, text, notes }: (typeof scenes)[number]['scene']) =>
    [title, text, notes].flatMap((words) => (words ? [words.ko, words.en] : []));

  it('are these four, the national one first', () => {
    expect(stories.map((s) => [s.id, s.scenes.length])).toEqual([
      ['national', 10],
      ['due', 8],
      ['payers', 7],
      ['pohang', 9],
    ]);
  });

  it.each(scenes)('$name: says nothing that the data do not hold', ({ scene }) => {
    const texts = textsOf(scene);
    expect(texts.flatMap(referencesIn).filter((ref) => !lookup.has(ref))).toEqual([]);
    expect(texts.flatMap(looseNumbers)).toEqual([]);
    expect(scene.notes).not.toBeNull();
  });

  it.each(scenes)('$name: refers only to claims with a figure and milestones with a date', ({ scene }) => {
    const blank = textsOf(scene)
      .flatMap(referencesIn)
      .filter((ref) => {
        const piece = lookup.get(ref);
        return piece?.kind === 'claim'
          ? piece.claim.value === null
          : piece?.kind === 'milestone' && !piece.milestone.date;
      });
    expect(blank).toEqual([]);
  });

  it.each(written)('$name: is shown whole, every key of it', ({ keys }) => {
    expect(Object.keys(keys).filter((key) => NOT_IN_A_SCENE.includes(key))).toEqual([]);
    expect(decodeView(linkOfKeys(keys), known).ignored).toEqual([]);
    expect(keys).toHaveProperty('t');
  });

  it.each(scenes)('$name: shows something, and draws what it selects', ({ scene }) => {
    const view = viewOfScene(scene, known);
    const { shown, drawn } = lookAt(dataset, histories, view);
    expect(shown.length).toBeGreaterThan(0);
    const marks = [...drawn].map((key) => key.split('@')[0]);
    if (view.selected !== null) expect(marks).toContain(view.selected);
  });

  it('tell the budget of the analysis centre with all its payers on one slide', () => {
    const gunsan = scenes.find(({ name }) => name === 'national/gunsan')?.scene;
    expect(referencesIn(gunsan?.text.ko ?? '')).toEqual(
      ['', '-national', '-province', '-city', '-private'].map((payer) => `gunsan/analysis-centre:budget${payer}`),
    );
  });

  it('can be read from afar: short titles and slides', () => {
    const long = scenes.filter(({ scene: { title, text } }) => {
      const said = text.ko.replaceAll(/\{[^}]*\}/g, '2025년 12월 31일');
      return title.ko.length > 22 || said.length > 140;
    });
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});
