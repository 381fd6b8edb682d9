import type { Dataset } from '../../model/dataset.ts';
import { historiesOf } from '../../model/history.ts';
import { type History, stateAt } from '../../model/state.ts';
import { DWELL, type SceneSeed, type Story, type StorySeed } from '../../model/stories.ts';
import { knownOf } from '../known.ts';
import { decodeView, encodeView, type Known } from '../url.ts';
import type { View } from '../view.ts';
import { type Lookup, lookupOf, looseNumbers, referencesIn } from './pieces.ts';
import { asScene, linkOfKeys, NOT_IN_A_SCENE } from './sceneView.ts';

/** One thing that is wrong with a written story: where in it, what, and what to do, Korean first. */
export type StoryProblem = {
  readonly path: readonly (string | number)[];
  readonly what: { readonly ko: string; readonly en: string };
  readonly mend: { readonly ko: string; readonly en: string };
};
/** All that a story may speak of. */
export type StoryWorld = {
  readonly dataset: Dataset;
  readonly histories: ReadonlyMap<string, History>;
  readonly known: Known;
  readonly lookup: Lookup;
};

export const storyWorldOf = (dataset: Dataset): StoryWorld => ({
  dataset,
  histories: historiesOf(dataset),
  known: knownOf(dataset),
  lookup: lookupOf(dataset),
});

type Path = StoryProblem['path'];
const LANGS = ['ko', 'en'] as const;

/** What is wrong with the form of a file that was meant as a story, from the issues of its schema. */
export const formProblem = ({ code, path, ...issue }: FormIssue): StoryProblem => {
  const keys = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
  const expected = 'expected' in issue ? String(issue.expected) : '';
  const said: Readonly<Record<string, StoryProblem['what']>> = {
    unrecognized_keys: { ko: `모르는 항목입니다: ${keys.join(', ')}`, en: `nobody knows this key: ${keys.join(', ')}` },
    invalid_type: {
      ko: `값의 종류가 다릅니다 (${expected} 자리)`,
      en: `another kind of value is expected: ${expected}`,
    },
    too_big: { ko: '너무 길거나 큽니다', en: 'too long or too large' },
    too_small: { ko: '비어 있거나 너무 작습니다', en: 'empty or too small' },
  };
  return {
    path: [...path.map((p) => (typeof p === 'symbol' ? String(p) : p)), ...keys.slice(0, 1)],
    what: said[code] ?? { ko: '쓸 수 없는 값입니다', en: 'a value that cannot be used' },
    mend: {
      ko: 'seeds/README.md의 이야기 형식대로 고치세요',
      en: 'mend it after the form of stories in seeds/README.md',
    },
  };
};
type FormIssue = { readonly code: string; readonly path: readonly PropertyKey[] };

/** What a story says and shows that the data do not know; form is the schema's. None: it can be told. */
export const checkStory = (story: StorySeed, world: StoryWorld): readonly StoryProblem[] => {
  const ids = story.scenes.map((s) => s.id);
  const twice = story.scenes.flatMap((scene, i): StoryProblem[] =>
    ids.indexOf(scene.id) === i
      ? []
      : [
          {
            path: ['scenes', i, 'id'],
            what: { ko: `장면 id '${scene.id}'가 두 번 있습니다`, en: `the scene id '${scene.id}' stands twice` },
            mend: { ko: '하나의 이름을 바꾸세요', en: 'rename one of them' },
          },
        ],
  );
  return [...twice, ...story.scenes.flatMap((scene, i) => problemsOf(scene, ['scenes', i], world))];
};

/** Numbers in the words of scenes that no claim stands behind: no shipped story has any. */
export const checkNumbers = (story: StorySeed): readonly StoryProblem[] =>
  story.scenes.flatMap((scene, i) =>
    (['title', 'text', 'notes'] as const).flatMap((part) =>
      LANGS.flatMap((lang): StoryProblem[] => {
        const loose = looseNumbers(scene[part]?.[lang] ?? '');
        if (loose.length === 0) return [];
        return [
          {
            path: ['scenes', i, part, lang],
            what: {
              ko: `출처가 없는 숫자입니다: ${loose.join(', ')}`,
              en: `a number without its source: ${loose.join(', ')}`,
            },
            mend: {
              ko: '그 값의 id를 중괄호에 넣어 가리키세요: {기록:값}',
              en: 'name the claim it comes from between braces: {record:claim}',
            },
          },
        ];
      }),
    ),
  );

const problemsOf = (scene: SceneSeed, path: Path, world: StoryWorld): readonly StoryProblem[] => {
  const forbidden = Object.keys(scene.view).filter((key) => NOT_IN_A_SCENE.includes(key));
  const keys = Object.fromEntries(Object.entries(scene.view).filter(([key]) => !forbidden.includes(key)));
  const { view, ignored } = decodeView(linkOfKeys(keys), world.known);
  const bad = (key: string, text: string): StoryProblem => ({
    path: [...path, 'view', key],
    what: { ko: `장면에 쓸 수 없는 값입니다: ${text}`, en: `a scene cannot show this: ${text}` },
    mend: {
      ko: '지도 주소에 쓰이는 열쇠와 값으로 고치세요',
      en: 'use the keys and values of the links of the map',
    },
  });
  return [
    ...forbidden.map((key) => bad(key, key)),
    ...ignored.map((text) => bad(text.split('=')[0] ?? text, text)),
    ...checkSelected(view, path, world),
    ...(['title', 'text', 'notes'] as const).flatMap((part) => {
      const words = scene[part];
      return words ? checkReferences(words, [...path, part], view, world) : [];
    }),
  ];
};

/** What a scene selects is there on its day. */
const checkSelected = (view: View, path: Path, { histories }: StoryWorld): readonly StoryProblem[] => {
  const history = view.selected === null ? undefined : histories.get(view.selected);
  if (!history || history.subject.type === 'organisation' || stateAt(history, view.t, view.k).exists) return [];
  return [
    {
      path: [...path, 'view', 'sel'],
      what: {
        ko: `이 장면의 날짜에는 아직 없는 기록입니다: ${view.selected}`,
        en: `this record is not there yet on the day of the scene: ${view.selected}`,
      },
      mend: { ko: 't나 k를 늦추거나 sel을 빼세요', en: 'choose a later t or k, or leave sel out' },
    },
  ];
};

/** Both languages name the same things, all of them exist, and none was published after the scene's k. */
const checkReferences = (
  words: { readonly ko: string; readonly en: string },
  path: Path,
  view: View,
  { lookup }: StoryWorld,
): readonly StoryProblem[] => {
  const refs = { ko: referencesIn(words.ko), en: referencesIn(words.en) };
  const missing = LANGS.flatMap((lang) =>
    [...new Set(refs[lang])]
      .filter((ref) => !lookup.has(ref))
      .map(
        (ref): StoryProblem => ({
          path: [...path, lang],
          what: { ko: `가리키는 값이 없습니다: {${ref}}`, en: `nothing has this id: {${ref}}` },
          mend: {
            ko: '값·일정·기록의 id나 {t}, {t2}, {k}를 쓰세요',
            en: 'use the id of a claim, milestone or record, or {t}, {t2}, {k}',
          },
        }),
      ),
  );
  const same = refs.ko.toSorted().join('\n') === refs.en.toSorted().join('\n');
  const uneven: readonly StoryProblem[] = same
    ? []
    : [
        {
          path: [...path, 'en'],
          what: {
            ko: '한국어와 영어가 서로 다른 값을 가리킵니다',
            en: 'Korean and English refer to different things',
          },
          mend: { ko: '두 글에 같은 {…}를 쓰세요', en: 'use the same {…} in both' },
        },
      ];
  const named = [...new Set(refs.ko)].map((ref) => lookup.get(ref));
  const early = named.flatMap((piece): StoryProblem[] => {
    if (piece === undefined) return [];
    const said = piece.kind === 'claim' ? piece.claim : piece.kind === 'milestone' ? piece.milestone : null;
    if (said !== null && said.known > view.k)
      return [
        {
          path: [...path, 'ko'],
          what: {
            ko: `이 장면의 k에는 아직 발표되지 않은 값입니다: {${said.id}}`,
            en: `this was published after the k of the scene: {${said.id}}`,
          },
          mend: { ko: 'k를 늦추거나 이 값을 빼세요', en: 'choose a later k or leave it out' },
        },
      ];
    if (piece.kind === 'day' && piece.day === 't2' && view.t2 === null)
      return [
        {
          path: [...path, 'ko'],
          what: { ko: '이 장면은 두 날짜를 견주지 않습니다: {t2}', en: 'this scene compares no two days: {t2}' },
          mend: { ko: 'view에 t2를 적으세요', en: 'write t2 in its view' },
        },
      ];
    return [];
  });
  return [...missing, ...uneven, ...early];
};

/** A story that has no problem, with every View whole. */
export const wholeStory = (id: string, story: StorySeed, { known }: StoryWorld): Story => ({
  id,
  title: story.title,
  summary: story.summary,
  scenes: story.scenes.map(({ id: scene, title, text, notes = null, dwell = DWELL.first, figure = null, view }) => ({
    id: scene,
    title,
    text,
    notes,
    dwell,
    figure,
    view: encodeView(asScene(decodeView(linkOfKeys(view), known).view), known.asOf),
  })),
});
