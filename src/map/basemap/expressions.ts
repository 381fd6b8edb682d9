import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';

type Stops = readonly (readonly [zoom: number, value: unknown])[];

/** Linear in zoom. Values may be expressions of a feature, but must not look at the zoom again. */
export const byZoom = (...stops: Stops): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;

/** Thresholds of a numeric property: the first value holds below the first threshold. */
export const byStep = (property: string, first: unknown, ...steps: Stops): ExpressionSpecification =>
  ['step', ['get', property], first, ...steps.flat()] as ExpressionSpecification;

/**
 * One value for all features, as if each had it for itself: layers whose values come in the same way are drawn by one
 * program, and a machine without a graphics card takes up to 100 ms to make another.
 */
export const ofEach = (value: number): ExpressionSpecification => ['case', ['has', 'none'], 0, value];

export const ofKind = (...kinds: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'k'],
  ['literal', [...kinds]],
];
