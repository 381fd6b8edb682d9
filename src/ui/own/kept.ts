import { storage } from '../storage.ts';

/** Says, without opening the database of the browser, which table is in it. */
const FLAG = 'jeonjido.own';

/** `null`: none is kept. */
export const keptId = (): string | null => storage()?.getItem(FLAG) ?? null;
/** `false`: this browser keeps nothing. */
export const markKept = (id: string | null): boolean => {
  const box = storage();
  if (id === null) box?.removeItem(FLAG);
  else box?.setItem(FLAG, id);
  return box !== null;
};
/** Another tab keeps a table, or removes it. */
export const watchKept = (heard: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === FLAG || key === null) heard();
  });
