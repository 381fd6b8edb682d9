import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, subject } from '../../tests/fixtures/builders.ts';
import { dataset } from '../../tests/realDataset.ts';
import type { Claim, Subject } from './dataset.ts';
import { dayOf } from './day.ts';
import { ledgerOf, PAYERS, purseOf, sumOf } from './sums.ts';
import type { Funding } from './vocabulary.ts';

const K = dayOf('2026-01-01');
const EOK = 100_000_000;
const budget = (funding: Funding, eok: number, is: Partial<Omit<Claim, 'date' | 'known'>> & { known?: string } = {}) =>
  claim({ id: `centre:${funding}`, property: 'budget', unit: 'KRW', value: eok * EOK, funding, ...is });
const centre = subject({ id: 'centre' });
const paid = (claims: readonly Claim[]) =>
  Object.fromEntries((purseOf(centre, claims, K)?.addends ?? []).map((a) => [a.payer, a.krw / EOK]));

describe('the purse of a project', () => {
  it('counts the ends of the tree: a total and its parts are one amount', () => {
    const claims = [
      budget('total', 369),
      budget('national', 150, { partOf: 'centre:total' }),
      budget('local', 219, { partOf: 'centre:total' }),
      budget('province', 107, { partOf: 'centre:local' }),
      budget('city', 112, { partOf: 'centre:local' }),
    ];
    expect(paid(claims)).toEqual({ national: 150, province: 107, city: 112 });
  });

  it('keeps what no source divides as such', () => {
    expect(paid([budget('total', 577), budget('national', 487, { partOf: 'centre:total' })])).toEqual({
      national: 487,
      unsplit: 90,
    });
    expect(paid([budget('local', 107), budget('city', 80, { partOf: 'centre:local' })])).toEqual({
      city: 80,
      local: 27,
    });
  });

  it('knows parts without a whole, and says that the whole is not stated', () => {
    const purse = purseOf(centre, [budget('national', 150)], K);
    expect(purse?.total).toBeNull();
    expect(purse?.addends.map((a) => a.krw / EOK)).toEqual([150]);
  });

  it('takes another source only while nothing that is shown first was known, and then the last one with its parts', () => {
    const claims = [
      budget('total', 250, { id: 'a', preferred: false, known: '2021-01-01' }),
      budget('total', 280, { id: 'b', preferred: false, known: '2022-01-01' }),
      budget('national', 120, { id: 'c', partOf: 'b', preferred: false, known: '2022-01-01' }),
      budget('total', 281, { known: '2024-01-01' }),
    ];
    expect(paid(claims)).toEqual({ unsplit: 281 });
    expect(purseOf(centre, claims, dayOf('2023-01-01'))?.addends.map((a) => a.krw / EOK)).toEqual([120, 160]);
    expect(purseOf(centre, claims, dayOf('2021-06-01'))?.total?.id).toBe('a');
    expect(purseOf(centre, claims, dayOf('2020-06-01'))).toBeNull();
  });

  it('takes nothing that was published later, and no investment', () => {
    expect(purseOf(centre, [budget('total', 250, { known: '2026-01-02' })], K)).toBeNull();
    expect(purseOf(centre, [claim({ property: 'investment', unit: 'KRW', value: 5 })], K)).toBeNull();
  });

  it('lets a part stand by itself while its whole was not published', () => {
    const claims = [
      budget('total', 300, { known: '2027-01-01' }),
      budget('national', 200, { partOf: 'centre:total', known: '2020-01-01' }),
    ];
    expect(purseOf(centre, claims, K)).toMatchObject({ total: null, addends: [{ payer: 'national', krw: 200 * EOK }] });
  });

  it('does not add province and city to the local money that they are', () => {
    expect(paid([budget('local', 107), budget('city', 80, { id: 'centre:other' })])).toEqual({ local: 107 });
  });
});

describe('the ledger of a set', () => {
  const whole = subject({ id: 'whole', type: 'programme', kind: 'support' });
  const part = subject({ id: 'part', type: 'programme', kind: 'task', parent: 'whole' });
  const strategy = subject({ id: 'plan', type: 'programme', kind: 'strategy' });
  const of = (id: string, eok: number): Claim => budget('total', eok, { id: `${id}:total`, subject: id });

  const ledgerIn = (subjects: readonly Subject[], claims: readonly Claim[]) =>
    ledgerOf(subjects, { subjects, claims }, K);

  it('counts a part inside the whole that is there, and by itself where it is not', () => {
    const claims = [of('whole', 100), of('part', 40)];
    const both = ledgerOf([whole, part], { subjects: [whole, part], claims }, K);
    expect([both.purses.map((p) => p.subject.id), both.held.map((p) => p.subject.id)]).toEqual([['whole'], ['part']]);
    expect(ledgerOf([part], { subjects: [whole, part], claims }, K).purses.map((p) => p.subject.id)).toEqual(['part']);
  });

  it('counts a part inside the whole also where what stands between them is not in the set', () => {
    const middle = subject({ id: 'middle', type: 'programme', kind: 'task', parent: 'whole' });
    const end = subject({ id: 'end', type: 'programme', kind: 'task', parent: 'middle' });
    const claims = [of('whole', 100), of('end', 40)];
    const { purses } = ledgerOf([whole, end], { subjects: [whole, middle, end], claims }, K);
    expect(purses.map((p) => p.subject.id)).toEqual(['whole']);
  });

  it('keeps the money of strategies and investments apart from project budgets', () => {
    const invested = claim({ id: 'centre:i', property: 'investment', unit: 'KRW', value: 14e12, modality: 'planned' });
    const ledger = ledgerIn([centre, strategy], [of('plan', 87_417), invested, of('centre', 369)]);
    expect(ledger.aims.map((c) => c.id)).toEqual(['centre:i', 'plan:total']);
    expect(ledger.purses.map((p) => p.subject.id)).toEqual(['centre']);
    expect(ledger.projects.map((s) => s.id)).toEqual(['centre']);
  });

  it('names pairs that may hold each other, because one is about the other', () => {
    const school = subject({ id: 'school', type: 'programme', kind: 'training', about: ['centre'] });
    const { related } = ledgerIn([centre, school], [of('centre', 10), of('school', 5)]);
    expect(related.map(([a, b]) => [a.subject.id, b.subject.id])).toEqual([['school', 'centre']]);
  });

  it('never makes a plan and a report one number', () => {
    const claims = [budget('total', 100), budget('national', 60, { partOf: 'centre:total', modality: 'planned' })];
    expect(sumOf(purseOf(centre, claims, K)?.addends ?? [])).toEqual({ reported: 40 * EOK, planned: 60 * EOK });
  });
});

describe('the ledger of the published dataset', () => {
  const ledger = ledgerOf(dataset.subjects, dataset, dataset.asOf);

  it('holds each project once, and its parts add up to its whole', () => {
    expect(new Set(ledger.purses.map((p) => p.subject.id)).size).toBe(ledger.purses.length);
    const whole = ledger.purses.filter((p) => p.total !== null);
    expect(whole.length).toBeGreaterThan(10);
    for (const { total, addends } of whole) expect(addends.reduce((sum, a) => sum + a.krw, 0)).toBe(total?.value);
  });

  it('leaves 14조 and 8조 7,417억 out of every sum', () => {
    const aims = ledger.aims.map((c) => c.value);
    expect(aims).toContain(14_000_000_000_000);
    expect(aims).toContain(8_741_700_000_000);
    expect(ledger.purses.flatMap((p) => p.addends).filter((a) => a.krw >= 1e12)).toEqual([]);
  });

  it('says of the Saemangeum centre who pays its 369억', () => {
    const purse = ledger.purses.find((p) => p.subject.id === 'gunsan/analysis-centre');
    expect(purse?.addends.map((a) => [a.payer, a.krw / EOK])).toEqual([
      ['national', 150],
      ['province', 107],
      ['city', 107],
      ['private', 5],
    ]);
  });

  it('adds up to no more for a part of the set than for the whole, whoever pays', () => {
    const all = sumOf(ledger.purses.flatMap((p) => p.addends));
    fc.assert(
      fc.property(fc.subarray([...dataset.subjects]), fc.constantFrom(...PAYERS), (subjects, payer) => {
        const some = ledgerOf(subjects, dataset, dataset.asOf).purses.flatMap((p) => p.addends);
        const sum = sumOf(some.filter((a) => a.payer === payer));
        expect(sum.reported).toBeLessThanOrEqual(all.reported);
        expect(sum.planned).toBeLessThanOrEqual(all.planned);
      }),
      { numRuns: 200 },
    );
  });
});
