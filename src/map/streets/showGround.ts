import type { ViewStore } from '../../view/store.ts';
import type { MapEngine } from '../engine.ts';
import type { Look } from '../sync.ts';
import type { GroundResult, GroundSync } from './ground.ts';
import type { GroundWanted } from './open.ts';

/** The ground of near views on one map: at most one, and the last that was asked for. */
export type GroundSlot = {
  /** Loads what it needs with the first one; `null` takes away what is there, and one that is refused leaves it. */
  readonly show: (wanted: GroundWanted | null) => Promise<GroundResult | null>;
  /** Lays the same on another map. */
  readonly copyTo: (views: ViewStore, engine: MapEngine, look: Look) => void;
  readonly look: (look: Look) => void;
  readonly reapply: () => void;
  /** The map itself goes: what was laid goes with it, and only the archive is closed. */
  readonly leave: () => void;
};

/** A result that nobody waits for any more is `null`: another ground was asked for meanwhile. */
export const groundSlot = (views: ViewStore, engine: MapEngine, lookNow: () => Look): GroundSlot => {
  let sync: GroundSync | null = null;
  let lay: typeof import('./ground.ts').layGround | null = null;
  let turn = 0;
  /** Taken away while the context was lost: it comes back with the style, and is swept up then. */
  let left: GroundSync | null = null;
  const clear = (next = false) => {
    if (!engine.live) left ??= sync;
    sync?.stop(next);
    sync?.ground.close();
    sync = null;
  };
  return {
    show: async (wanted) => {
      turn += 1;
      const own = turn;
      if (wanted === null) {
        clear();
        return null;
      }
      const { openGround, layGround } = await import('./ground.ts');
      if (own !== turn) return null;
      const opened = await openGround(wanted);
      if (own !== turn) {
        if (opened.ok) opened.ground.close();
        return null;
      }
      if (!opened.ok) return opened;
      clear(true);
      lay = layGround;
      sync = layGround(opened.ground, views, engine, lookNow());
      return { ok: true, about: opened.ground.about };
    },
    copyTo: (others, other, look) => {
      if (sync && lay) lay(sync.ground, others, other, look);
    },
    look: (look) => sync?.look(look),
    reapply: () => {
      left?.stop(sync !== null);
      left = null;
      sync?.reapply();
    },
    leave: () => {
      turn += 1;
      sync?.ground.close();
      sync = null;
    },
  };
};
