import { type Cell as CsvCell, toCsv } from '../../../model/csv.ts';
import type { Cite } from '../../../model/dataset.ts';
import { type Day, isoOf } from '../../../model/day.ts';
import type { TableId } from '../../../view/desk.ts';
import type { TableWords } from '../../../words/ko.table.ts';
import type { Line } from '../table/cells.ts';
import { fileHeaderOf, isMoney } from '../table/columns.ts';

type Column = { readonly title: string; readonly cell: (line: Line) => CsvCell };

/** A column as it is on screen, money in whole won; beside an amount stands whether it is reported or planned. */
const shownColumn = (of: TableId, id: string, words: TableWords): readonly Column[] => {
  const title = fileHeaderOf(words, of, id);
  const column: Column = {
    title,
    cell: (line) => line.cells[id]?.csv ?? line.cells[id]?.text ?? words.none,
  };
  if (!isMoney(of, id)) return [column];
  const name = words.columns.subjects[id];
  return [column, { title: words.out.kind(name), cell: (line) => line.cells[id]?.csvKind ?? words.none }];
};

const citeText = ({ source, paragraph }: Cite): string => (paragraph === null ? source : `${source}#${paragraph}`);

/** What every row says of itself, asked for or not: its id, where it stands, and whether another source is followed. */
const alwaysColumns = (shown: readonly string[], of: TableId, words: TableWords): readonly Column[] => {
  const { out, none } = words;
  const preferred = (line: Line) => (line.preferred === false ? out.no : out.yes);
  return [
    ...(shown.includes('id') ? [] : [{ title: 'id', cell: (line: Line) => line.id }]),
    { title: out.sourceId, cell: ({ cites }) => cites[0]?.source ?? none },
    ...(shown.includes('paragraph')
      ? []
      : [{ title: out.paragraph, cell: ({ cites }: Line) => cites[0]?.paragraph ?? none }]),
    { title: out.cites, cell: ({ cites }) => cites.map(citeText).join(' ') || none },
    ...(of === 'milestones' || of === 'claims' ? [{ title: out.preferred, cell: preferred }] : []),
  ];
};

/** What a file was taken at: the day looked at, the state of knowledge, the version of the data. */
export type TakenAt = { readonly day: Day; readonly k: Day; readonly version: string };

/** The same in every row: a file is joined with others, and a row of it must still say of when it is. */
const takenColumns = ({ day, k, version }: TakenAt, { out }: TableWords): readonly Column[] => [
  { title: out.asOf, cell: () => isoOf(day) },
  { title: out.knownBy, cell: () => isoOf(k) },
  { title: out.dataVersion, cell: () => version },
];

/** The rows of a table as they stand, for a spreadsheet; its first line is the header. */
export const csvOf = (
  of: TableId,
  lines: readonly Line[],
  shown: readonly string[],
  words: TableWords,
  taken: TakenAt,
): string => {
  const columns = [
    ...shown.flatMap((id) => shownColumn(of, id, words)),
    ...alwaysColumns(shown, of, words),
    ...takenColumns(taken, words),
  ];
  return toCsv(
    { columns: columns.map((c) => c.title), rows: lines.map((line) => columns.map((c) => c.cell(line))) },
    'spreadsheet',
  );
};

/** `jeonjido-값-2025-12-31.csv`: what it holds, and the day it was looked at. */
export const csvName = (of: TableId, day: Day, words: TableWords): string =>
  `jeonjido-${words.out.file[of]}-${isoOf(day)}.csv`;
