import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import type { Marks } from '../../tables/types.ts';
import { type Card, createCard } from './card.ts';
import { FIELD } from './field.ts';
import {
  colorsOf,
  DISC_BELOW,
  DISC_UNITS,
  filteredOf,
  GROUPS,
  groupBytes,
  openOf,
  type RowsState,
  rangeOf,
  sizeAt,
} from './uniforms.ts';

/**
 * The rows of a planner's table on the map, as many as there are. The graphics card takes all of them once; after that a
 * day, a filter or a look is a few uniforms. Picking is the worker's, who has the rows.
 */
export type RowsLayer = CustomLayerInterface & {
  /**
   * The marks are kept until they are on the graphics card, and no longer: when a lost context has returned and the layer
   * stands on the map again, it draws nothing until it is given them anew. `null`: there are none any more.
   */
  readonly setMarks: (marks: Marks | null) => void;
  /** One byte a mark, 1: not drawn; `null`: all may be. New marks have none held back. */
  readonly setBarred: (bytes: Uint8Array<ArrayBuffer> | null) => void;
  readonly setState: (state: Partial<RowsState>) => void;
};

type Drawing = { readonly count: number; readonly origin: Marks['origin']; readonly from: Marks['from'] };

/** How many of the first marks can be there on a day. */
const arrivedBy = (from: Int16Array, day: number): number => {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The matrix of the map for places that the origin was taken off, worked out in doubles and only then rounded. */
const matrixFrom = (matrix: ArrayLike<number>, [x, y]: Marks['origin']): Float32Array => {
  const moved = Float32Array.from(matrix);
  for (let line = 0; line < 4; line += 1)
    moved[12 + line] = (matrix[line] ?? 0) * x + (matrix[4 + line] ?? 0) * y + (matrix[12 + line] ?? 0);
  return moved;
};

export const createRowsLayer = (id: string): RowsLayer => {
  let map: MapLibre | null = null;
  let card: Card | null = null;
  let drawing: Drawing | null = null;
  let waiting: Marks | null = null;
  let barred: Uint8Array<ArrayBuffer> | null | undefined;
  let state: RowsState = { day: 0, facets: [], amount: null, look: { theme: 'light', groups: [], scale: 1 } };
  /** What the uniforms of the program were last set from: only what has changed is set again. */
  let set: Partial<RowsState> = {};
  const repaint = () => map?.triggerRepaint();

  const upload = (to: Card): void => {
    if (waiting) {
      to.takeMarks(waiting.buffer, waiting.count);
      drawing = { count: waiting.count, origin: waiting.origin, from: waiting.from };
      waiting = null;
    }
    if (barred !== undefined && drawing) {
      to.takeBarred(barred ?? new Uint8Array(drawing.count));
      barred = undefined;
    }
  };

  const setUniforms = (gl: WebGL2RenderingContext, { uniform }: Card): void => {
    const { day, facets, amount, look } = state;
    if (day !== set.day) gl.uniform1i(uniform('u_day'), day);
    if (facets !== set.facets) {
      gl.uniform1ui(uniform('u_filtered'), filteredOf(facets));
      gl.uniform4uiv(uniform('u_open'), openOf(facets));
    }
    if (amount !== set.amount) {
      gl.uniform1i(uniform('u_ranged'), amount ? 1 : 0);
      if (amount) gl.uniform4fv(uniform('u_range'), rangeOf(amount));
    }
    if (look !== set.look) {
      const colors = colorsOf(look.theme);
      gl.uniform4uiv(uniform('u_groups'), groupBytes(look.groups));
      gl.uniform3fv(uniform('u_colors'), colors.groups);
      gl.uniform3fv(uniform('u_paper'), colors.paper);
      gl.uniform1f(uniform('u_discUnits'), DISC_UNITS);
    }
    set = state;
  };

  /** `across`: pixels of the screen from rim to rim of a disc. */
  const setSize = (gl: WebGL2RenderingContext, { uniform }: Card, across: number, ring: number): void => {
    gl.uniform1f(uniform('u_size'), (across * FIELD.reach) / DISC_UNITS);
    gl.uniform1i(uniform('u_disc'), across < DISC_BELOW ? 1 : 0);
    gl.uniform1f(uniform('u_rim'), across < DISC_BELOW ? 0 : Math.min(across / 10, ring / 2));
    gl.uniform1f(uniform('u_ring'), ring);
  };

  const draw = (on: MapLibre, gl: WebGL2RenderingContext, to: Card, what: Drawing, matrix: ArrayLike<number>): void => {
    to.begin();
    setUniforms(gl, to);
    const pixels = on.getPixelRatio();
    const across = sizeAt(on.getZoom()) * state.look.scale * pixels;
    gl.uniformMatrix4fv(to.uniform('u_matrix'), false, matrixFrom(matrix, what.origin));
    setSize(gl, to, across, Math.max(pixels, across / 5));
    const count = arrivedBy(what.from, state.day);
    if (count > 0) gl.drawArrays(gl.POINTS, 0, count);
    to.end();
  };

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    setMarks: (marks) => {
      [waiting, drawing, barred] = [marks, null, undefined];
      repaint();
    },
    setBarred: (bytes) => {
      barred = bytes;
      repaint();
    },
    setState: (change) => {
      state = { ...state, ...change };
      repaint();
    },
    onAdd: (on, gl) => {
      map = on;
      // What an earlier context held is gone with it. The program is made now, and not with the first frame of a table.
      [drawing, set] = [null, {}];
      card = createCard(gl as WebGL2RenderingContext, GROUPS);
    },
    onRemove: () => {
      card?.free();
      [map, card, drawing, set] = [null, null, null, {}];
    },
    render: (
      gl: WebGL2RenderingContext | WebGLRenderingContext,
      { defaultProjectionData }: CustomRenderMethodInput,
    ) => {
      if (!map || !card || (!waiting && !drawing)) return;
      upload(card);
      if (drawing) draw(map, gl as WebGL2RenderingContext, card, drawing, defaultProjectionData.mainMatrix);
    },
  };
};
