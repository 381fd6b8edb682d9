import {
  type ColumnId,
  columnsOf,
  firstColumns,
  pinnedColumns,
  type TableId,
  type TableLook,
} from '../../../view/desk.ts';
import { MONEY_COLUMNS, type MoneyColumn } from '../../../view/rows.ts';
import type { TableWords } from '../../../words/ko.table.ts';

/** Pixels: columns that stay in sight stand side by side by these numbers. */
const WIDTHS: { readonly [T in TableId]: Readonly<Record<ColumnId<T>, number>> } = {
  subjects: {
    name: 250,
    type: 72,
    kind: 150,
    region: 116,
    segments: 180,
    stage: 112,
    certainty: 92,
    evidence: 140,
    budget: 200,
    national: 150,
    province: 150,
    city: 150,
    local: 176,
    private: 150,
    zones: 180,
    organisations: 220,
    accuracy: 124,
    distance: 110,
    sources: 200,
    id: 230,
  },
  milestones: {
    date: 190,
    stage: 112,
    modality: 112,
    subject: 210,
    region: 116,
    statement: 380,
    resolved: 170,
    source: 250,
    paragraph: 100,
    id: 260,
  },
  claims: {
    subject: 210,
    region: 116,
    property: 104,
    value: 110,
    unit: 120,
    funding: 96,
    modality: 140,
    date: 170,
    statement: 380,
    source: 250,
    paragraph: 100,
    id: 260,
  },
  sources: {
    title: 380,
    publisher: 170,
    published: 150,
    kind: 160,
    subjects: 104,
    statements: 96,
    url: 260,
    rights: 300,
    id: 240,
  },
};
export const widthOf = (table: TableId, column: string): number =>
  (WIDTHS[table] as Readonly<Record<string, number>>)[column] ?? 120;

const NUMBERS: Readonly<Record<TableId, readonly string[]>> = {
  subjects: [...MONEY_COLUMNS, 'accuracy', 'distance'],
  milestones: ['paragraph'],
  claims: ['value', 'paragraph'],
  sources: ['subjects', 'statements'],
};
/** Numbers stand at the right, digit below digit. */
export const isNumber = (table: TableId, column: string): boolean => NUMBERS[table].includes(column);

export const isMoney = (table: TableId, column: string): column is MoneyColumn =>
  table === 'subjects' && MONEY_COLUMNS.some((id) => id === column);

/** Columns that may be chosen: a distance only where there is a shape to be distant from. */
export const offeredColumns = (table: TableId, hasShape: boolean): readonly string[] =>
  columnsOf(table).filter((column) => column !== 'distance' || hasShape);

/** Columns that stand in the table: those that are pinned first, each part in the order of the table. */
export const standingColumns = (
  look: TableLook,
  hasShape: boolean,
): { readonly columns: readonly string[]; readonly pinned: readonly string[] } => {
  const offered = offeredColumns(look.of, hasShape);
  const chosen = (look.columns ?? firstColumns(look.of)).filter((column) => offered.includes(column));
  const columns = chosen.length > 0 ? chosen : firstColumns(look.of);
  const pinned = pinnedColumns(look).filter((column) => columns.includes(column));
  return { columns: [...pinned, ...columns.filter((column) => !pinned.includes(column))], pinned };
};

const nameOf = (words: TableWords, table: TableId, column: string): string =>
  (words.columns[table] as Readonly<Record<string, string>>)[column] ?? column;
/** The header of a column with its unit. */
export const headerOf = (words: TableWords, table: TableId, column: string): string =>
  isMoney(table, column) ? `${nameOf(words, table, column)} (${words.eok})` : nameOf(words, table, column);

const DATES: readonly string[] = ['date', 'evidence', 'published'];
/** The header of a column in a file, where money is in won, distances in metres and dates in EDTF. */
export const fileHeaderOf = (words: TableWords, table: TableId, column: string): string => {
  const name = nameOf(words, table, column);
  if (isMoney(table, column)) return `${name} (${words.won})`;
  if (column === 'accuracy' || column === 'distance') return `${name} (${words.metres})`;
  return DATES.includes(column) ? `${name} (EDTF)` : name;
};
