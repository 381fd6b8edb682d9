import { Map as MapLibre } from 'maplibre-gl';
import { trustOwnScripts } from '../../../../src/files.ts';
import { prepareWorker } from '../../../../src/map/worker.ts';
import { type MakeRowEngine, nextIdle, type RowEngineName, ZOOM } from './engine.ts';
import { likeness } from './likeness.ts';
import { own } from './own.ts';
import { globalState, setFilter } from './stock.ts';
import { FILTERED, OPEN, tableOf } from './table.ts';

const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));

/** A map of nothing but the rows. */
const emptyMap = async (): Promise<MapLibre> => {
  trustOwnScripts();
  await prepareWorker();
  const map = new MapLibre({
    container: 'map',
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }],
    },
    center: [127.8, 35.95],
    zoom: ZOOM,
    fadeDuration: 0,
    attributionControl: false,
    interactive: false,
  });
  await nextIdle(map);
  return map;
};

/** `?engine=…&rows=…`, and `&exact` where no date may be vague: stock layers draw no rings. */
export const offer = async (peers: Partial<Readonly<Record<RowEngineName, MakeRowEngine>>>): Promise<void> => {
  const query = new URLSearchParams(window.location.search);
  const name = query.get('engine') as RowEngineName;
  const make = { ours: own, setFilter, 'global-state': globalState, ...peers }[name];
  if (!make) throw new Error(`no engine: ${name}`);
  const map = await emptyMap();
  const engine = make(map, tableOf(Number(query.get('rows')), query.has('exact') ? 0 : undefined));
  window.benchProbe.watch(map);
  window.rows = {
    load: async () => {
      await engine.load();
      await frame();
    },
    likeness,
    filter: (on) => engine.filter(on ? FILTERED : OPEN),
    drawn: async (days) => {
      const gl = map.getCanvas().getContext('webgl2');
      const times: number[] = [];
      for (const day of days) {
        const started = performance.now();
        await engine.show(day);
        // To read a pixel is to wait until all of them are drawn.
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        times.push(performance.now() - started);
        await frame();
      }
      return times;
    },
    scrub: async (days) => {
      const times: number[] = [];
      for (const day of days) {
        const started = performance.now();
        await engine.show(day);
        times.push(performance.now() - started);
        await frame();
      }
      return times;
    },
  };
};
