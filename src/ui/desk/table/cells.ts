import type { Cite, Claim, Dataset, Dated, Subject } from '../../../model/dataset.ts';

import type { Existing } from '../../../view/facets.ts';
import { isStated, type Stated } from '../../../view/rows.ts';
import { EOK } from '../../../view/view.ts';
import { formatKrw } from '../../../words/amounts.ts';
import { formatEdtf, formatNumber } from '../../../words/format.ts';
import type { TableWords } from '../../../words/ko.table.ts';
import type { Wording } from '../../filters/optionWords.ts';

/** What the cells of the tables are worded with. */
export type TableWording = Wording & { readonly table: TableWords };

/** By what a cell is sorted; what is not known stands last either way. */
export type Order = number | string | readonly number[] | null;
export type Cell = {
  /** `null`: no source says it. */
  readonly text: string | null;
  readonly order: Order;
  readonly tags?: readonly string[];
  /** More than fits into the cell. */
  readonly note?: string;
  /** Where a file says it otherwise: won instead of 억, an EDTF date instead of words. */
  readonly csv?: string | number;
  /** Whether an amount is reported or planned, for a column of its own in the file. */
  readonly csvKind?: string;
  /** The page of this source is one press away. */
  readonly source?: string;
  readonly mark?: { readonly subject: Subject; readonly state: Existing };
  readonly modality?: Claim['modality'];
};
/** One row of a table, in words. */
export type Line = {
  readonly id: string;
  readonly subject: Subject | null;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly cites: readonly Cite[];
  /** Another source is followed; `undefined`: the row is no statement. */
  readonly preferred?: boolean;
};

export const NOT_KNOWN: Cell = { text: null, order: null };
export const textCell = (text: string | null | undefined): Cell =>
  text === null || text === undefined || text === '' ? NOT_KNOWN : { text, order: text, note: text };
/** A word of a vocabulary, sorted in the order of the vocabulary. */
export const wordCell = <T extends string>(value: T, order: readonly T[], word: string): Cell => ({
  text: word,
  order: order.indexOf(value),
});
export const countCell = (n: number, { lang }: TableWording): Cell => ({
  text: formatNumber(n, lang),
  order: n,
  csv: n,
});

export const dateCell = (date: Pick<Dated, 'edtf' | 'from' | 'to'> | null, { lang, table }: TableWording): Cell =>
  date === null
    ? { text: table.undated, order: null }
    : { text: formatEdtf(date.edtf, lang), order: date.from ?? date.to, csv: date.edtf };

/** An amount in 억 as the screen shows it: up to two decimals. */
export const inEok = (krw: number, { lang }: Wording): string => formatNumber(krw / EOK, lang);

/** Reports and plans are never one number: where both are stated, both stand there. */
export const moneyCell = (stated: Stated, wording: TableWording): Cell => {
  const { reported, planned } = stated;
  const { table, lang } = wording;
  if (!isStated(stated)) return NOT_KNOWN;
  const krw = reported ?? planned ?? 0;
  const note = formatKrw(krw, lang);
  const cell = { text: inEok(krw, wording), order: krw, note, csv: krw };
  if (reported === null) return { ...cell, tags: [table.planned], csvKind: table.planned };
  if (planned === null) return { ...cell, csvKind: table.reported };
  const both = `${table.planned} ${formatKrw(planned, lang)}`;
  return { ...cell, tags: [`${table.planned} ${inEok(planned, wording)}`], csvKind: `${table.reported} · ${both}` };
};

/** Where a value comes from in short, outside and unchecked sources marked; pressed, the first one opens. */
export const sourceCell = (
  cites: readonly Cite[],
  { dataset, words, lang, table }: TableWording,
  other = false,
): Cell => {
  const first = cites[0];
  const source = first && dataset.sources.find((s) => s.id === first.source);
  if (!first || !source) return NOT_KNOWN;
  const publisher = source.publisher[lang];
  const place = first.paragraph === null ? '' : ` ${words.card.paragraph(first.paragraph)}`;
  const more = cites.length > 1 ? ` +${cites.length - 1}` : '';
  const kind = { seed: [], outside: [table.outside], unchecked: [table.unchecked] }[source.kind];
  return {
    text: `${publisher}${place}${more}`,
    order: `${publisher}${place}`,
    tags: [...kind, ...(other ? [table.other] : [])],
    note: source.title[lang],
    source: source.id,
  };
};

export const regionCell = ({ regions }: Dataset, { region }: Subject, { lang }: TableWording): Cell =>
  textCell(regions.find((r) => r.id === region)?.name[lang]);

const collators = { ko: new Intl.Collator('ko', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) };
/** Numbers by size, words as the language sorts them, lists entry by entry. */
export const compareOrders = (a: Order, b: Order, lang: Wording['lang']): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collators[lang].compare(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    const at = a.findIndex((n, i) => n !== b[i]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  }
  return 0;
};
