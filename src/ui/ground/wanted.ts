import type { GroundWanted } from '../../map/MapCanvas.tsx';
import type { GroundChoice } from '../../view/preferences.ts';
import type { Given } from './given.ts';

/** What there is to choose from; the embedded map is always there. */
export const choicesOf = ({ streets, raster }: Given, hasFile: boolean): readonly GroundChoice[] => [
  'plain',
  ...(streets || hasFile ? (['streets'] as const) : []),
  ...(raster ? (['raster'] as const) : []),
];

/** What is shown of what was chosen: where that is not there, the other; an archive by hand comes before the operator's. */
export const choiceOf = (choices: readonly GroundChoice[], chosen: GroundChoice): GroundChoice =>
  choices.includes(chosen) ? chosen : (choices.find((choice) => choice !== 'plain') ?? 'plain');

export const wantedOf = (given: Given, file: File | null, choice: GroundChoice): GroundWanted | null => {
  if (choice === 'raster') return given.raster;
  if (choice === 'streets') return file ? { kind: 'file', file } : given.streets;
  return null;
};
