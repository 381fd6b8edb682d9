import { describe, expect, it } from 'vitest';
import { dataset } from '../../tests/realDataset.ts';
import { FACET_TABLE } from '../view/facets.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { groupWord, optionWord } from './filters/optionWords.ts';

const options = FACET_TABLE.flatMap((facet) =>
  facet.options(dataset).map((option) => ({ facet: facet.id, ...option })),
);

describe('an option of a filter', () => {
  it('is shown by a word and never by its id, in both languages', () => {
    const bare = options.filter(
      ({ facet, value }) =>
        optionWord(dataset, ko, 'ko', facet, value) === value || optionWord(dataset, en, 'en', facet, value) === value,
    );
    expect(bare).toEqual([]);
    expect(options.length).toBeGreaterThan(40);
  });

  it('has Hangul in Korean and none in English', () => {
    const hangul = /[가-힣]/;
    for (const { facet, value } of options) {
      expect(optionWord(dataset, ko, 'ko', facet, value)).toMatch(hangul);
      expect(optionWord(dataset, en, 'en', facet, value)).not.toMatch(hangul);
    }
  });

  it('stands under a group that has a word, too', () => {
    const groups = options.flatMap(({ facet, group }) => (group === null ? [] : [{ facet, group }]));
    expect(groups.filter(({ facet, group }) => groupWord(dataset, ko, 'ko', facet, group) === group)).toEqual([]);
    expect(groups.filter(({ facet, group }) => groupWord(dataset, en, 'en', facet, group) === group)).toEqual([]);
  });

  it('that nobody knows is shown as it is', () => {
    expect(optionWord(dataset, ko, 'ko', 'kind', 'moon-base')).toBe('moon-base');
  });
});
