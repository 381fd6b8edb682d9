import { createStore } from 'zustand/vanilla';

/** A View under a name: its link is what is kept, so that a newer version reads it like any other link. */
export type SavedView = { readonly name: string; readonly hash: string };
type Box = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'jeonjido.views';
export const SAVED_LIMITS = { views: 100, name: 80, hash: 20_000, fileBytes: 1_000_000 } as const;
const FORMAT = { format: 'jeonjido-views', version: 1 } as const;

const savedOf = (value: unknown): SavedView | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { name, hash } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof hash !== 'string') return null;
  const plain = name.normalize('NFC').trim().slice(0, SAVED_LIMITS.name);
  return plain === '' || hash.length > SAVED_LIMITS.hash ? null : { name: plain, hash: hash.replace(/^#/, '') };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The views in a file of saved views, and how many of it could not be read; `null`: it is no such file. */
export const readViews = (text: string): { readonly views: readonly SavedView[]; readonly skipped: number } | null => {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null) return null;
  const { format, views } = file as Record<string, unknown>;
  if (format !== FORMAT.format || !Array.isArray(views)) return null;
  const read = views.slice(0, SAVED_LIMITS.views).flatMap((v) => savedOf(v) ?? []);
  return { views: read, skipped: views.length - read.length };
};
export const writeViews = (views: readonly SavedView[]): string => `${JSON.stringify({ ...FORMAT, views }, null, 2)}\n`;

/** A name that none of `taken` has. */
const freeName = (name: string, taken: ReadonlySet<string>, n = 2): string => {
  if (!taken.has(name)) return name;
  const suffix = ` (${n})`;
  const next = name.slice(0, SAVED_LIMITS.name - suffix.length) + suffix;
  return taken.has(next) ? freeName(name, taken, n + 1) : next;
};
/** More views after those that are there: the same one is kept once, and every name is given once. */
const joined = (views: readonly SavedView[], more: readonly SavedView[]): readonly SavedView[] => {
  const all = [...views];
  for (const { name, hash } of more)
    if (!views.some((v) => v.name === name && v.hash === hash))
      all.push({ name: freeName(name, new Set(all.map((v) => v.name))), hash });
  return all;
};

/** Views of this browser by name. `false` from an action: the browser has no room, and nothing was changed. */
export const createSavedViews = (box: Box | null) => {
  const stored = readViews(box?.getItem(KEY) ?? '');
  const store = createStore<readonly SavedView[]>(() => stored?.views ?? []);
  const keep = (views: readonly SavedView[]): boolean => {
    if (views.length > SAVED_LIMITS.views) return false;
    try {
      box?.setItem(KEY, writeViews(views));
    } catch {
      return false;
    }
    store.setState(views, true);
    return true;
  };
  return {
    store,
    saved: (view: SavedView): boolean => {
      const one = savedOf(view);
      return one !== null && keep(joined(store.getState(), [one]));
    },
    imported: (views: readonly SavedView[]): boolean => keep(joined(store.getState(), views)),
    removed: (name: string): boolean => keep(store.getState().filter((v) => v.name !== name)),
    restored: (views: readonly SavedView[]): boolean => keep(views),
  };
};
