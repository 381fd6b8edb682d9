import type { Slip } from '../../model/pledges.ts';
import type { Words } from '../../words/ko.ts';

/** How far something came from its plan, in words no narrower than the dates allow: `30일 늦음`, `74-104일 늦춰짐`. */
export const slipWords = ({ least, most }: Slip, words: Words['plans']['came']): string => {
  if (least === 0 && most === 0) return words.onTime;
  if (least === most) return least > 0 ? words.late(least) : words.early(-least);
  if (least >= 0) return words.lateBetween(least, most);
  if (most <= 0) return words.earlyBetween(Math.abs(most), -least);
  return words.within(-least, most);
};
