import type { ExpressionSpecification, FillLayerSpecification } from 'maplibre-gl';
import type { ThemeName } from '../../theme.ts';
import { byZoom } from './expressions.ts';
import { PALETTE } from './palette.ts';
import { BASEMAP } from './sources.ts';

/** The bands that the tiles hold: the sea within so many metres of the shore. */
const LINING_M = [250, 500, 1000, 2000, 4000, 8000, 16_000] as const;
const METRES_PER_PIXEL_Z0 = 63_163;
/** How strong a band is by its width in pixels: it comes as a hair, is strongest when narrow, and is gone as wide as a thumb. */
const STRENGTH = [
  [1.6, 0],
  [4, 0.42],
  [9, 0.3],
  [20, 0.16],
  [40, 0],
] as const;

const strengthAt = (pixels: number): number => {
  const next = STRENGTH.findIndex(([width]) => width >= pixels);
  const [upper, lower] = [STRENGTH[next], STRENGTH[next - 1]];
  if (!upper || !lower) return 0;
  const part = Math.log(pixels / lower[0]) / Math.log(upper[0] / lower[0]);
  return lower[1] + (upper[1] - lower[1]) * part;
};

const ZOOMS = Array.from({ length: 19 }, (_, i) => 5 + i / 2);

/** Water-lining: pale bands along the shore, each twice as wide as the one before, the right three or four at any zoom. */
export const liningLayer = (theme: ThemeName): FillLayerSpecification => {
  const { shore, shoreStrength } = PALETTE[theme];
  const at = (zoom: number): ExpressionSpecification =>
    [
      'match',
      ['get', 'd'],
      ...LINING_M.flatMap((metres): [number, number] => {
        const strength = strengthAt(metres / (METRES_PER_PIXEL_Z0 / 2 ** zoom)) * shoreStrength;
        return [metres, Math.round(strength * 1000) / 1000];
      }),
      0,
    ] as unknown as ExpressionSpecification;
  return {
    id: 'base-shore',
    type: 'fill',
    source: BASEMAP,
    'source-layer': 'lining',
    maxzoom: 14,
    paint: {
      'fill-color': shore,
      'fill-opacity': byZoom(...ZOOMS.map((zoom) => [zoom, at(zoom)] as const)),
      'fill-antialias': false,
    },
  };
};
