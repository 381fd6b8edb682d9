declare module 'proj4/lib/projections/etmerc.js' {
  /** Only what `place.ts` uses: the package has types for all of itself, and all of itself is 47 kB. */
  export type Ellipsoid = { readonly a: number; readonly es: number };
  export type Origin = { lat0: number; long0: number; k0: number; x0: number; y0: number };
  type Point = { x: number; y: number };
  const projection: {
    readonly init: (this: Ellipsoid & Origin) => void;
    /** Radians to metres and back; the point that is given is changed. */
    readonly forward: (this: Ellipsoid & Origin, point: Point) => Point;
    readonly inverse: (this: Ellipsoid & Origin, point: Point) => Point;
  };
  export default projection;
}
