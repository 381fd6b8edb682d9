import { facetsAsked, reachOf } from './asked.ts';
import type { Hands, Held, OwnStore, OwnWorld } from './world.ts';

/**
 * Asks the worker what is shown now. One question at a time: what changes meanwhile is asked once, as it then stands, so
 * that a slider that is dragged never waits for days that are gone. `lost`: the worker does not answer any more.
 */
export const createAsking =
  ({ views }: OwnWorld, store: OwnStore, hands: Hands, lost: (error: unknown) => void) =>
  async (): Promise<void> => {
    /** What is said of the picked row is of the day and the shape that are asked for now. */
    const pickedAgain = async (held: Held): Promise<void> => {
      const { selected } = store.getState();
      if (selected === null) return;
      const now = await held.reader.row(selected.row).catch(() => null);
      if (now && held === hands.shown && store.getState().selected?.row === now.row) store.setState({ selected: now });
    };
    const held = hands.shown;
    if (held === null) return;
    held.stale = true;
    if (held.asking) return;
    held.asking = true;
    while (held.stale && held === hands.shown) {
      held.stale = false;
      const { layer, chosen, amount, text } = store.getState();
      if (layer === null) break;
      const { view, me } = views.store.getState();
      const facets = facetsAsked(layer, chosen, view);
      const reach = reachOf(view.shape, views.dataset, me);
      const answer = await held.reader.ask({ day: view.t, facets, amount, reach, text }).catch((error: unknown) => {
        if (held === hands.shown) lost(error);
        return null;
      });
      if (answer && held === hands.shown) store.setState({ answer });
      await pickedAgain(held);
    }
    held.asking = false;
  };
