import { describe, expect, it } from 'vitest';
import { dataset } from '../../../tests/realDataset.ts';
import { en } from '../../words/en.ts';
import { ko } from '../../words/ko.ts';
import { citationOf } from './citation.ts';

const LINK = 'https://map.example/#sel=gunsan/analysis-centre';
const budget = dataset.claims.find((c) => c.id === 'gunsan/analysis-centre:budget')!;

describe('a value copied as a citation', () => {
  it('says the value, every source with its paragraph, the edition and the link', () => {
    const text = citationOf(budget, LINK, { dataset, words: ko, lang: 'ko' });
    expect(text).toContain('369억');
    expect(text).toContain('12문단');
    expect(text).toContain(`자료 ${dataset.version}`);
    expect(text).toContain(LINK);
    for (const { source } of budget.cites)
      expect(text).toContain(dataset.sources.find((s) => s.id === source)!.title.ko);
  });

  it('says whether it was reported or planned, in both languages', () => {
    expect(citationOf(budget, LINK, { dataset, words: ko, lang: 'ko' })).toContain('(계획)');
    expect(citationOf(budget, LINK, { dataset, words: en, lang: 'en' })).toContain('(Planned)');
  });

  it('names a source for every value of the dataset', () => {
    for (const of of [...dataset.claims, ...dataset.milestones])
      expect(citationOf(of, LINK, { dataset, words: ko, lang: 'ko' }).split('\n')[1]).toMatch(/^출처: .{5,}/);
  });
});
