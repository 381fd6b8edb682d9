import type { Brief, View } from './view.ts';

/** The briefing as keys of the URL and back: `mode=brief&story=national&scene=3`, with `kiosk=1` where it plays by itself. */
export const BRIEF_KEYS = ['story', 'scene', 'kiosk'] as const;
/** What a link says of a slide without being a View of its own. */
const NAMES: readonly string[] = ['mode', ...BRIEF_KEYS];

export const briefParts = ({ mode, brief }: View): readonly (readonly [string, string])[] =>
  brief === null
    ? []
    : [
        ...(mode === 'brief' ? [['mode', mode] as const] : []),
        ['story', brief.story],
        ['scene', String(brief.scene)],
        ...(brief.kiosk ? [['kiosk', '1'] as const] : []),
      ];

/**
 * A link that names a slide shows the slide; with any other key of a View it is a View of its own. What a messenger hangs
 * on a link, and the reader's own preferences, are no part of a View.
 */
export const onlyNamesTheSlide = (pairs: ReadonlyMap<string, string>, viewKeys: ReadonlySet<string>): boolean =>
  pairs.get('mode') === 'brief' && [...pairs.keys()].every((key) => !viewKeys.has(key) || NAMES.includes(key));

/** The briefing of a link, and what of it is not known: a story that is gone, a number that no slide has. */
export const parseBrief = (
  pairs: ReadonlyMap<string, string>,
  stories: ReadonlyMap<string, readonly string[]>,
): { readonly brief: Brief | null; readonly problems: readonly string[] } => {
  const [story, scene, kiosk] = BRIEF_KEYS.map((key) => pairs.get(key));
  const named = (key: string, text: string) => `${key}=${text.slice(0, 40)}`;
  const scenes = story === undefined ? undefined : stories.get(story);
  if (story === undefined || scenes === undefined)
    return {
      brief: null,
      problems: [
        ...(story === undefined ? [] : [named('story', story)]),
        ...(scene === undefined ? [] : [named('scene', scene)]),
        ...(kiosk === undefined ? [] : [named('kiosk', kiosk)]),
        ...(pairs.get('mode') === 'brief' ? ['mode=brief'] : []),
      ],
    };
  const n = scene !== undefined && /^[1-9]\d{0,3}$/.test(scene) ? Number(scene) : null;
  const there = n !== null && n <= scenes.length;
  return {
    brief: { story, scene: there ? n : 1, kiosk: kiosk === '1' },
    problems: [
      ...(scene !== undefined && !there ? [named('scene', scene)] : []),
      ...(kiosk !== undefined && kiosk !== '1' ? [named('kiosk', kiosk)] : []),
    ],
  };
};
