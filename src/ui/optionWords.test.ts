import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { FACET_TABLE } from '../view/facets.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { groupWord, optionWord } from './filters/optionWords.ts';

const koWords = { dataset, words: ko, lang: 'ko' } as const;
const enWords = { dataset, words: en, lang: 'en' } as const;
const options = FACET_TABLE.flatMap((facet) =>
  facet.options(dataset).map((option) => ({ facet: facet.id, ...option })),
);

describe('an option of a filter', () => {
  it('is shown by a word and never by its id, in both languages', () => {
    const bare = options.filter(
      ({ facet, value }) => optionWord(koWords, facet, value) === value || optionWord(enWords, facet, value) === value,
    );
    expect(bare).toEqual([]);
    expect(options.length).toBeGreaterThan(40);
  });

  it('has Hangul in Korean, a name in Latin letters apart, and none in English', () => {
    const hangul = /[가-힣]/;
    for (const { facet, value } of options) {
      if (!/^[A-Z -]+$/.test(optionWord(koWords, facet, value)))
        expect(optionWord(koWords, facet, value)).toMatch(hangul);
      expect(optionWord(enWords, facet, value)).not.toMatch(hangul);
    }
  });

  it('stands under a group that has a word, too', () => {
    const groups = options.flatMap(({ facet, group }) => (group === null ? [] : [{ facet, group }]));
    expect(groups.filter(({ facet, group }) => groupWord(koWords, facet, group) === group)).toEqual([]);
    expect(groups.filter(({ facet, group }) => groupWord(enWords, facet, group) === group)).toEqual([]);
  });

  it('that nobody knows is shown as it is', () => {
    expect(optionWord(koWords, 'kind', 'moon-base')).toBe('moon-base');
  });
});
