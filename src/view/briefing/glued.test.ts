import { describe, expect, it } from 'vitest';
import { dataset, stories } from '../../../tests/realDataset.ts';
import { glued } from './glued.ts';
import { lookupOf, piecesOf } from './pieces.ts';

const lookup = lookupOf(dataset);
const MILESTONE = 'gunsan/analysis-centre:construction-planned';
/** What is written, with what clings together in square brackets. */
const written = (text: string): string =>
  glued(piecesOf(text, lookup))
    .map(({ piece, before, after }) => (piece.kind === 'text' ? piece.text : `[${before}*${after}]`))
    .join('');

describe('the end of a line', () => {
  it.each([
    [`예정({${MILESTONE}})이 지났다.`, '예정[(*)이] 지났다.'],
    [`예정: {${MILESTONE}}, 다음`, '예정: [*,] 다음'],
    [`합계, 국비 {${MILESTONE}}, 다음`, '합계, [국비 *,] 다음'],
    [`지났다. {${MILESTONE}} 뒤에`, '지났다. [*] 뒤에'],
    [`{${MILESTONE}}.`, '[*.]'],
    [`{${MILESTONE}} 뒤에`, '[*] 뒤에'],
    [`{${MILESTONE}}부터이다그러므로 길다`, '[*]부터이다그러므로 길다'],
    [`({${MILESTONE}})({${MILESTONE}})`, '[(*)][(*)]'],
  ])('does not part what clings to a date: %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('loses no letter of any slide', () => {
    for (const { scenes } of stories)
      for (const { text } of scenes)
        for (const words of [text.ko, text.en]) {
          const plain = glued(piecesOf(words, lookup))
            .map(({ piece, before, after }) => (piece.kind === 'text' ? piece.text : `${before}*${after}`))
            .join('');
          expect(plain).toBe(words.replace(/\{[^{}]*\}/g, '*'));
        }
  });
});
