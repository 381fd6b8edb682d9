import { groupLook, shapePath } from '../../theme.ts';

/** Shapes of the theme as fields of distance: how far every place is from the rim, so that a shape is sharp at any size. */

type Point = readonly [x: number, y: number];

/** The box of a field in units of the theme, whose shapes lie within 10 of the middle, and its side in pixels. */
export const FIELD = { reach: 12, side: 32, most: 8 } as const;

const COMMAND = /([MLHVAZ])([^MLHVAZ]*)/g;
/** Corners of a path of straight lines; `null`: it has arcs, and is a circle. */
const cornersOf = (path: string): readonly Point[] | null => {
  const corners: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command, text = ''] of path.matchAll(COMMAND)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'A') return null;
    if (command === 'Z') continue;
    if (command === 'H') x = numbers[0] ?? x;
    else if (command === 'V') y = numbers[0] ?? y;
    else [x, y] = [numbers[0] ?? x, numbers[1] ?? y];
    corners.push([x, y]);
  }
  return corners;
};
const radiusOf = (path: string): number => Number(/^M(-?[\d.]+)/.exec(path)?.[1] ?? 0);

/** Distance to the rim of a polygon, below 0 inside. */
const toPolygon = (corners: readonly Point[], [x, y]: Point): number => {
  let [least, inside] = [Number.POSITIVE_INFINITY, false];
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length] ?? [x1, y1];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const part = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x1 + part * dx - x, y1 + part * dy - y));
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / dy) * dx) inside = !inside;
  });
  return inside ? -least : least;
};

/** How far a place is from the rim of the shape of a group, in units of the theme; below 0 inside. */
export const rimOf = (group: string): ((at: Point) => number) => {
  const path = shapePath(groupLook(group).shape);
  const corners = cornersOf(path);
  const radius = radiusOf(path);
  return corners ? (at) => toPolygon(corners, at) : ([x, y]) => Math.hypot(x, y) - radius;
};

/** The fields of some groups side by side, a byte a pixel: 128 is the rim, 255 is `FIELD.most` outside. */
export const fieldsOf = (groups: readonly string[]): Uint8Array<ArrayBuffer> => {
  const { side, reach, most } = FIELD;
  const width = side * groups.length;
  const fields = new Uint8Array(width * side);
  const unit = (pixel: number) => ((pixel + 0.5) / side) * 2 * reach - reach;
  groups.forEach((group, i) => {
    const toRim = rimOf(group);
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1) {
        const distance = toRim([unit(x), unit(y)]);
        fields[y * width + i * side + x] = Math.min(255, Math.max(0, Math.round(128 + (127 * distance) / most)));
      }
  });
  return fields;
};
