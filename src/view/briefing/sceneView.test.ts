import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyView, dataset, known, stories } from '../../../tests/realDataset.ts';
import { dayOf } from '../../model/day.ts';
import { STORY_LIMITS } from '../../model/stories.ts';
import { decodeView } from '../url.ts';
import { defaultView } from '../view.ts';
import { asScene, keysOfView, linkOfKeys, NOT_IN_A_SCENE, viewOfScene } from './sceneView.ts';

const { asOf } = dataset;
const start = defaultView(asOf);
const CENTRE = 'gunsan/analysis-centre';

describe('a scene that is made of a View', () => {
  it('shows that View again, whatever it was, without what no scene has', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: read, ignored } = decodeView(linkOfKeys(keysOfView(view, asOf)), known);
        expect(ignored).toEqual([]);
        expect(asScene(read)).toEqual(asScene(view));
      }),
      { numRuns: 200 },
    );
  });

  it('has no key that a scene cannot have, and always its day', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const keys = Object.keys(keysOfView(view, asOf));
        expect(keys.filter((key) => NOT_IN_A_SCENE.includes(key))).toEqual([]);
        expect(keys).toContain('t');
        expect(JSON.stringify(keysOfView(view, asOf)).length).toBeLessThan(STORY_LIMITS.view);
      }),
    );
  });

  it('of the first screen is its day alone, so that it stays when the data move on', () => {
    expect(keysOfView(start, asOf)).toEqual({ t: '2026-11-22' });
  });

  it('lets the card of what is selected wait until it is asked for', () => {
    expect(asScene({ ...start, selected: CENTRE }).desk.cardInFront).toBe(false);
    expect(asScene(start).desk.cardInFront).toBe(true);
  });
});

describe('the written keys of a scene', () => {
  it('make a link of text, numbers and lists', () => {
    expect(linkOfKeys({ t: '2023-07-20', seg: ['cell', 'pack'], n: 3 })).toBe('t=2023-07-20&seg=cell%2Cpack&n=3');
  });

  it('cannot break out of their place', () => {
    const { view, ignored } = decodeView(linkOfKeys({ sel: `${CENTRE}&t=2020-01-01` }), known);
    expect(view).toEqual(start);
    expect(ignored).toEqual([`sel=${CENTRE}&t=2020-01-01`]);
  });

  it('are never an exception, whatever they hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', 'a\udfff', '__proto__'));
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.oneof(anyText, fc.double(), fc.array(anyText)), { maxKeys: 3 }), (keys) => {
        decodeView(linkOfKeys(keys), known);
      }),
    );
    expect(decodeView(linkOfKeys({ sel: '\ud800' }), known).ignored).toEqual(['sel=\ufffd']);
  });
});

describe('the scenes of the shipped stories', () => {
  const scenes = stories.flatMap((story) => story.scenes);

  it(`are whole Views, ${scenes.length} of them`, () => {
    expect(scenes.length).toBeGreaterThan(30);
    for (const scene of scenes) expect(decodeView(scene.view, known).ignored).toEqual([]);
  });

  it('stand on their own day', () => {
    const scene = { view: `t=2023-07-20&sel=${CENTRE}` };
    expect(viewOfScene(scene, known)).toEqual(asScene({ ...start, t: dayOf('2023-07-20'), selected: CENTRE }));
  });
});
