/** One table: columns in their order, one row a record. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
export type Cell = string | number | boolean | null | undefined;
/** `spreadsheet`: with a mark of UTF-8 and CRLF line ends, without which Excel shows Korean as noise. */
export type CsvFor = 'files' | 'spreadsheet';

/** A spreadsheet runs a cell that starts with one of these as a formula (full-width signs and control marks included). */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠\t\r\0]/;
const isNumber = /^-?\d+(\.\d+)?$/;
/** Whether a spreadsheet would run a text; a plain number it only reads. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && !isNumber.test(text);

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  const runs = typeof cell !== 'number' && isFormula(text);
  const guarded = runs ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** RFC 4180 with a header row and a formula guard. */
export const toCsv = ({ columns, rows }: Table, reader: CsvFor = 'files'): string => {
  const [mark, end] = reader === 'spreadsheet' ? ['\uFEFF', '\r\n'] : ['', '\n'];
  return `${mark}${[columns, ...rows].map((row) => row.map(cellText).join(',')).join(end)}${end}`;
};
