export type Lang = 'ko' | 'en';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2025-12-31`, `2024-05` or `2017` in words, as precise as it is written and no more. */
export const formatIso = (iso: string, lang: Lang): string => {
  const [year = '', month, day] = iso.split('-');
  if (lang === 'ko')
    return [`${Number(year)}년`, month && `${Number(month)}월`, day && `${Number(day)}일`].filter(Boolean).join(' ');
  return [day && String(Number(day)), month && (MONTHS[Number(month) - 1] ?? ''), String(Number(year))]
    .filter(Boolean)
    .join(' ');
};

/** Short form for tables: `2025. 11. 1.` */
export const formatShort = (iso: string, lang: Lang): string => {
  const parts = iso.split('-').map(Number);
  return lang === 'ko' ? `${parts.join('. ')}.` : formatIso(iso, lang);
};

const single = (edtf: string, lang: Lang): string => {
  const inferred = edtf.endsWith('?');
  const text = formatIso(edtf.replace('?', ''), lang);
  return inferred ? `${text}${lang === 'ko' ? '(추정)' : ' (inferred)'}` : text;
};

/** A date of any precision in words: `2024년 5월`, `2030년까지`, `2025년 11월부터`, `2023년-2026년`. */
export const formatEdtf = (edtf: string, lang: Lang): string => {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return single(start, lang);
  if (start === '..') return lang === 'ko' ? `${single(end, lang)}까지` : `by ${single(end, lang)}`;
  if (end === '..') return lang === 'ko' ? `${single(start, lang)}부터` : `from ${single(start, lang)} on`;
  return `${single(start, lang)} - ${single(end, lang)}`;
};

const NUMBER: Record<Lang, Intl.NumberFormat> = {
  ko: new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

export const formatNumber = (value: number, lang: Lang): string => NUMBER[lang].format(value);

/** Metres for people: `60 m`, `1.5 km`. */
export const formatMetres = (metres: number): string =>
  metres < 1000 ? `${Math.round(metres)} m` : `${Number((metres / 1000).toFixed(metres < 10_000 ? 1 : 0))} km`;

/** How far off edges may be, once where it is the same for all; nothing where nobody says. */
export const roughEdges = (
  metres: readonly (number | null)[],
  { map }: { readonly map: { readonly sketch: (accuracy: string) => string } },
): string => {
  const all = [...new Set(metres.flatMap((far) => (far === null ? [] : formatMetres(far))))];
  return all.length === 0 ? '' : map.sketch(all.join(' · ±'));
};
