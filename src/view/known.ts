import type { Dataset } from '../model/dataset.ts';
import { knownValues } from './facets.ts';
import type { Known } from './url.ts';

const NO_STORIES: Known['stories'] = new Map();
/** Everything that a link may name in this dataset, and among these stories. */
export const knownOf = (dataset: Dataset, stories: Known['stories'] = NO_STORIES): Known => ({
  asOf: dataset.asOf,
  values: knownValues(dataset),
  subjects: new Set(dataset.subjects.map((s) => s.id)),
  zones: new Set(dataset.subjects.filter((s) => s.type === 'zone').map((s) => s.id)),
  regions: new Set(dataset.regions.map((r) => r.id)),
  sources: new Set(dataset.sources.map((s) => s.id)),
  stories,
});
