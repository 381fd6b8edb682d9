import {
  type ColumnDef,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Subject } from '../../../model/dataset.ts';
import { columnsOf } from '../../../view/desk.ts';
import { type Group, inGroups } from '../../../view/rows.ts';
import { useActions, useDataset, useScene, useView } from '../../context.ts';
import { usePhone } from '../../useMedia.ts';
import { compareOrders, type Line, type Order } from './cells.ts';
import { headerOf, isNumber, standingColumns, widthOf } from './columns.ts';
import { linesOf } from './lines.ts';
import { useTableWording } from './useTableWords.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnVisibilityFeature,
  columnPinningFeature,
  columnSizingFeature,
});

/** A column as it stands: where it is pinned it stays `start` pixels from the left. */
export type Standing = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly start: number | null;
  readonly lastPinned: boolean;
  readonly number: boolean;
  readonly sorted: 'asc' | 'desc' | null;
};
export type TableModel = {
  /** All rows in their order, group after group. */
  readonly lines: readonly Line[];
  readonly groups: readonly Group<Line>[] | null;
  readonly columns: readonly Standing[];
  /** Sorts by a column: up, down, as they come. */
  readonly sortBy: (column: string) => void;
};

const hasSubject = (line: Line): line is Line & { readonly subject: Subject } => line.subject !== null;

/** What the rows of the open table say. */
const useLines = (): readonly Line[] => {
  const wording = useTableWording();
  const of = useView((v) => v.desk.table.of);
  const shown = useScene((s) => s.shown);
  const placed = useScene((s) => s.placed);
  const k = useScene((s) => s.k);
  return useMemo(() => linesOf(of, { shown, placed, k }, wording), [of, shown, placed, k, wording]);
};

/** The open table as it is laid out: the View owns sorting, columns and pins, and the table library works them out. */
export const useTableModel = (): TableModel => {
  const dataset = useDataset();
  const { tableLaidOut } = useActions();
  const look = useView((v) => v.desk.table);
  const hasShape = useScene((s) => s.placed !== null);
  const { lang, table: words } = useTableWording();
  const data = useLines();
  const defs = useMemo(
    () =>
      columnsOf(look.of).map(
        (id): ColumnDef<typeof features, Line> => ({
          id,
          accessorFn: (line) => line.cells[id]?.order ?? undefined,
          sortUndefined: 'last',
          sortDescFirst: false,
          sortFn: (a, b) => compareOrders(a.getValue<Order>(id), b.getValue<Order>(id), lang),
          size: widthOf(look.of, id),
        }),
      ),
    [look.of, lang],
  );
  const phone = usePhone();
  const state = useMemo(() => {
    const { columns, pinned } = standingColumns(look, hasShape);
    return {
      sorting: look.sort ? [{ id: look.sort.column, desc: look.sort.descending }] : [],
      columnVisibility: Object.fromEntries(columnsOf(look.of).map((id) => [id, columns.includes(id)])),
      // On a phone a column that stays would leave no room for the others.
      columnPinning: { start: phone ? [] : [...pinned], end: [] },
    };
  }, [look, hasShape, phone]);
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: (line) => line.id,
    state,
    onSortingChange: (change) => {
      const next = functionalUpdate(change, state.sorting)[0];
      tableLaidOut({ sort: next ? { column: next.id, descending: next.desc } : null });
    },
  });
  const { rows } = table.getRowModel();
  const groups = useMemo(() => {
    if (look.group === null || look.of === 'sources') return null;
    const lines = rows.map((row) => row.original).filter(hasSubject);
    return inGroups(dataset, look.group, lines, (line) => line.subject);
  }, [rows, dataset, look.group, look.of]);
  const lines = useMemo(
    () => (groups ? groups.flatMap((g) => g.rows) : rows.map((row) => row.original)),
    [groups, rows],
  );
  const columns = useMemo(() => {
    const pins = state.columnPinning.start.length;
    const headers = table.getHeaderGroups()[0]?.headers ?? [];
    return headers.map(({ column }, i): Standing => {
      const pinned = column.getIsPinned() === 'start';
      return {
        id: column.id,
        title: headerOf(words, look.of, column.id),
        width: column.getSize(),
        start: pinned ? column.getStart('start') : null,
        lastPinned: pinned && i === pins - 1,
        number: isNumber(look.of, column.id),
        sorted: column.getIsSorted() || null,
      };
    });
    // The library works the headers out from the same state.
  }, [table, state, words, look.of]);
  return { lines, groups, columns, sortBy: (id) => table.getColumn(id)?.toggleSorting() };
};
