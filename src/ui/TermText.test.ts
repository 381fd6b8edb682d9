import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTerms } from './TermText.tsx';

const TERMS = [
  { id: 'precursor', words: ['전구체'] },
  { id: 'special', words: ['특화'] },
  { id: 'complex', words: ['특화단지'] },
  { id: 'strategic', words: ['국가첨단전략산업 특화단지'] },
  { id: 'study', words: ['예비타당성조사', '예타'] },
];
/** The text with its terms in brackets. */
const marked = (text: string) =>
  splitTerms(text, TERMS)
    .map((part) => (part.term === null ? part.text : `[${part.text}]`))
    .join('');

describe('hard words in a text', () => {
  it.each([
    ['in the middle', '새 전구체 공장', '새 [전구체] 공장'],
    ['at the start', '전구체 공장', '[전구체] 공장'],
    ['at the end', '공장은 전구체', '공장은 [전구체]'],
    ['alone', '전구체', '[전구체]'],
    ['in order, several of them', '특화단지의 전구체', '[특화단지]의 [전구체]'],
    ['by another name', '예타를 통과했다', '[예타]를 통과했다'],
    ['nowhere', '아무 말도 없다', '아무 말도 없다'],
    ['in nothing', '', ''],
  ])('are found %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('are explained on first use only', () => {
    expect(marked('전구체와 전구체')).toBe('[전구체]와 전구체');
  });

  it('are explained once, by whichever of their names comes first', () => {
    expect(marked('예타, 곧 예비타당성조사')).toBe('[예타], 곧 예비타당성조사');
  });

  it('are the longest ones where two overlap', () => {
    expect(marked('새 특화단지')).toBe('새 [특화단지]');
    expect(marked('국가첨단전략산업 특화단지로 지정')).toBe('[국가첨단전략산업 특화단지]로 지정');
  });

  it('are not single letters', () => {
    expect(splitTerms('A와 B', [{ id: 'a', words: ['A'] }])).toEqual([{ text: 'A와 B', term: null }]);
  });

  it('never change the text, whatever text and terms', () => {
    const anyWord = fc.string({ unit: fc.constantFrom('가', '나', 'a', ' '), maxLength: 4 });
    const anyTerms = fc.array(
      fc.record({ id: fc.constantFrom('x', 'y', 'z'), words: fc.array(anyWord, { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('가', '나', 'a', ' '), maxLength: 30 }),
        anyTerms,
        (text, terms) => {
          const parts = splitTerms(text, terms);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          const explained = parts.flatMap((part) => part.term ?? []);
          expect(new Set(explained).size).toBe(explained.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
