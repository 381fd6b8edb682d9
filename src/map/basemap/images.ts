import type { ThemeName } from '../../theme.ts';
import { PALETTE } from './palette.ts';

export type BasemapImage = {
  readonly id: string;
  /** Worked out when it is asked for: most signs are seen from near only. */
  readonly paint: () => { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly pixelRatio: number;
};

type Point = readonly [number, number];
type Shape = { readonly ring: readonly Point[] } | { readonly disc: readonly [x: number, y: number, radius: number] };

/** Small signs on a 14-unit square, y down; overlapping shapes cut holes in each other (even-odd). */
const SIGNS: Readonly<Record<string, readonly Shape[]>> = {
  station: [
    {
      ring: [
        [2.5, 2],
        [11.5, 2],
        [12, 2.5],
        [12, 11.5],
        [11.5, 12],
        [2.5, 12],
        [2, 11.5],
        [2, 2.5],
      ],
    },
    {
      ring: [
        [4, 4],
        [10, 4],
        [10, 7],
        [4, 7],
      ],
    },
    { disc: [4.9, 9.6, 0.9] },
    { disc: [9.1, 9.6, 0.9] },
  ],
  interchange: [
    {
      ring: [
        [7, 1.6],
        [12.4, 7],
        [7, 12.4],
        [1.6, 7],
      ],
    },
    {
      ring: [
        [7, 4.4],
        [9.6, 7],
        [7, 9.6],
        [4.4, 7],
      ],
    },
  ],
  airport: [
    {
      ring: [
        [7, 0.8],
        [7.9, 2.2],
        [7.9, 5.4],
        [13.2, 8.6],
        [13.2, 9.9],
        [7.9, 8.3],
        [7.9, 11.2],
        [9.7, 12.5],
        [9.7, 13.3],
        [7, 12.6],
        [4.3, 13.3],
        [4.3, 12.5],
        [6.1, 11.2],
        [6.1, 8.3],
        [0.8, 9.9],
        [0.8, 8.6],
        [6.1, 5.4],
        [6.1, 2.2],
      ],
    },
  ],
  port: [
    { disc: [7, 3, 1.9] },
    { disc: [7, 3, 0.8] },
    {
      ring: [
        [6.3, 4.9],
        [7.7, 4.9],
        [7.7, 6.1],
        [9.8, 6.1],
        [9.8, 7.3],
        [7.7, 7.3],
        [7.7, 11],
        [9.6, 10.3],
        [10.9, 8.6],
        [12.3, 9.3],
        [10.6, 11.7],
        [7, 13],
        [3.4, 11.7],
        [1.7, 9.3],
        [3.1, 8.6],
        [4.4, 10.3],
        [6.3, 11],
        [6.3, 7.3],
        [4.2, 7.3],
        [4.2, 6.1],
        [6.3, 6.1],
      ],
    },
  ],
  works: [
    {
      ring: [
        [1.5, 12.5],
        [1.5, 7],
        [5, 4.6],
        [5, 7],
        [8.5, 4.6],
        [8.5, 7],
        [9.6, 7],
        [10, 1.5],
        [12, 1.5],
        [12.5, 7],
        [12.5, 12.5],
      ],
    },
  ],
  peak: [
    {
      ring: [
        [7, 2.6],
        [12, 11.4],
        [2, 11.4],
      ],
    },
  ],
  cape: [{ disc: [7, 7, 3.4] }, { disc: [7, 7, 1.7] }],
};

export const LANDMARK_KINDS: readonly string[] = Object.keys(SIGNS);

const rgb = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const inRing = (ring: readonly Point[], x: number, y: number): boolean => {
  let inside = false;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
};

const covers = (shapes: readonly Shape[], x: number, y: number): boolean =>
  shapes.filter((shape) =>
    'ring' in shape ? inRing(shape.ring, x, y) : Math.hypot(x - shape.disc[0], y - shape.disc[1]) < shape.disc[2],
  ).length %
    2 ===
  1;

const SAMPLES = [0.125, 0.375, 0.625, 0.875] as const;

/** Draws without a canvas, so that it runs in a worker, a test, or before the page has one. Sixteen samples a pixel. */
const draw = (
  size: number,
  color: string,
  inside: (x: number, y: number) => boolean,
): ReturnType<BasemapImage['paint']> => {
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgb(color);
  for (let index = 0; index < size * size; index++) {
    const [x, y] = [index % size, Math.floor(index / size)];
    const hits = SAMPLES.flatMap((dx) => SAMPLES.filter((dy) => inside(x + dx, y + dy))).length;
    data.set([r, g, b, Math.round((hits / SAMPLES.length ** 2) * 255)], index * 4);
  }
  return { width: size, height: size, data };
};

const PIXEL_RATIO = 2;
const HATCH = 16;
const SIGN = 26;

/** The hatch of reclaimed land and the signs of landmarks. Ids carry the theme: images of both may stay registered. */
export const basemapImages = (theme: ThemeName): readonly BasemapImage[] => {
  const color = PALETTE[theme];
  const stripe = (x: number, y: number): boolean => (x + y) % HATCH < 1.9;
  return [
    { id: `base-hatch-${theme}`, paint: () => draw(HATCH, color.hatch, stripe), pixelRatio: PIXEL_RATIO },
    ...Object.entries(SIGNS).map(([kind, shapes]) => ({
      id: `base-${kind}-${theme}`,
      paint: () => draw(SIGN, color.mark, (x, y) => covers(shapes, (x / SIGN) * 14, (y / SIGN) * 14)),
      pixelRatio: PIXEL_RATIO,
    })),
  ];
};
