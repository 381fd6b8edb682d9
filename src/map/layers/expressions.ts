import type { ExpressionSpecification } from 'maplibre-gl';
import { metresPerPixel } from '../../view/scaleBar.ts';

/** Feature state that a drawn key carries: `on` (it is drawn), `hover`, `selected`, `same` (compared and unchanged). */
export const isOn: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];
export const isHover: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
export const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
export const isSame: ExpressionSpecification = ['boolean', ['feature-state', 'same'], false];

/** Text by which a feature names its offset: the map library keeps no arrays in properties. */
export const offsetName = ([x, y]: readonly [number, number]): string => `${x},${y}`;

/** The offset that a feature names, `toValue` applied (pixels for icons, ems for text). */
export const offsetOf = (
  offsets: readonly (readonly [number, number])[],
  toValue: (offset: readonly [number, number]) => readonly [number, number] = (offset) => offset,
): ExpressionSpecification => {
  const named = [...new Map(offsets.map((offset) => [offsetName(offset), offset]))];
  const cases = named.flatMap(([name, offset]) => [name, ['literal', [...toValue(offset)]]]);
  const nothing = ['literal', [0, 0]];
  return (named.length === 0 ? nothing : ['match', ['get', 'offset'], ...cases, nothing]) as ExpressionSpecification;
};

/** `value` while the feature is drawn, 0 otherwise. */
export const whenOn = (value: number | ExpressionSpecification): ExpressionSpecification => ['case', isOn, value, 0];

const LATITUDE = 36.2;
/** Pixels of `metres` (a property) on the ground at the latitude of the middle of Korea, at most `max`. */
export const groundPixels = (metres: ExpressionSpecification, max: number): ExpressionSpecification => {
  const at = (zoom: number): ExpressionSpecification => ['min', max, ['/', metres, metresPerPixel(zoom, LATITUDE)]];
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    5,
    at(5),
    7,
    at(7),
    9,
    at(9),
    10,
    at(10),
    11,
    at(11),
    12,
    at(12),
    13,
    at(13),
    14,
    at(14),
  ];
};
