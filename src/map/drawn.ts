import { CLASSES } from '../model/vocabulary.ts';
import { isUnchanged } from '../view/changes.ts';
import type { Layout } from '../view/layout.ts';
import { drawnKey, type Scene } from '../view/scene.ts';
import { FACILITIES, plateKey } from './layers/facilities.ts';
import { PROGRAMMES } from './layers/programmes.ts';
import { ZONE_BANDS, ZONE_POINTS, ZONE_SIGNS, ZONES } from './layers/zones.ts';

/** Feature state of the map, as far as drawing goes. */
export type StateSetter = (source: string, key: string, state: Readonly<Record<string, boolean>>) => void;

const SUBJECT_SOURCES = [FACILITIES, ZONES, ZONE_BANDS, ZONE_POINTS] as const;
const SIGN_SOURCES = [FACILITIES, ZONE_SIGNS] as const;
const IS_CLASS: ReadonlySet<string> = new Set(CLASSES);

/** Sources that hold a drawn key. A key that a source does not have is harmless there. */
const sourcesOf = (key: string): readonly string[] => {
  if (key.startsWith('programmes/')) return [PROGRAMMES];
  if (key.startsWith('plate/')) return [FACILITIES];
  return IS_CLASS.has(key.slice(key.lastIndexOf('@') + 1)) ? SUBJECT_SOURCES : SIGN_SOURCES;
};

/** Keys to draw, with the plates that hold at least one drawn facility: a mark on a plate needs its pointer. */
export const withPlates = (drawn: ReadonlySet<string>, layout: Layout): ReadonlySet<string> => {
  const subjects = new Set([...drawn].map((key) => key.slice(0, key.lastIndexOf('@'))));
  const plates = layout.plates.filter((plate) => plate.members.some((id) => subjects.has(id)));
  return new Set([...drawn, ...plates.map((plate) => plateKey(plate.region))]);
};

/** Sets only what changed between two sets of keys; returns how many keys that were. */
export const applyDrawn = (
  set: StateSetter,
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  name: 'on' | 'same' = 'on',
): number => {
  let changed = 0;
  const apply = (key: string, value: boolean) => {
    changed += 1;
    for (const source of sourcesOf(key)) set(source, key, { [name]: value });
  };
  for (const key of before) if (!now.has(key)) apply(key, false);
  for (const key of now) if (!before.has(key)) apply(key, true);
  return changed;
};

/** Keys of what is compared and has not changed: the classes of those subjects, drawn paler. */
export const sameKeys = ({ comparison, shown }: Scene): ReadonlySet<string> =>
  new Set(
    comparison === null
      ? []
      : shown
          .filter((i) => {
            const change = comparison.changes.get(i.subject.id);
            return change !== undefined && isUnchanged(change);
          })
          .map((i) => drawnKey(i.subject.id, i.state.class)),
  );

/** Moves a state such as `hover` or `selected` from one subject to another. */
export const moveSubjectState = (
  set: StateSetter,
  name: 'hover' | 'selected',
  from: string | null,
  to: string | null,
): void => {
  if (from === to) return;
  for (const [subject, value] of [
    [from, false],
    [to, true],
  ] as const) {
    if (subject === null) continue;
    for (const part of CLASSES)
      for (const source of SUBJECT_SOURCES) set(source, `${subject}@${part}`, { [name]: value });
  }
};
