import { useCallback, useState } from 'react';
import type { LonLat, Subject } from '../../model/dataset.ts';
import { metresBetween } from '../../model/geo.ts';
import { REACH } from '../../view/view.ts';
import { useActions, useScene } from '../context.ts';

export type NearMeState =
  | { readonly kind: 'idle' | 'locating' | 'failed' | 'outside' }
  | {
      readonly kind: 'found';
      readonly accuracyM: number;
      readonly nearest: { readonly subject: Subject; readonly metres: number } | null;
    };
type Near = {
  readonly me: { readonly lonLat: LonLat; readonly accuracyM: number } | null;
  readonly state: NearMeState;
  readonly locate: () => void;
};

const ZOOM_NEAR = 10;
const inReach = ([lon, lat]: LonLat) =>
  REACH.west <= lon && lon <= REACH.east && REACH.south <= lat && lat <= REACH.north;

/** The position of this device, asked for by a press, used here and sent nowhere. */
export const useNearMe = (): Near => {
  const { cameraMoved } = useActions();
  const shown = useScene((s) => s.shown);
  const [me, setMe] = useState<Near['me']>(null);
  const [state, setState] = useState<NearMeState>({ kind: 'idle' });
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setState({ kind: 'failed' });
    setState({ kind: 'locating' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lonLat: LonLat = [coords.longitude, coords.latitude];
        if (!inReach(lonLat)) return setState({ kind: 'outside' });
        setMe({ lonLat, accuracyM: coords.accuracy });
        const nearest = shown
          .flatMap(({ subject }) =>
            subject.type === 'facility' && subject.position
              ? [{ subject, metres: metresBetween(lonLat, [subject.position.lonLat[0], subject.position.lonLat[1]]) }]
              : [],
          )
          .toSorted((a, b) => a.metres - b.metres)[0];
        setState({ kind: 'found', accuracyM: coords.accuracy, nearest: nearest ?? null });
        cameraMoved({
          center: [Math.round(lonLat[0] * 1e4) / 1e4, Math.round(lonLat[1] * 1e4) / 1e4],
          zoom: ZOOM_NEAR,
        });
      },
      () => setState({ kind: 'failed' }),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
    );
  }, [cameraMoved, shown]);
  return { me, state, locate };
};
