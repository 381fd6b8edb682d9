import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../tests/realDataset.ts';
import type { Claim, Milestone } from '../../model/dataset.ts';
import { footnoteOf, footnotesOf, lookupOf, looseNumbers, piecesOf, referencesIn, saidIn } from './pieces.ts';

const lookup = lookupOf(dataset);
const CENTRE = 'gunsan/analysis-centre';
const BUDGET = `${CENTRE}:budget`;
const BEGUN = `${CENTRE}:construction-planned`;
const claim = dataset.claims.find((c) => c.id === BUDGET)!;
const milestone = dataset.milestones.find((m) => m.id === BEGUN)!;

describe('the words of a scene', () => {
  it('fall into what is written and what the data say, in their order', () => {
    expect(piecesOf(`{t}: {${CENTRE}}, {${BUDGET}}!{${BEGUN}}`, lookup)).toEqual([
      { kind: 'day', day: 't' },
      { kind: 'text', text: ': ' },
      { kind: 'subject', subject: dataset.subjects.find((s) => s.id === CENTRE) },
      { kind: 'text', text: ', ' },
      { kind: 'claim', claim },
      { kind: 'text', text: '!' },
      { kind: 'milestone', milestone },
    ]);
  });

  it.each(['{nothing/here}', '{}', '{ t }', '{toString}', '{__proto__}'])('name what nobody knows: %s', (text) => {
    expect(piecesOf(text, lookup)).toEqual([{ kind: 'unknown', ref: text.slice(1, -1) }]);
  });

  it.each(['a { b', 'a } b', '}{', '<b>{<b>'])('keep a brace that closes nothing as it is: %s', (text) => {
    expect(piecesOf(text, lookup)).toEqual([{ kind: 'text', text }]);
  });

  it('lose nothing, whatever is written', () => {
    const anyPart = fc.oneof(fc.string(), fc.constantFrom('{', '}', `{${BUDGET}}`, '{t2}', '{gone}'));
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text, lookup);
        const again = pieces.map((piece) => {
          if (piece.kind === 'text') return piece.text;
          if (piece.kind === 'claim') return `{${piece.claim.id}}`;
          if (piece.kind === 'milestone') return `{${piece.milestone.id}}`;
          if (piece.kind === 'subject') return `{${piece.subject.id}}`;
          return `{${piece.kind === 'day' ? piece.day : piece.ref}}`;
        });
        expect(again.join('')).toBe(text);
        expect(referencesIn(text)).toHaveLength(pieces.filter((piece) => piece.kind !== 'text').length);
      }),
    );
  });

  it.each([
    ['2024년 5월, 1,234.5억 원', ['2024', '5', '1,234.5']],
    [`{${BUDGET}}의 3배`, ['3']],
    [`{${BUDGET}} {pohang/block-2:area}`, []],
    ['셋', []],
  ])('show the numbers that nothing stands behind: %s', (text, numbers) => {
    expect(looseNumbers(text)).toEqual(numbers);
  });
});

const cited = (id: string, ...cites: Claim['cites']): Claim => ({ ...claim, id, cites });
const A = { source: 'a', paragraph: 1 };
const B = { source: 'a', paragraph: 2 };

describe('the footnotes of a text', () => {
  it('are the first places in sources, each once, counted from 1', () => {
    const said: readonly (Claim | Milestone)[] = [cited('x', A, B), cited('y', B), cited('z', { ...A })];
    const footnotes = footnotesOf(said);
    expect(footnotes).toEqual([A, B]);
    expect(said.map((one) => footnoteOf(one, footnotes))).toEqual([1, 2, 1]);
  });

  it('leave out what names nobody', () => {
    const nameless = cited('x');
    expect(footnotesOf([nameless])).toEqual([]);
    expect(footnoteOf(nameless, [A])).toBe(0);
  });

  it('come from claims and milestones, in the order in which they are said, each once', () => {
    expect(saidIn([`{${BEGUN}} {${CENTRE}} {t}`, `{${BUDGET}} {${BEGUN}} {gone}`], lookup)).toEqual([milestone, claim]);
  });
});
