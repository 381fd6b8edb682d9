import { isRecord, type JsonRecord } from '../../model/record.ts';
import { LIMITS } from '../../tables/limits.ts';
import { keptOf, MAPPING_FORMAT } from '../../tables/mapping/mapping.ts';
import { problem, Refusal } from '../../tables/problem.ts';
import type { SavedView } from '../saved.ts';
import { readViews, writeViews } from '../saved.ts';
import { type Note, parseNote } from './note.ts';

/**
 * Files that are written here and read here again. Both begin with one line of JSON. A mapping is nothing else; a project
 * may go on with the rows of its table, packed by gzip, where the planner asked for that.
 */
const FORMATS = { mapping: MAPPING_FORMAT, project: 'jeonjido-project' } as const;
const VERSION = 1;
/** The line of JSON is small, whatever follows it. */
const HEAD_BYTES = 1_000_000;

export type Project = {
  readonly note: Note;
  /** What was looked at, as a link. */
  readonly hash: string;
  readonly views: readonly SavedView[];
  /** The table itself, still packed. */
  readonly table: { readonly name: string; readonly gzip: Blob } | null;
};
export type Dropped =
  | { readonly kind: 'table'; readonly file: File }
  | { readonly kind: 'mapping'; readonly note: Note }
  | { readonly kind: 'project'; readonly project: Project };

export const mappingFile = (note: Note): Blob =>
  new Blob([`${JSON.stringify({ ...keptOf(note.mapping, note.guarded), ...note })}\n`], {
    type: 'application/json',
  });

export const projectFile = async (
  { note, hash, views }: Omit<Project, 'table'>,
  table: { readonly name: string; readonly rows: Blob } | null,
): Promise<Blob> => {
  const head = {
    format: FORMATS.project,
    version: VERSION,
    ...note,
    hash,
    views: JSON.parse(writeViews(views)) as unknown,
    table: table?.name ?? null,
  };
  const packed = table && (await new Response(table.rows.stream().pipeThrough(new CompressionStream('gzip'))).blob());
  return new Blob([`${JSON.stringify(head)}\n`, ...(packed ? [packed] : [])], { type: 'application/octet-stream' });
};

/** The rows of a project; refused when there are more of them than a table may have. */
export const unpackedTable = async ({ name, gzip }: NonNullable<Project['table']>): Promise<File> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const stream = gzip.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      bytes += part.value.byteLength;
      if (bytes > LIMITS.bytes) throw new Refusal(problem('too-big', { wanted: LIMITS.bytes }));
      parts.push(new Uint8Array(part.value));
    }
  } catch (error) {
    await stream.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal(problem('bad-project', { value: 'table' }));
  }
  return new File(parts, name);
};

const parsed = (text: string): JsonRecord | null => {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
};

/** What a file is that was dropped: one of ours, or a table. */
export const dropped = async (file: File): Promise<Dropped> => {
  const start = await file.slice(0, 100).text();
  const isOurs = Object.values(FORMATS).some((format) => start.startsWith(`{"format":"${format}"`));
  if (!isOurs) return { kind: 'table', file };
  const text = await file.slice(0, HEAD_BYTES).text();
  const end = text.indexOf('\n');
  const head = parsed(end < 0 ? text : text.slice(0, end));
  const note = parseNote(head);
  if (head === null || note === null || head.version !== VERSION) throw new Refusal(problem('bad-project'));
  if (head.format === FORMATS.mapping) return { kind: 'mapping', note };
  const bytes = new TextEncoder().encode(text.slice(0, end + 1)).byteLength;
  const name = head.table;
  return {
    kind: 'project',
    project: {
      note,
      hash: typeof head.hash === 'string' ? head.hash : '',
      views: readViews(JSON.stringify(head.views ?? null))?.views ?? [],
      table: typeof name === 'string' && file.size > bytes ? { name, gzip: file.slice(bytes) } : null,
    },
  };
};
