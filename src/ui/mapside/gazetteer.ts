import { useEffect, useState } from 'react';
import { readJson } from '../../files.ts';
import type { GazetteerPlace } from '../../view/whereabouts.ts';
import { ahead } from '../ahead.ts';

const NONE: readonly GazetteerPlace[] = [];
let read = NONE;
let asked: Promise<readonly GazetteerPlace[]> | null = null;
/** Read with the first view from near, or before that when the page has time; after a failure, anew. */
const loadGazetteer = ahead((): Promise<readonly GazetteerPlace[]> => {
  asked ??= readJson('data/basemap/gazetteer.json').then(
    (json) => {
      read = json as readonly GazetteerPlace[];
      return read;
    },
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
});

/** Names of places; none until they are read, and none where they cannot be: the map has names of its own. */
export const useGazetteer = (): readonly GazetteerPlace[] => {
  const [places, setPlaces] = useState(read);
  useEffect(() => {
    let gone = false;
    loadGazetteer().then(
      (loaded) => !gone && setPlaces(loaded),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return places;
};
