import { LIMITS } from '../limits.ts';
import type { ColumnType } from '../types.ts';
import { columnName } from './header.ts';

/** Properties as they stand in a feature: a `Map`, as a property may be called anything. */
export type Properties = ReadonlyMap<string, unknown>;

/** Columns of a table of features, in the order in which their names are met. `null`: nothing but empty values so far. */
export type Schema = Map<string, ColumnType | null>;

const typeOf = (value: unknown): ColumnType =>
  typeof value === 'string'
    ? 'text'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'boolean'
        ? 'boolean'
        : 'json';

/** Nothing, `null` and the empty text are all the empty cell. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Takes the properties of one more feature into a schema. Says whether it had to grow or change for them. */
export const widen = (schema: Schema, properties: Properties): boolean => {
  let changed = false;
  for (const [name, value] of properties) {
    const type = schema.get(name);
    if (type === undefined || (type === null && !isEmpty(value))) {
      schema.set(name, isEmpty(value) ? null : typeOf(value));
      changed = true;
    } else if (type !== null && type !== 'json' && !isEmpty(value) && type !== typeOf(value)) {
      schema.set(name, 'json');
      changed = true;
    }
  }
  return changed;
};

/** A value as the text of its cell. A column of several kinds keeps them apart by writing each as JSON. */
export const cellText = (type: ColumnType, value: unknown): string => {
  if (isEmpty(value)) return '';
  return type === 'json' ? JSON.stringify(value) : String(value);
};

/** A name for a column that no other has. */
export const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}_${n}`)) return `${wanted}_${n}`;
};

/** Why the names of properties cannot be those of columns; the first property that it is about. */
export const namesFault = (names: readonly string[]) => {
  if (names.length > LIMITS.columns)
    return { code: 'too-many-columns', name: names[LIMITS.columns] ?? '', wanted: LIMITS.columns } as const;
  const seen = new Set<string>();
  for (const name of names) {
    const column = columnName(name);
    if (column === '') return { code: 'unnamed-column', name } as const;
    if (column.length > LIMITS.name) return { code: 'long-name', name, wanted: LIMITS.name } as const;
    if (seen.has(column)) return { code: 'double-column', name } as const;
    seen.add(column);
  }
  return null;
};
