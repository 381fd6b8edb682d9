import { createStore } from 'zustand/vanilla';
import { type Draft, parseDraft, type SceneSeed, type StorySeed } from '../../model/stories.ts';

/** Stories that are made in this browser: kept in it until they are removed, with every step undone by one press. */
export type OwnStory = { readonly id: string; readonly draft: Draft };
type Kept = { readonly stories: readonly OwnStory[]; readonly past: readonly (readonly OwnStory[])[] };
type Box = Pick<Storage, 'getItem' | 'setItem'>;

export const OWN_KEY = 'jeonjido.stories';
export const OWN_PREFIX = 'my-';
/** An id that holds the whole story (see `src/ui/briefing/storyLink.ts`). */
export const LINK_PREFIX = '~';
/** Whose words a story is, where they are not of the collection. */
export const originOf = (id: string): 'own' | 'link' | null => {
  if (id.startsWith(OWN_PREFIX)) return 'own';
  return id.startsWith(LINK_PREFIX) ? 'link' : null;
};
const FORMAT = { format: 'jeonjido-stories', version: 1 } as const;
const MOST_STORIES = 50;
const MOST_STEPS = 100;
const TYPING_MS = 2500;

const storyOf = (value: unknown): OwnStory | null => {
  const { id, draft } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const parsed = parseDraft(draft);
  return typeof id === 'string' && /^my-[a-z0-9-]{1,40}$/.test(id) && parsed ? { id, draft: parsed } : null;
};
/** What is stored: the stories, and what a later version may have written and this one cannot read. */
type Stored = { readonly stories: readonly OwnStory[]; readonly unread: readonly unknown[] };
const NOTHING: Stored = { stories: [], unread: [] };
const read = (box: Box | null): Stored => {
  try {
    const file: unknown = JSON.parse(box?.getItem(OWN_KEY) ?? 'null');
    if (typeof file !== 'object' || file === null) return NOTHING;
    const { format, stories } = file as Record<string, unknown>;
    if (format !== FORMAT.format || !Array.isArray(stories)) return NOTHING;
    const all: readonly unknown[] = stories;
    const known = all.flatMap((value) => storyOf(value) ?? []).slice(0, MOST_STORIES);
    return {
      stories: known.filter((story, i) => known.findIndex((s) => s.id === story.id) === i),
      unread: all.filter((value) => storyOf(value) === null),
    };
  } catch {
    return NOTHING;
  }
};

/**
 * `false` from an action: the browser has no room, or the story would be larger than one can be read again, and nothing
 * was changed.
 */
export const createOwnStories = (box: Box | null) => {
  const first = read(box);
  const store = createStore<Kept>(() => ({ stories: first.stories, past: [] }));
  let { unread } = first;
  const keep = (stories: readonly OwnStory[], past: Kept['past']): boolean => {
    if (stories.length > MOST_STORIES) return false;
    try {
      box?.setItem(OWN_KEY, JSON.stringify({ ...FORMAT, stories: [...stories, ...unread] }));
    } catch {
      return false;
    }
    store.setState({ stories, past });
    return true;
  };
  /** What was typed last: letters of one word are one step. */
  let typed: { readonly where: string; readonly at: number } | null = null;
  const step = (stories: readonly OwnStory[], where?: string): boolean => {
    const { stories: before, past } = store.getState();
    const now = Date.now();
    const same = where !== undefined && typed?.where === where && now - typed.at < TYPING_MS;
    if (!keep(stories, same ? past : [...past, before].slice(-MOST_STEPS))) return false;
    typed = where === undefined ? null : { where, at: now };
    return true;
  };
  const freeId = (): string => {
    const taken = new Set(store.getState().stories.map((s) => s.id));
    const n = Array.from({ length: MOST_STORIES + 1 }, (_, i) => i + 1).find((i) => !taken.has(`${OWN_PREFIX}${i}`));
    return `${OWN_PREFIX}${n}`;
  };
  return {
    store,
    /** A new story at the end; its id, or `null` where there is no room. */
    added: (draft: Draft): string | null => {
      const id = freeId();
      return parseDraft(draft) && step([...store.getState().stories, { id, draft }]) ? id : null;
    },
    /** `where` names the field that is being typed in. */
    changed: (id: string, draft: Draft, where?: string): boolean =>
      parseDraft(draft) !== null &&
      step(
        store.getState().stories.map((s) => (s.id === id ? { id, draft } : s)),
        where && `${id} ${where}`,
      ),
    removed: (id: string): boolean => step(store.getState().stories.filter((s) => s.id !== id)),
    /** Another window of this browser has written: what it wrote is what there is. */
    reread: (): void => {
      const now = read(box);
      unread = now.unread;
      store.setState({ stories: now.stories, past: [] });
    },
    undone: (): boolean => {
      typed = null;
      const { past } = store.getState();
      const before = past.at(-1);
      return before !== undefined && keep(before, past.slice(0, -1));
    },
  };
};

const UNTITLED = { ko: '제목 없는 이야기', en: 'Untitled story' } as const;
/** What is not written in one language stands there in the other. */
const both = (
  { ko, en }: { readonly ko: string; readonly en: string },
  otherwise: { readonly ko: string; readonly en: string },
) => ({ ko: ko.trim() || en.trim() || otherwise.ko, en: en.trim() || ko.trim() || otherwise.en });

/** A draft as a story: nothing of it is empty. */
export const seedOfDraft = ({ title, summary, scenes }: Draft): StorySeed => ({
  title: both(title, UNTITLED),
  summary: both(summary, both(title, UNTITLED)),
  scenes: scenes.map(({ id, view, title: head, text, notes, dwell, figure }, i) => {
    const numbered = both(head, { ko: `장면 ${i + 1}`, en: `Scene ${i + 1}` });
    return {
      id,
      title: numbered,
      text: both(text, { ko: '…', en: '…' }),
      ...(notes && (notes.ko.trim() || notes.en.trim()) ? { notes: both(notes, notes) } : {}),
      ...(dwell === undefined ? {} : { dwell }),
      ...(figure === undefined ? {} : { figure }),
      view,
    };
  }),
});

export type Move = 'up' | 'down';
/** Scenes with one of them moved by one place. */
export const moved = (scenes: readonly SceneSeed[], at: number, move: Move): readonly SceneSeed[] => {
  const to = move === 'up' ? at - 1 : at + 1;
  const scene = scenes[at];
  if (!scene || to < 0 || to >= scenes.length) return scenes;
  return scenes.toSpliced(at, 1).toSpliced(to, 0, scene);
};
/** An id that no scene has. */
export const freeSceneId = (scenes: readonly { readonly id: string }[], n = scenes.length + 1): string => {
  const id = `scene-${n}`;
  return scenes.some((s) => s.id === id) ? freeSceneId(scenes, n + 1) : id;
};
