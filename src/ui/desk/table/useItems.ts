import { useMemo, useState } from 'react';
import type { Group } from '../../../view/rows.ts';
import type { Line } from './cells.ts';
import type { TableModel } from './useTableModel.ts';

/** What stands on a row: a line of the table, or the head of a group. */
export type Item =
  | { readonly key: string; readonly line: Line; readonly group: null }
  | { readonly key: string; readonly line: null; readonly group: Group<Line>; readonly open: boolean };

const groupKey = ({ key }: Group<Line>): string => `group:${key ?? ''}`;
const itemOf = (line: Line): Item => ({ key: line.id, line, group: null });

type Items = {
  readonly items: readonly Item[];
  /** Opens or closes a group by the key of its row. */
  readonly toggle: (key: string) => void;
  /** Opens the group in which a subject stands. */
  readonly unfold: (subject: string) => void;
};

/** The rows as they stand below each other; the lines of a closed group are left out. */
export const useItems = ({ lines, groups }: TableModel): Items => {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const items = useMemo(
    () =>
      groups === null
        ? lines.map(itemOf)
        : groups.flatMap((group): readonly Item[] => {
            const key = groupKey(group);
            const open = !closed.includes(key);
            return [{ key, line: null, group, open }, ...(open ? group.rows.map(itemOf) : [])];
          }),
    [lines, groups, closed],
  );
  const without = (key: string) => setClosed((now) => now.filter((k) => k !== key));
  return {
    items,
    toggle: (key) => (closed.includes(key) ? without(key) : setClosed([...closed, key])),
    unfold: (subject) => {
      const group = groups?.find((g) => g.rows.some((line) => line.subject?.id === subject));
      if (group && closed.includes(groupKey(group))) without(groupKey(group));
    },
  };
};
