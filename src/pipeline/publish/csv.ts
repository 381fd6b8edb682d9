/** One table of the published dataset: columns in their order, one row a record. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
export type Cell = string | number | boolean | null | undefined;

/** A spreadsheet runs a cell that starts with one of these as a formula (full-width signs and control marks included). */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠\t\r]/;
const isNumber = /^-?\d+(\.\d+)?$/;

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  const runs = typeof cell !== 'number' && FORMULA.test(text) && !isNumber.test(text);
  const guarded = runs ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** RFC 4180 with a header row, LF line ends and a formula guard. */
export const toCsv = ({ columns, rows }: Table): string =>
  `${[columns, ...rows].map((row) => row.map(cellText).join(',')).join('\n')}\n`;
