import { pixelsOf } from '../pixelsOf.ts';

/** Pixels that are drawn in each of two pictures, and those of about one colour in both. */
export type Likeness = { readonly ours: number; readonly stock: number; readonly alike: number };

/** Of the sum of three channels: about half way from a colour to the white ground, and less than from one colour to another. */
const FAINT = 200;
const NEAR = 60;

/** Two pictures of one size on a white ground (base64 PNG). */
export const likeness = async (ours: string, stock: string): Promise<Likeness> => {
  const [a, b] = [await pixelsOf(ours), await pixelsOf(stock)];
  const white = new Uint8ClampedArray(a.length).fill(255);
  const gap = (x: Uint8ClampedArray, y: Uint8ClampedArray, at: number) =>
    [0, 1, 2].reduce((sum, channel) => sum + Math.abs((x[at + channel] ?? 0) - (y[at + channel] ?? 0)), 0);
  const count = { ours: 0, stock: 0, alike: 0 };
  for (let at = 0; at < a.length; at += 4) {
    const [inOurs, inStock] = [gap(a, white, at) > FAINT, gap(b, white, at) > FAINT];
    count.ours += Number(inOurs);
    count.stock += Number(inStock);
    count.alike += Number(inOurs && inStock && gap(a, b, at) < NEAR);
  }
  return count;
};
