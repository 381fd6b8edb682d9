import { createStore, del, get, set } from 'idb-keyval';
import { storage } from '../storage.ts';
import type { KeptFile } from './handles.ts';

/** Says, without opening the database of the browser, that there is something in it. */
const FLAG = 'jeonjido.streets';
const KEY = 'file';
const box = () => createStore('jeonjido-streets', 'files');

/** The place of the file is kept, never the file: it may have gigabytes. `false`: this browser keeps nothing. */
export const keep = async (handle: KeptFile): Promise<boolean> => {
  try {
    await set(KEY, handle, box());
    storage()?.setItem(FLAG, handle.name);
    return storage() !== null;
  } catch {
    return false;
  }
};
export const keptFile = async (): Promise<KeptFile | null> => {
  if ((storage()?.getItem(FLAG) ?? null) === null) return null;
  const found = await get<unknown>(KEY, box()).catch(() => null);
  return found instanceof FileSystemFileHandle ? found : null;
};
export const forget = async (): Promise<void> => {
  if ((storage()?.getItem(FLAG) ?? null) === null) return;
  storage()?.removeItem(FLAG);
  await del(KEY, box()).catch(() => undefined);
};
