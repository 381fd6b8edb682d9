import type { LonLat } from '../../model/dataset.ts';
import type { GazetteerPlace } from '../../model/gazetteer.ts';
import { type Whereabouts, whereaboutsOf } from '../../view/whereabouts.ts';
import { ahead } from '../ahead.ts';
import { once, readOnce, useReadOnce } from './readOnce.ts';

const gazetteer = readOnce<readonly GazetteerPlace[]>('data/basemap/gazetteer.json');
const districts = once(async () => {
  const { loadDistricts } = await import('../../map/basemap/loadOutlines.ts');
  return (await loadDistricts()).districtAt;
});
// Read with the first view from near, or before that when the page has time.
ahead(gazetteer.load);
ahead(districts.load);

const NONE: readonly GazetteerPlace[] = [];
/** Names of places; none until they are read, and none where they cannot be: the map has names of its own. */
export const useGazetteer = (): readonly GazetteerPlace[] => useReadOnce(gazetteer) ?? NONE;

const nowhere = (): null => null;
/** `null` until it can be told; by the nearest name alone where the borders cannot be read. */
export const useWhereabouts = (lonLat: LonLat | null): Whereabouts | null => {
  const places = useGazetteer();
  const districtAt = useReadOnce<(lonLat: LonLat) => string | null>(districts, nowhere);
  return lonLat && districtAt && whereaboutsOf(places, lonLat, districtAt(lonLat));
};
