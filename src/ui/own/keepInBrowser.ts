import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Keep } from '../../view/own/world.ts';
import { keptId, markKept, watchKept } from './kept.ts';

const FILE = 'file';
const NOTE = 'note';

/** What stands under a key, while the database is held by nobody else. */
const read = <T>(store: IDBObjectStore, key: string): Promise<T | undefined> =>
  promisifyRequest(store.get(key) as IDBRequest<T | undefined>);

/**
 * The table of a planner in the database of this browser, until it is removed. The tables of several tabs go by an id:
 * a tab writes nothing beside the table of another one, and nothing where the table is gone.
 */
export const keepInBrowser = (): Keep => {
  const table: UseStore = createStore('jeonjido-own', 'table');
  let own: string | null = null;
  return {
    save: async (file, note) => {
      own = crypto.randomUUID();
      const id = own;
      await table('readwrite', (store) => {
        store.put({ id, file }, FILE);
        store.put({ id, note }, NOTE);
        return promisifyRequest(store.transaction);
      });
      // Removed while it was being put away.
      return own === id && markKept(id);
    },
    note: async (note) => {
      const id = own;
      if (id === null) return;
      await table('readwrite', async (store) => {
        const kept = await read<{ id?: string }>(store, FILE);
        if (kept?.id === id) store.put({ id, note }, NOTE);
      });
    },
    load: async () => {
      const [file, note] = await table('readonly', (store) =>
        Promise.all([
          read<{ id?: string; file?: unknown }>(store, FILE),
          read<{ id?: string; note?: unknown }>(store, NOTE),
        ]),
      );
      if (!(file?.file instanceof File) || file.id !== note?.id) return null;
      own = file.id ?? null;
      return { file: file.file, note: note?.note };
    },
    clear: async () => {
      own = null;
      markKept(null);
      await table('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      }).catch(() => undefined);
    },
    watch: (heard) =>
      watchKept(() => {
        if (own === null || keptId() === own) return;
        const removed = keptId() === null;
        own = null;
        heard(removed ? 'removed' : 'replaced');
      }),
  };
};
