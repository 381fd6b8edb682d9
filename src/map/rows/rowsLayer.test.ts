import type { CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { packMarks } from '../../tables/marks.ts';
import type { Columns } from '../../tables/types.ts';
import { createRowsLayer } from './rowsLayer.ts';

type Call = { readonly name: string; readonly args: readonly unknown[] };
/** A graphics context that does nothing and remembers what it was asked for. */
const pretend = () => {
  const calls: Call[] = [];
  const gl = new Proxy({} as Record<string, unknown>, {
    get: (_, name: string) => {
      if (/^[A-Z0-9_]+$/.test(name)) return name;
      return (...args: unknown[]) => {
        calls.push({ name, args });
        if (name === 'getUniformLocation') return args[1];
        if (name === 'isContextLost') return false;
        return name.startsWith('create') ? { name } : name === 'getProgramParameter';
      };
    },
  }) as unknown as WebGL2RenderingContext;
  const named = (name: string) => calls.filter((call) => call.name === name);
  const bytes = () =>
    calls
      .filter(({ name }) => /^(bufferData|bufferSubData|texImage2D|texSubImage2D)$/.test(name))
      .flatMap(({ args }) => args)
      .reduce<number>(
        (sum, arg) => sum + (ArrayBuffer.isView(arg) || arg instanceof ArrayBuffer ? arg.byteLength : 0),
        0,
      );
  return { gl, calls, named, bytes, forget: () => calls.splice(0) };
};

const columnsOf = (from: readonly number[]): Columns => ({
  rows: from.length,
  lon: Float64Array.from(from, (_, row) => 127 + row / 100),
  lat: Float64Array.from(from, () => 36),
  maybeFrom: Int16Array.from(from),
  sureFrom: Int16Array.from(from),
  maybeGone: Int16Array.from(from, () => 30_000),
  gone: Int16Array.from(from, () => 30_000),
  codes: [new Uint8Array(from.length)],
  amount: null,
});

const onMap = () => {
  let repaints = 0;
  const context = pretend();
  const map = {
    triggerRepaint: () => {
      repaints += 1;
    },
    getPixelRatio: () => 1,
    getZoom: () => 7,
  } as unknown as MapLibre;
  const layer = createRowsLayer('own');
  layer.onAdd?.(map, context.gl);
  const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
  const input = { defaultProjectionData: { mainMatrix: identity } } as unknown as CustomRenderMethodInput;
  const frame = () => {
    context.forget();
    layer.render(context.gl, input);
    return context;
  };
  return { layer, map, frame, context, repaints: () => repaints };
};
const { marks } = packMarks(columnsOf([500, 100, 300]));

describe('the layer of rows', () => {
  it('touches nothing before it has marks', () => {
    const { layer, frame } = onMap();
    layer.setState({ day: 400 });
    layer.setBarred(new Uint8Array(3));
    expect(frame().calls).toEqual([]);
  });

  it('draws as many of the first marks as can be there on the day, in one call', () => {
    const { layer, frame } = onMap();
    layer.setMarks(marks);
    const drawn = [99, 100, 300, 499, 500].map((day) => {
      layer.setState({ day });
      return frame()
        .named('drawArrays')
        .map(({ args }) => args);
    });
    expect(drawn).toEqual([[], [['POINTS', 0, 1]], [['POINTS', 0, 2]], [['POINTS', 0, 2]], [['POINTS', 0, 3]]]);
  });

  it('sends the marks once, and with a step of time or a filter nothing but uniforms', () => {
    const { layer, frame, repaints } = onMap();
    layer.setMarks(marks);
    expect(frame().bytes()).toBeGreaterThanOrEqual(marks.buffer.byteLength);
    const before = repaints();
    layer.setState({ day: 400 });
    expect([frame().bytes(), repaints()]).toEqual([0, before + 1]);
    layer.setState({ facets: [[0]], amount: { from: 1, to: null } });
    expect(frame().bytes()).toBe(0);
  });

  it('sends what is held back only when it has changed, a byte a mark', () => {
    const { layer, frame } = onMap();
    layer.setMarks(marks);
    frame();
    layer.setBarred(Uint8Array.of(1, 0, 1));
    expect([frame().bytes(), frame().bytes()]).toEqual([3, 0]);
    layer.setBarred(null);
    expect(frame().named('bufferData')[0]?.args[1]).toEqual(new Uint8Array(3));
  });

  it('leaves nothing bound that the map could write into', () => {
    const { layer, frame } = onMap();
    layer.setMarks(marks);
    layer.setState({ day: 400 });
    const last = (name: string) => frame().named(name).at(-1)?.args;
    expect([last('bindVertexArray'), last('bindBuffer'), last('bindTexture')]).toEqual([
      [null],
      ['ARRAY_BUFFER', null],
      ['TEXTURE_2D', null],
    ]);
  });

  it('frees what it holds, and draws nothing in a new context until it is given the marks anew', () => {
    const { layer, map, frame, context } = onMap();
    layer.setMarks(marks);
    layer.setState({ day: 600 });
    frame();
    context.forget();
    layer.onRemove?.(map, context.gl);
    expect(context.calls.map(({ name }) => name).filter((name) => name.startsWith('delete'))).toHaveLength(5);
    layer.onAdd?.(map, context.gl);
    expect(frame().calls).toEqual([]);
    layer.setMarks(marks);
    expect(frame().named('drawArrays')).toHaveLength(1);
    // Everything is said again to the new program.
    expect(context.named('uniform1i').some(({ args }) => args[0] === 'u_day' && args[1] === 600)).toBe(true);
  });
});
