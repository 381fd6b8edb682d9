import { useCallback, useMemo, useState } from 'react';
import type { LonLat, Subject } from '../../model/dataset.ts';
import { metresBetween } from '../../model/geo.ts';
import type { Me } from '../../view/shape.ts';
import { REACH } from '../../view/view.ts';
import { useActions, useMe, useViews } from '../context.ts';
import { roughly, ZOOM_ROUGH } from './roughly.ts';

export type NearMeState =
  | { readonly kind: 'idle' | 'locating' | 'failed' | 'outside' }
  | {
      readonly kind: 'found';
      readonly accuracyM: number;
      readonly nearest: { readonly subject: Subject; readonly metres: number } | null;
    };
export type Near = {
  readonly me: Me | null;
  readonly state: NearMeState;
  readonly locate: () => void;
};

const inReach = ([lon, lat]: LonLat) =>
  REACH.west <= lon && lon <= REACH.east && REACH.south <= lat && lat <= REACH.north;

/** The position of this device, asked for by a press, used here and sent nowhere. */
export const useNearMe = (): Near => {
  const { cameraMoved, located } = useActions();
  const { store } = useViews();
  const me = useMe();
  const [state, setState] = useState<NearMeState>({ kind: 'idle' });
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setState({ kind: 'failed' });
    setState({ kind: 'locating' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lonLat: LonLat = [coords.longitude, coords.latitude];
        if (!inReach(lonLat)) return setState({ kind: 'outside' });
        const nearest = store
          .getState()
          .scene.shown.flatMap(({ subject }) =>
            subject.type === 'facility' && subject.position
              ? [{ subject, metres: metresBetween(lonLat, [subject.position.lonLat[0], subject.position.lonLat[1]]) }]
              : [],
          )
          .toSorted((a, b) => a.metres - b.metres)[0];
        setState({ kind: 'found', accuracyM: coords.accuracy, nearest: nearest ?? null });
        // Shapes around this place can be applied from now on.
        located({ lonLat, accuracyM: coords.accuracy });
        cameraMoved(roughly({ center: lonLat, zoom: ZOOM_ROUGH }));
      },
      () => setState({ kind: 'failed' }),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
    );
  }, [cameraMoved, located, store]);
  return useMemo(() => ({ me, state, locate }), [me, state, locate]);
};
