import {
  chosenColumns,
  columnsOf,
  DESK,
  type Desk,
  GROUPINGS,
  LEVELS,
  MONEY_BY,
  PARTS,
  SHEETS,
  TABLES,
  type TableLook,
  tidied,
} from './desk.ts';

/** The planner's desk as keys of the URL and back; what stands as at first is left out. */
export const DESK_KEYS = ['sheet', 'card', 'by', 'level', 'part', 'table', 'sort', 'group', 'cols', 'pin'] as const;

const NONE = 'none';
const BEHIND = 'behind';

export const deskParts = ({ sheet, cardInFront, moneyBy, level, part, table }: Desk): readonly [string, string][] => {
  const parts: readonly (readonly [string, string | null])[] = [
    ['sheet', sheet === DESK.sheet ? null : sheet],
    ['card', cardInFront ? null : BEHIND],
    ['by', moneyBy === DESK.moneyBy ? null : moneyBy],
    ['level', level === DESK.level ? null : level],
    ['part', part === DESK.part ? null : part],
    ['table', table.of === DESK.table.of ? null : table.of],
    ['sort', table.sort && `${table.sort.descending ? '-' : ''}${table.sort.column}`],
    ['group', table.group],
    ['cols', table.columns?.join(',') ?? null],
    ['pin', table.pinned && (table.pinned.join(',') || NONE)],
  ];
  return parts.flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
};

/** The readers of `decodeView`: they name what they ignore. */
type Read = <T>(key: string, parse: (text: string) => T | null, otherwise: T) => T;
type List = <T extends string>(key: string, allowed: (value: string) => value is T) => readonly T[];

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T | null =>
    allowed.find((value) => value === text) ?? null;

export const parseDesk = (read: Read, list: List): Desk => {
  const of = read('table', oneOf(TABLES), DESK.table.of);
  const known = columnsOf(of);
  const isColumn = (value: string): value is string => known.includes(value);
  const sort = read<TableLook['sort']>(
    'sort',
    (text) => {
      const column = text.replace(/^-/, '');
      return isColumn(column) ? { column, descending: text.startsWith('-') } : null;
    },
    null,
  );
  const columns = chosenColumns(of, list('cols', isColumn));
  const pins = read<string | null>('pin', (text) => text, null);
  const table = tidied({
    of,
    sort,
    group: read<TableLook['group']>('group', oneOf(GROUPINGS), null),
    columns,
    pinned: pins === null ? null : list('pin', isColumn),
  });
  return {
    sheet: read('sheet', oneOf(SHEETS), DESK.sheet),
    cardInFront: read('card', (text) => (text === BEHIND ? false : null), DESK.cardInFront),
    moneyBy: read('by', oneOf(MONEY_BY), DESK.moneyBy),
    level: read('level', oneOf(LEVELS), DESK.level),
    part: read('part', oneOf(PARTS), DESK.part),
    table,
  };
};
