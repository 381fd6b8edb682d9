import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../../../tests/realDataset.ts';
import { dayOf } from '../../../model/day.ts';
import { lookAt } from '../../../view/scene.ts';
import { defaultView, type View } from '../../../view/view.ts';
import { koDesk } from '../../../words/ko.desk.ts';
import { ko } from '../../../words/ko.ts';
import { captionsOf } from './captions.ts';

const APP = 'https://example.org/map/';
const of = (view: View) =>
  captionsOf({ dataset, words: ko, lang: 'ko' }, koDesk.out, {
    view,
    scene: lookAt(dataset, histories, view),
    app: APP,
  });

describe('what is written around a picture', () => {
  it('is of one View: the day, the filters and the link', () => {
    const view = defaultView(dataset.asOf);
    const captions = of({ ...view, t: dayOf('2024-03-05'), filters: { ...view.filters, reg: ['pohang'] } });
    expect(captions.asOf).toContain('2024년 3월 5일');
    expect(captions.lines.join()).toContain('포항시');
    expect(captions.credits).toContain(`${APP}#t=2024-03-05&reg=pohang`);
  });

  it('says so when rows of the reader stand in it', () => {
    const view = defaultView(dataset.asOf);
    const captions = captionsOf({ dataset, words: ko, lang: 'ko' }, koDesk.out, {
      view,
      scene: lookAt(dataset, histories, view),
      app: APP,
      own: { name: 'factories.csv', rows: 12_345 },
    });
    expect(captions.lines.join()).toContain('내 자료 12,345줄이 작은 점으로 함께 있습니다: factories.csv');
  });

  it('has a link without a hash for the first view', () => {
    expect(of(defaultView(dataset.asOf)).credits.endsWith(APP)).toBe(true);
  });
});
