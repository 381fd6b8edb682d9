import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Draft, type SceneSeed, StorySeed } from '../../model/stories.ts';
import { createOwnStories, freeSceneId, moved, seedOfDraft } from './own.ts';

const memory = (content: string | null = null) => {
  const kept = { text: content, full: false };
  return {
    kept,
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      if (kept.full) throw new DOMException('full', 'QuotaExceededError');
      kept.text = value;
    },
  };
};
const NOTHING = { ko: '', en: '' };
const scene = (id: string): SceneSeed => ({ id, title: NOTHING, text: NOTHING, view: { t: '2023-07-20' } });
const draft = (title: string, ...scenes: readonly SceneSeed[]): Draft => ({
  title: { ko: title, en: '' },
  summary: NOTHING,
  scenes: [...scenes],
});
const open = (box: ReturnType<typeof memory> | null = memory()) => {
  const own = createOwnStories(box);
  return { own, box, titles: () => own.store.getState().stories.map((s) => s.draft.title.ko) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('stories that are made in this browser', () => {
  it('are there in the next visit', () => {
    const { own, box } = open();
    expect(own.added(draft('가', scene('one')))).toBe('my-1');
    expect(own.added(draft('나'))).toBe('my-2');
    expect(open(box).own.store.getState().stories).toEqual([
      { id: 'my-1', draft: draft('가', scene('one')) },
      { id: 'my-2', draft: draft('나') },
    ]);
  });

  it('get the first id that is free', () => {
    const { own } = open();
    own.added(draft('가'));
    own.added(draft('나'));
    own.removed('my-1');
    expect(own.added(draft('다'))).toBe('my-1');
  });

  it('are made where the browser keeps nothing, too, for this visit', () => {
    const { own, titles } = open(null);
    own.added(draft('가'));
    expect(titles()).toEqual(['가']);
  });
});

describe('undo', () => {
  it('takes back every step, one press each, also that a story was removed', () => {
    const { own, titles } = open();
    own.added(draft('가'));
    own.changed('my-1', draft('나'));
    own.removed('my-1');
    const seen = [titles()];
    while (own.undone()) seen.push(titles());
    expect(seen).toEqual([[], ['나'], ['가'], []]);
  });

  it('is in the browser as on screen', () => {
    const { own, box } = open();
    own.added(draft('가'));
    own.changed('my-1', draft('나'));
    own.undone();
    expect(open(box).titles()).toEqual(['가']);
  });

  it('takes back what was typed in one go in one step', () => {
    const { own, titles } = open();
    own.added(draft('가'));
    for (const title of ['가나', '가나다', '가나다라']) {
      own.changed('my-1', draft(title), 'title ko');
      vi.advanceTimersByTime(1000);
    }
    own.undone();
    expect(titles()).toEqual(['가']);
  });

  it.each<[string, (own: ReturnType<typeof createOwnStories>) => void, string | null]>([
    ['after a pause', () => vi.advanceTimersByTime(2500), '가나'],
    ['in another field', (own) => own.changed('my-1', { ...draft('가나'), summary: { ko: 's', en: '' } }, 's'), '가나'],
    ['after another step', (own) => own.changed('my-1', draft('가나', scene('one'))), '가나'],
    ['after an undo', (own) => own.undone(), '가'],
  ])('knows a step of its own %s', (_, between, before) => {
    const { own, titles } = open();
    own.added(draft('가'));
    own.changed('my-1', draft('가나'), 'title ko');
    between(own);
    own.changed('my-1', draft('가나다'), 'title ko');
    own.undone();
    expect(titles()).toEqual([before]);
  });

  it('knows the same field of two stories apart', () => {
    const { own, titles } = open();
    own.added(draft('가'));
    own.added(draft('나'));
    own.changed('my-1', draft('가가'), 'title ko');
    own.changed('my-2', draft('나나'), 'title ko');
    own.undone();
    expect(titles()).toEqual(['가가', '나']);
  });

  it('goes a hundred steps back', () => {
    const { own } = open();
    own.added(draft('0'));
    for (let n = 1; n <= 120; n += 1) own.changed('my-1', draft(String(n)));
    let steps = 0;
    while (own.undone()) steps += 1;
    expect(steps).toBe(100);
  });
});

describe('a browser without room', () => {
  it('says so, and changes nothing', () => {
    const { own, box, titles } = open();
    own.added(draft('가'));
    const { text } = box!.kept;
    box!.kept.full = true;
    expect([own.added(draft('나')), own.changed('my-1', draft('다')), own.removed('my-1'), own.undone()]).toEqual([
      null,
      false,
      false,
      false,
    ]);
    expect(titles()).toEqual(['가']);
    expect(box!.kept.text).toBe(text);
  });

  it('that has room again lets the next letter be taken back', () => {
    const { own, box, titles } = open();
    own.added(draft('가'));
    box!.kept.full = true;
    own.changed('my-1', draft('가나'), 'title ko');
    box!.kept.full = false;
    own.changed('my-1', draft('가나다'), 'title ko');
    own.undone();
    expect(titles()).toEqual(['가']);
  });

  it('takes fifty stories', () => {
    const { own } = open();
    const added = Array.from({ length: 51 }, (_, i) => own.added(draft(String(i))));
    expect(added.filter((id) => id !== null)).toHaveLength(50);
    expect(added.at(-1)).toBeNull();
  });

  it.each<[string, Draft]>([
    ['too many scenes', draft('가', ...Array.from({ length: 61 }, (_, i) => scene(`scene-${i}`)))],
    ['too long a title', draft('x'.repeat(161))],
    ['too short a stay', draft('가', { ...scene('one'), dwell: 1 })],
  ])('takes no story that it could not read again: %s', (_, large) => {
    const { own, box } = open();
    own.added(draft('가'));
    expect([own.added(large), own.changed('my-1', large)]).toEqual([null, false]);
    expect(open(box).titles()).toEqual(['가']);
  });
});

const file = (...stories: readonly unknown[]) => JSON.stringify({ format: 'jeonjido-stories', version: 1, stories });
const GOOD = { id: 'my-7', draft: draft('가') };

describe('what the browser holds', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a number', '7'],
    ['a list', '[]'],
    ['another format', '{"format":"jeonjido-views","stories":[]}'],
    ['no stories', '{"format":"jeonjido-stories","stories":{}}'],
    ['stories that are none', file(null, 7, 'x', [], {}, { id: 'my-1' })],
    ['an id of the data', file({ ...GOOD, id: 'national' })],
    ['an id with markup', file({ ...GOOD, id: 'my-<b>' })],
    ['a scene with a key that nobody knows', file({ ...GOOD, draft: { ...GOOD.draft, music: 1 } })],
  ])('gives no story where it is %s', (_, text) => {
    expect(open(memory(text)).own.store.getState()).toEqual({ stories: [], past: [] });
  });

  it('gives what can be read, each id once', () => {
    const twice = { ...GOOD, draft: draft('나') };
    expect(open(memory(file(null, GOOD, twice, { id: 'my-8', draft: 1 }))).titles()).toEqual(['가']);
  });

  it('keeps what it cannot read, for the version that can', () => {
    const later = { id: 'my-9', draft: { title: NOTHING, chapters: [] } };
    const box = memory(JSON.stringify({ format: 'jeonjido-stories', version: 1, stories: [later] }));
    const { own, titles } = open(box);
    own.added(draft('가'));
    expect(titles()).toEqual(['가']);
    expect(JSON.parse(box.kept.text ?? '').stories).toContainEqual(later);
  });

  it('is read again when another window has written to it', () => {
    const box = memory();
    const [one, other] = [open(box), open(box)];
    other.own.added(draft('나'));
    one.own.reread();
    one.own.added(draft('가'));
    expect(open(box).titles()).toEqual(['나', '가']);
  });

  it('is never an exception', () => {
    const closed = {
      getItem: () => {
        throw new DOMException('closed', 'SecurityError');
      },
      setItem: () => undefined,
    };
    expect(createOwnStories(closed).store.getState().stories).toEqual([]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void open(memory(text))));
  });
});

const anyWord = fc.constantFrom('', '  ', '가', 'a', ' {t} ');
const anyWords = fc.record({ ko: anyWord, en: anyWord });
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  title: anyWords,
  summary: anyWords,
  scenes: fc.array(
    fc.record(
      { id: fc.constant('one'), title: anyWords, text: anyWords, notes: anyWords, view: fc.constant({ t: '2023' }) },
      { requiredKeys: ['id', 'title', 'text', 'view'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('a draft as a story', () => {
  it('is whole, whatever is still missing', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        expect(StorySeed.safeParse(seedOfDraft(any)).success).toBe(true);
      }),
    );
  });

  it('says in one language what it does not say in the other', () => {
    const { title, scenes } = seedOfDraft(draft(' 가 ', { ...scene('one'), text: { ko: '', en: 'b' } }));
    expect(title).toEqual({ ko: '가', en: '가' });
    expect(scenes[0]?.text).toEqual({ ko: 'b', en: 'b' });
  });

  it('has a name for what has none', () => {
    const { title, summary, scenes } = seedOfDraft(draft('', scene('one'), scene('two')));
    expect([title.en, summary.en]).toEqual(['Untitled story', 'Untitled story']);
    expect(scenes.map((s) => s.title)).toEqual([
      { ko: '장면 1', en: 'Scene 1' },
      { ko: '장면 2', en: 'Scene 2' },
    ]);
  });

  it('keeps how long a scene stands and what it shows, and no empty notes', () => {
    const whole: SceneSeed = { ...scene('one'), dwell: 5, figure: 'money', notes: { ko: ' ', en: '' } };
    const [first] = seedOfDraft(draft('가', whole)).scenes;
    expect([first?.dwell, first?.figure, first?.view]).toEqual([5, 'money', { t: '2023-07-20' }]);
    expect(first).not.toHaveProperty('notes');
  });
});

describe('scenes', () => {
  const scenes = ['a', 'b', 'c'].map(scene);
  const order = (of: readonly SceneSeed[]) => of.map((s) => s.id).join('');

  it.each([
    [1, 'up', 'bac'],
    [1, 'down', 'acb'],
    [0, 'up', 'abc'],
    [2, 'down', 'abc'],
    [-1, 'down', 'abc'],
    [3, 'up', 'abc'],
  ] as const)('change places with the one beside them: %i %s', (at, move, after) => {
    expect(order(moved(scenes, at, move))).toBe(after);
  });

  it('get an id that none of them has', () => {
    expect(freeSceneId([])).toBe('scene-1');
    expect(freeSceneId(['scene-3', 'scene-4'].map(scene))).toBe('scene-5');
  });
});
