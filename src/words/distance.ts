import { formatMetres, formatNumber, type Lang } from './format.ts';

/** A distance that is known within limits: `2.1-5.1 km`; one number where both ends read the same. */
export const formatRange = (least: number, most: number): string => {
  const [from, to] = [formatMetres(least), formatMetres(most)];
  if (from === to) return to;
  const [number = '', unit] = from.split(' ');
  if (Number(number) === 0) return `0-${to}`;
  return unit === to.split(' ')[1] ? `${number}-${to}` : `${from}-${to}`;
};

const HUNDRED = 100;
/** Square metres as km², to three digits and no more than two decimals for large areas. */
export const formatArea = (m2: number, lang: Lang): string => {
  const km2 = m2 / 1e6;
  return `${formatNumber(km2 >= HUNDRED ? Math.round(km2) : Number(km2.toPrecision(3)), lang)} km²`;
};
