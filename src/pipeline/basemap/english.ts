import { romanize } from 'es-hangul';

const SUFFIX: Readonly<Record<string, string>> = {
  시: 'si',
  군: 'gun',
  구: 'gu',
  읍: 'eup',
  면: 'myeon',
  동: 'dong',
};

/** Official style: stem romanized on its own, the unit after a hyphen ("Buk-gu", "Pohang-si"). */
export const englishName = (korean: string, exceptions: Readonly<Record<string, string>>): string => {
  const stem = korean.slice(0, -1);
  const roman = exceptions[stem] ?? romanize(stem);
  const unit = SUFFIX[korean.slice(-1)];
  if (unit === undefined) throw new Error(`no English unit for ${korean}`);
  const capital = roman.charAt(0).toUpperCase() + roman.slice(1);
  return stem in exceptions && korean.endsWith('특별자치시') ? capital : `${capital}-${unit}`;
};
