import type { Bench, Engine, EngineName } from './engine.ts';
import { deck } from './engines/deck.ts';
import { ours } from './engines/ours.ts';
import { setData } from './engines/setData.ts';
import { setFilter } from './engines/setFilter.ts';
import { type Ground, loadGround } from './ground.ts';
import { pixelsOf } from './pixelsOf.ts';

const OPEN: Readonly<Record<EngineName, (ground: Ground, check: boolean) => Promise<Engine>>> = {
  ours,
  setFilter,
  setData,
  'deck.gl': (ground, check) => deck(ground, check, false),
  'deck.gl interleaved': (ground, check) => deck(ground, check, true),
};

const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));

const difference = async (a: string, b: string): Promise<number> => {
  const [p, q] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
  let count = 0;
  for (let i = 0; i < p.length; i += 4) if (p[i] !== q[i] || p[i + 1] !== q[i + 1] || p[i + 2] !== q[i + 2]) count += 1;
  return count;
};

const offer = ({ show, held, counted }: Engine): Bench => ({
  scrub: async (days) => {
    for (const day of days) {
      await show(day);
      await frame();
    }
  },
  show: async (day) => {
    await show(day);
    await frame();
  },
  held,
  counted: () => counted?.() ?? null,
  difference,
});

const query = new URLSearchParams(window.location.search);
const name = query.get('engine') as EngineName;
const check = query.has('check');
const engine = await OPEN[name](await loadGround(check), check);
window.benchProbe.watch(engine.map);
window.bench = offer(engine);
