import type { Map as MapLibre } from 'maplibre-gl';
import { FACILITY_PICKS } from './layers/facilities.ts';
import { PROGRAMME_PICKS } from './layers/programmes.ts';
import { ZONE_PICKS } from './layers/zones.ts';

/** What lies under a point of the map: subjects, the top one first, or a region's programmes. */
export type Pick = {
  readonly subjects: readonly string[];
  readonly region: string | null;
  readonly x: number;
  readonly y: number;
};

/** Pixels by which a finger or a pointer may miss a mark. */
export const TOUCH_PX = 6;

type Point = { readonly x: number; readonly y: number };

/** Subjects whose drawn mark or area lies at a point of the map. Invisible features answer too and are left out. */
export const hitAt = (map: MapLibre, { x, y }: Point): Pick | null => {
  const box: [[number, number], [number, number]] = [
    [x - TOUCH_PX, y - TOUCH_PX],
    [x + TOUCH_PX, y + TOUCH_PX],
  ];
  const on = (layers: readonly string[], at: typeof box | [number, number]) =>
    map
      .queryRenderedFeatures(at, { layers: layers.filter((id) => map.getLayer(id)) })
      .filter((f) => f.state.on === true);
  const marks = on(FACILITY_PICKS, box).map((f) => String(f.properties.subject));
  const region = on(PROGRAMME_PICKS, box)[0]?.properties.region;
  const zones = marks.length > 0 || region !== undefined ? [] : on(ZONE_PICKS, [x, y]);
  const subjects = [...new Set(marks.length > 0 ? marks.slice(0, 1) : zones.map((f) => String(f.properties.subject)))];
  if (subjects.length === 0 && region === undefined) return null;
  return { subjects, region: marks.length > 0 || region === undefined ? null : String(region), x, y };
};
