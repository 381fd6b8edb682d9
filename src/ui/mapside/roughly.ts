import { type Camera, quantised } from '../../view/view.ts';

/** Steps of a degree: about 5 km. */
const STEPS = 20;
/** At this zoom a step is a small part of any screen. */
export const ZOOM_ROUGH = 10;

const rough = (degrees: number): number => Math.round(degrees * STEPS) / STEPS;

/**
 * A camera near the place of this device that does not tell it: the camera stands in the link, and with the link in saved
 * views, pictures and citations, where the place itself must not be read.
 */
export const roughly = ({ center: [lon, lat], zoom }: Camera): Camera =>
  quantised({ center: [rough(lon), rough(lat)], zoom: Math.min(zoom, ZOOM_ROUGH) });
