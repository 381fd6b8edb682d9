import { numberToHangulMixed } from 'es-hangul';
import { formatNumber, type Lang } from './format.ts';

/** Won in words: `8조 7,417억 원`, `KRW 36.9 billion`. Exact in Korean; in English to two decimals of the unit. */
export const formatKrw = (krw: number, lang: Lang): string => {
  if (lang === 'ko') return `${numberToHangulMixed(krw, { spacing: true })} 원`;
  if (krw >= 1e12) return `KRW ${formatNumber(krw / 1e12, 'en')} trillion`;
  if (krw >= 1e9) return `KRW ${formatNumber(krw / 1e9, 'en')} billion`;
  return `KRW ${formatNumber(krw / 1e6, 'en')} million`;
};

const LARGE_T = 10_000;
/** A value with its unit in words. */
export const formatValue = (value: number, unit: string, unitWord: string, lang: Lang): string => {
  if (unit === 'KRW') return formatKrw(value, lang);
  if (unit === 'rank') return lang === 'ko' ? `${value}위` : `no. ${value}`;
  if (unit === 't' && lang === 'ko' && value >= LARGE_T && value % LARGE_T === 0)
    return `${formatNumber(value / LARGE_T, lang)}만 톤`;
  const space = lang === 'en' || unit === 'MW' ? ' ' : '';
  return `${formatNumber(value, lang)}${unitWord ? space : ''}${unitWord}`;
};
