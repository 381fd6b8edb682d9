/* Files that a browser remembers: not every browser does, and the library of the language does not know all of it. */

type Permission = { readonly mode: 'read' };
export type KeptFile = FileSystemFileHandle & {
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>;
};
type Picker = (options: {
  readonly types: readonly { readonly description: string; readonly accept: Record<string, readonly string[]> }[];
}) => Promise<readonly FileSystemFileHandle[]>;
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface Window {
    readonly showOpenFilePicker?: Picker;
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: a global can only be merged into an interface
  interface DataTransferItem {
    readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
  }
}

export type Chosen = { readonly file: File; readonly handle: KeptFile | null };
export const ENDING = '.pmtiles';
export const isArchive = (file: File): boolean => file.name.toLowerCase().endsWith(ENDING);

const READ: Permission = { mode: 'read' };
export const mayRead = async (handle: KeptFile): Promise<PermissionState> =>
  (await handle.queryPermission?.(READ)) ?? 'granted';
/** Only within a press of the reader. */
export const askToRead = async (handle: KeptFile): Promise<boolean> =>
  ((await handle.requestPermission?.(READ)) ?? 'granted') === 'granted';

/** Whether this browser gives files that can be had again. */
export const canRemember = (): boolean => window.showOpenFilePicker !== undefined;

/** A file by the picker of a browser that remembers it; `null` where the reader has chosen none. */
export const pickRemembered = async (description: string): Promise<Chosen | null> => {
  try {
    const [handle] =
      (await window.showOpenFilePicker?.({
        types: [{ description, accept: { 'application/vnd.pmtiles': [ENDING] } }],
      })) ?? [];
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
};

/** The first archive among dropped files, with what it is remembered by; asked for while the drop is being heard, later it is gone. */
export const droppedArchive = (transfer: DataTransfer): Promise<Chosen> | null => {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const at = items.findIndex((item) => {
    const file = item.getAsFile();
    return file !== null && isArchive(file);
  });
  const item = items[at];
  const file = item?.getAsFile();
  if (!item || !file) return null;
  const handle = item.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
  return handle.then((found) => ({ file, handle: found?.kind === 'file' ? (found as KeptFile) : null }));
};
