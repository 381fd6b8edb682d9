import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyView, dataset, known, stories } from '../../tests/realDataset.ts';
import { dayOf } from '../model/day.ts';
import { decodeView, encodeView, slideOf } from './url.ts';
import { type Brief, defaultView, type View } from './view.ts';

const { asOf } = dataset;
const start = defaultView(asOf);
const decoded = (hash: string) => decodeView(hash, known);
const [story] = stories as unknown as readonly [(typeof stories)[number]];
const brief: Brief = { story: story.id, scene: 2, kiosk: false };
const SLIDE = `mode=brief&story=${story.id}&scene=2`;
const slide = slideOf(brief, known)!;
/** Every slide of every story. */
const slides = stories.flatMap(({ id, scenes }) =>
  scenes.map((_, i): Brief => ({ story: id, scene: i + 1, kiosk: false })),
);
const anySlide = fc.constantFrom(...slides).map((at) => slideOf(at, known)!);

describe('the link of a slide', () => {
  it('is its name while nothing differs from the slide', () => {
    expect(encodeView(slide, asOf, { slide })).toBe(SLIDE);
    expect(decoded(SLIDE)).toEqual({ view: slide, ignored: [] });
  });

  it('says that it plays by itself', () => {
    const playing: View = { ...slide, brief: { ...brief, kiosk: true } };
    expect(encodeView(playing, asOf, { slide: playing })).toBe(`${SLIDE}&kiosk=1`);
    expect(decoded(`${SLIDE}&kiosk=1`).view.brief?.kiosk).toBe(true);
  });

  it.each(slides)('comes back as it was: $story $scene', (at) => {
    const whole = slideOf(at, known)!;
    expect(decoded(encodeView(whole, asOf, { slide: whole }))).toEqual({ view: whole, ignored: [] });
  });

  it.each<[string, Partial<View>]>([
    ['another day', { t: dayOf('2019-05-01') }],
    ['the first day', { t: asOf }],
    ['a page', { page: { kind: 'about' } }],
    ['a filter', { budget: { from: 1e10, to: null } }],
    ['a card', { selected: 'gunsan/analysis-centre', desk: { ...slide.desk, cardInFront: true } }],
  ])('is whole, with its day, as soon as anything differs: %s', (_, patch) => {
    const aside = { ...slide, ...patch };
    const link = encodeView(aside, asOf, { slide });
    expect(link).toMatch(/^t=\d{4}-\d{2}-\d{2}(&|$)/);
    expect(link.endsWith(SLIDE)).toBe(true);
    expect(decoded(link)).toEqual({ view: aside, ignored: [] });
  });

  it('comes back as it was, whatever is looked at and whatever the slide is', () => {
    fc.assert(
      fc.property(anyView, anySlide, (view, at) => {
        const onSlide: View = { ...view, mode: 'brief', brief: at.brief };
        expect(decoded(encodeView(onSlide, asOf, { slide: at }))).toEqual({ view: onSlide, ignored: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('waits in the link of a View while one looks around', () => {
    const around: View = { ...start, brief };
    expect(encodeView(around, asOf, { slide })).toBe(`story=${story.id}&scene=2`);
    expect(decoded(`story=${story.id}&scene=2`)).toEqual({ view: around, ignored: [] });
  });

  it('keeps its meaning with what a reader prefers', () => {
    expect(decoded(`${SLIDE}&lang=en&theme=dark&embed=1`)).toEqual({ view: slide, ignored: [] });
  });

  it('keeps its meaning with what a messenger hangs on it, which is named', () => {
    expect(decoded(`${SLIDE}&utm_source=mail&%E0`)).toEqual({ view: slide, ignored: ['%E0', 'utm_source'] });
  });
});

describe('a briefing that is not there', () => {
  it.each<[string, string, View, readonly string[]]>([
    ['a story that is gone', 'mode=brief&story=gone&scene=2', start, ['story=gone', 'scene=2', 'mode=brief']],
    ['no story', 'mode=brief', start, ['mode=brief']],
    ['no story, but a slide', 'scene=2&kiosk=1', start, ['scene=2', 'kiosk=1']],
    ['an empty name', 'mode=brief&story=', start, ['story=', 'mode=brief']],
    ['a name of every object', 'mode=brief&story=__proto__', start, ['story=__proto__', 'mode=brief']],
  ])('leaves the first View and is named: %s', (_, link, view, ignored) => {
    expect(decoded(link)).toEqual({ view, ignored });
  });

  it('leaves the rest of the View as it is', () => {
    const { view, ignored } = decoded('t=2024-05-31&mode=brief&story=gone');
    expect(view).toEqual({ ...start, t: dayOf('2024-05-31') });
    expect(ignored).toEqual(['story=gone', 'mode=brief']);
  });

  it.each(['0', '99', 'abc', '', '-1', '1.5', '01', '1e0', '٣', '9'.repeat(30)])(
    'leads to the first slide where only the number is wrong: %s',
    (scene) => {
      const { view, ignored } = decoded(`mode=brief&story=${story.id}&scene=${scene}`);
      expect(view).toEqual(slideOf({ ...brief, scene: 1 }, known));
      expect(ignored).toEqual([`scene=${scene}`]);
    },
  );

  it('begins at the beginning where no slide is named', () => {
    expect(decoded(`mode=brief&story=${story.id}`)).toEqual({
      view: slideOf({ ...brief, scene: 1 }, known),
      ignored: [],
    });
  });

  it('does not play by itself where the link says so in other words', () => {
    expect(decoded(`${SLIDE}&kiosk=yes`)).toEqual({ view: slide, ignored: ['kiosk=yes'] });
  });
});

describe('the slide of a name', () => {
  it.each([
    ['another story', { ...brief, story: 'gone' }],
    ['after the last', { ...brief, scene: story.scenes.length + 1 }],
    ['before the first', { ...brief, scene: 0 }],
  ])('is none where there is none: %s', (_, at) => {
    expect(slideOf(at, known)).toBeNull();
  });

  it('is no other slide, even where the link of a scene names one', () => {
    const circle = { ...known, stories: new Map([['circle', ['mode=brief&story=circle&scene=1']]]) };
    const { view } = decodeView('mode=brief&story=circle', circle);
    expect(view).toEqual({ ...start, mode: 'brief', brief: { story: 'circle', scene: 1, kiosk: false } });
  });
});

describe('any bytes about a briefing', () => {
  const anyValue = fc.oneof(
    fc.constantFrom(...stories.map((s) => s.id), 'brief', 'map', '0', '1', '99', 'yes', '%', '\ud800', '__proto__'),
    fc.string({ unit: 'binary' }),
  );
  const anyPair = fc.tuple(fc.constantFrom('mode', 'story', 'scene', 'kiosk', 't', 'x'), anyValue);
  const anyHash = fc.array(anyPair, { maxLength: 6 }).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));

  it('give a View with a slide that is there, and whose own link means the same', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { view, ignored } = decoded(hash);
        expect(view.mode === 'brief' && view.brief === null).toBe(false);
        if (view.brief) expect(slideOf(view.brief, known)).not.toBeNull();
        const at = view.brief && slideOf(view.brief, known);
        expect(decoded(encodeView(view, asOf, { slide: at }))).toEqual({ view, ignored: [] });
        for (const text of ignored) expect(text.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 500 },
    );
  });
});
