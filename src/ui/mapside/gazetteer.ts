import type { GazetteerPlace } from '../../model/gazetteer.ts';
import { ahead } from '../ahead.ts';
import { readOnce, useReadOnce } from './readOnce.ts';

const gazetteer = readOnce<readonly GazetteerPlace[]>('data/basemap/gazetteer.json');
// Read with the first view from near, or before that when the page has time.
ahead(gazetteer.load);

const NONE: readonly GazetteerPlace[] = [];
/** Names of places; none until they are read, and none where they cannot be: the map has names of its own. */
export const useGazetteer = (): readonly GazetteerPlace[] => useReadOnce(gazetteer) ?? NONE;
