import type { Own } from '../../../view/own/state.ts';
import type { Lang } from '../../../words/format.ts';

/** A facet with more values than this is searched. */
export const MANY = 20;
/** So many stand there until more are asked for. */
export const MOST = 50;

/** Codes in the order of their values, as people order words and numbers; the blank comes last. It never follows counts. */
export const codesInOrder = (values: readonly string[], lang: Lang): readonly number[] => {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const blank = (code: number) => Number(values[code] === '');
  return values
    .map((_, code) => code)
    .toSorted((a, b) => blank(a) - blank(b) || compare(values[a] ?? '', values[b] ?? ''));
};

type Sought = { readonly text: string; readonly chosen: readonly number[]; readonly all: boolean };

/** The codes that stand there: the first that fit, and always those that are chosen; `rest`: how many more fit. */
export const codesShown = (ordered: readonly number[], values: readonly string[], { text, chosen, all }: Sought) => {
  const wanted = text.trim().normalize('NFC').toLowerCase();
  const fitting =
    wanted === ''
      ? ordered
      : ordered.filter((code) => (values[code] ?? '').normalize('NFC').toLowerCase().includes(wanted));
  const codes = all ? fitting : fitting.filter((code, place) => place < MOST || chosen.includes(code));
  return { codes, rest: fitting.length - codes.length };
};

/** A number that is typed into a field: `null` where it is empty or none. */
export const typedAmount = (text: string): number | null => {
  const value = Number(text.replaceAll(',', ''));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
};

export type Ends = { readonly from: string; readonly to: string };
type Typed = { readonly range: Own['amount'] } | { readonly wrong: 'no-number' | 'reversed' };
/** The range that two fields say, `null` where both are empty; or why it cannot be applied. */
export const typedRange = (ends: Ends): Typed => {
  const [from, to] = [typedAmount(ends.from), typedAmount(ends.to)];
  const isNone = (text: string, value: number | null) => value === null && text.trim() !== '';
  if (isNone(ends.from, from) || isNone(ends.to, to)) return { wrong: 'no-number' };
  if (from !== null && to !== null && from > to) return { wrong: 'reversed' };
  return { range: from === null && to === null ? null : { from, to } };
};
export const isSameRange = (one: Own['amount'], other: Own['amount']): boolean =>
  (one?.from ?? null) === (other?.from ?? null) && (one?.to ?? null) === (other?.to ?? null);

/** Whether a filter of the table itself holds rows back. */
export const isFiltered = ({ chosen, amount, text }: Pick<Own, 'chosen' | 'amount' | 'text'>): boolean =>
  text !== '' || amount !== null || chosen.some((codes) => codes.length > 0);
