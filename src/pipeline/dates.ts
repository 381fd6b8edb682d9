import edtf from 'edtf';
import type { Day, Span } from '../model/day.ts';

const MS = 86_400_000;
/** Levels 0 and 1 that this project writes: a date, an interval of dates, an open end, and `?` for an inferred date. No seasons (`2021-21`). */
const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?\??`;
const FORM = new RegExp(`^(?:${DATE}|(?:${DATE}|\\.\\.)/(?:${DATE}|\\.\\.))$`);

/**
 * Days that an EDTF text may mean, both inclusive, or `null` where it is none of the forms above.
 * The library turns `2023-02-29` into 1 March, so what it read must print as what was written.
 */
export const parseEdtf = (text: string): Span | null => {
  if (!FORM.test(text) || text === '../..') return null;
  try {
    const parts = text.split('/');
    if (parts.some((part) => part !== '..' && edtf(part).edtf !== part)) return null;
    const { min, max } = edtf(text);
    const span = { from: dayOrOpen(min), to: dayOrOpen(max) };
    return span.from !== null && span.to !== null && span.from > span.to ? null : span;
  } catch {
    return null;
  }
};

const dayOrOpen = (ms: number): Day | null => (Number.isFinite(ms) ? Math.floor(ms / MS) : null);

const pad = (n: number) => String(n).padStart(2, '0');
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

type Publication = { readonly year: number; readonly month: number; readonly day: number };
const relativeYear = (at: Publication, word: string): number =>
  at.year + (word === '지난해' ? -1 : word === '내년' ? 1 : 0);
const monthBefore = (at: Publication): string =>
  at.month === 1 ? `${at.year - 1}-12` : `${at.year}-${pad(at.month - 1)}`;

type Rule = readonly [RegExp, (at: Publication, ...groups: string[]) => string];

/** The fixed table of Korean news phrases. `까지` is handled around it: it opens the start. */
const RULES: readonly Rule[] = [
  [/^(?:오는 )?(\d{4}|\d{2})년 상반기$/, (_, y = '') => `${fullYear(y)}-01/${fullYear(y)}-06`],
  [/^(?:오는 )?(\d{4}|\d{2})년 하반기$/, (_, y = '') => `${fullYear(y)}-07/${fullYear(y)}-12`],
  [/^(?:오는 |지난 )?(\d{4}|\d{2})년 (\d{1,2})월(?:부터)?$/, (_, y = '', m = '') => `${fullYear(y)}-${pad(Number(m))}`],
  [/^(?:오는 |지난 )?(\d{4}|\d{2})년(?:도|부터)?$/, (_, y = '') => String(fullYear(y))],
  [/^연말$/, (at) => `${at.year}-12`],
  [/^이날$/, (at) => `${at.year}-${pad(at.month)}-${pad(at.day)}`],
  [/^(지난해|올해|내년)$/, (at, word = '') => String(relativeYear(at, word))],
  [
    /^(지난해|올해|내년) (\d{1,2})월(?:부터)?$/,
    (at, word = '', m = '') => `${relativeYear(at, word)}-${pad(Number(m))}`,
  ],
  [
    /^(지난해|올해|내년) (\d{1,2})월 (\d{1,2})일$/,
    (at, word = '', m = '', d = '') => `${relativeYear(at, word)}-${pad(Number(m))}-${pad(Number(d))}`,
  ],
  [/^(지난해|올해|내년) 상반기$/, (at, word = '') => `${relativeYear(at, word)}-01/${relativeYear(at, word)}-06`],
  [/^(지난해|올해|내년) 하반기$/, (at, word = '') => `${relativeYear(at, word)}-07/${relativeYear(at, word)}-12`],
  [/^(지난해|올해|내년) 말$/, (at, word = '') => `${relativeYear(at, word)}-12`],
  [/^지난달 (\d{1,2})일$/, (at, d = '') => `${monthBefore(at)}-${pad(Number(d))}`],
  [/^지난달$/, (at) => monthBefore(at)],
  [/^오는 (\d{1,2})월(?:부터)?$/, (at, m = '') => `${Number(m) >= at.month ? at.year : at.year + 1}-${pad(Number(m))}`],
  [/^지난 (\d{1,2})월$/, (at, m = '') => `${Number(m) <= at.month ? at.year : at.year - 1}-${pad(Number(m))}`],
  [
    /^오는 (\d{1,2})월 (\d{1,2})일(?:부터)?$/,
    (at, m = '', d = '') => `${Number(m) >= at.month ? at.year : at.year + 1}-${pad(Number(m))}-${pad(Number(d))}`,
  ],
  [
    /^지난 (\d{1,2})월 (\d{1,2})일$/,
    (at, m = '', d = '') => `${Number(m) <= at.month ? at.year : at.year - 1}-${pad(Number(m))}-${pad(Number(d))}`,
  ],
  [/^(?:지난 |오는 )?(\d{1,2})일$/, (at, d = '') => `${at.year}-${pad(at.month)}-${pad(Number(d))}`],
  [/^(\d{1,2})\.(\d{1,2})$/, (at, m = '', d = '') => `${at.year}-${pad(Number(m))}-${pad(Number(d))}`],
];

/** EDTF of a phrase such as `오는 11월부터`, read on the day of publication; `null` where the table does not know it. */
export const resolvePhrase = (phrase: string, publishedIso: string): string | null => {
  const [year = 0, month = 0, day = 0] = publishedIso.split('-').map(Number);
  const until = phrase.endsWith('까지');
  const core = until ? phrase.slice(0, -2).trim() : phrase.trim();
  for (const [pattern, resolve] of RULES) {
    const match = pattern.exec(core);
    if (match) {
      const date = resolve({ year, month, day }, ...match.slice(1));
      return until ? `../${date.split('/').at(-1)}` : date;
    }
  }
  return null;
};
