/** What of the planner's desk is open: which figures, which table, and how it is laid out. */

export const SHEETS = ['money', 'matrix', 'space', 'compare'] as const;
export type SheetId = (typeof SHEETS)[number];

/** By what money is added up. */
export const MONEY_BY = ['payer', 'region', 'segment', 'year'] as const;
export type MoneyBy = (typeof MONEY_BY)[number];

/** Columns of the matrix: provinces, or cities. */
export const LEVELS = ['sido', 'sigungu'] as const;
export type Level = (typeof LEVELS)[number];

/** Parts of the desk where there is room for one at a time. */
export const PARTS = ['map', 'table', 'figures'] as const;
export type Part = (typeof PARTS)[number];

/** Columns of each table in their order; those that are shown at first come without a star. */
const COLUMNS = {
  subjects: [
    'name',
    'type*',
    'kind',
    'region',
    'segments',
    'stage',
    'certainty',
    'evidence*',
    'budget',
    'national*',
    'province*',
    'city*',
    'local*',
    'private*',
    'zones*',
    'organisations*',
    'accuracy*',
    'distance*',
    'sources',
    'id*',
  ],
  milestones: [
    'date',
    'stage',
    'modality',
    'subject',
    'region*',
    'statement',
    'resolved*',
    'source',
    'paragraph',
    'id*',
  ],
  claims: [
    'subject',
    'region*',
    'property',
    'value',
    'unit',
    'funding',
    'modality',
    'date*',
    'statement',
    'source',
    'paragraph',
    'id*',
  ],
  sources: ['title', 'publisher', 'published', 'kind', 'subjects', 'statements', 'url*', 'rights*', 'id*'],
} as const;
export type TableId = keyof typeof COLUMNS;
type Bare<T extends string> = T extends `${infer Name}*` ? Name : T;
export type ColumnId<T extends TableId = TableId> = Bare<(typeof COLUMNS)[T][number]>;

export const TABLES = Object.keys(COLUMNS) as readonly TableId[];
const bare = (column: string): string => column.replace('*', '');
/** All columns of a table in their order. */
export const columnsOf = (table: TableId): readonly string[] => COLUMNS[table].map(bare);
/** Those that are shown until a reader chooses others. */
export const firstColumns = (table: TableId): readonly string[] => COLUMNS[table].filter((c) => !c.endsWith('*'));

export const GROUPINGS = ['region', 'segment'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type TableLook = {
  readonly of: TableId;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly group: Grouping | null;
  /** In the order of the table; `null`: those shown at first. */
  readonly columns: readonly string[] | null;
  /** Columns that stay in sight at the left. */
  readonly pinned: readonly string[] | null;
};
export type Desk = {
  readonly sheet: SheetId;
  /** The card of what is selected stands before the figures, until one of them is asked for. */
  readonly cardInFront: boolean;
  readonly moneyBy: MoneyBy;
  readonly level: Level;
  readonly part: Part;
  readonly table: TableLook;
};

export const tableLook = (of: TableId): TableLook => ({ of, sort: null, group: null, columns: null, pinned: null });
export const DESK: Desk = {
  sheet: 'money',
  cardInFront: true,
  moneyBy: 'payer',
  level: 'sido',
  part: 'map',
  table: tableLook('subjects'),
};

/** Columns of a look in the order of the table, without what the table does not have; `null` where they are the first ones. */
export const chosenColumns = (table: TableId, columns: readonly string[]): readonly string[] | null => {
  const kept = columnsOf(table).filter((c) => columns.includes(c));
  const first = firstColumns(table);
  return kept.length === 0 || (kept.length === first.length && kept.every((c) => first.includes(c))) ? null : kept;
};
/** A look in which everything that is as at first says so, so that there is one way to write it. */
export const tidied = (look: TableLook): TableLook => {
  const pins = pinnedColumns(look);
  return { ...look, pinned: pins.join() === pinnedColumns({ ...look, pinned: null }).join() ? null : pins };
};

/** The first column stays in sight unless the reader says otherwise. */
export const pinnedColumns = ({ of, columns, pinned }: TableLook): readonly string[] => {
  const shown = columns ?? firstColumns(of);
  return (pinned ?? shown.slice(0, 1)).filter((c) => shown.includes(c));
};
