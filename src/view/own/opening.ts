import { fits } from '../../tables/mapping/mapping.ts';
import { Closed, type Problem, problem, Refusal } from '../../tables/problem.ts';
import type { Checked } from '../../tables/types.ts';
import { knownOf } from '../known.ts';
import { decodeView } from '../url.ts';
import { mapNames } from './mapNames.ts';
import { filtersOf, type Note, plainNote } from './note.ts';
import { dropped, type Project, unpackedTable } from './project.ts';
import { NO_OWN, type Own } from './state.ts';
import { type Hands, holding, type OwnStore, type OwnWorld } from './world.ts';

const IDLE = { progress: null, quiet: false, file: null, draft: null, mapping: null, checked: null } as const;

export const problemsIn = (error: unknown): readonly Problem[] =>
  error instanceof Refusal ? error.problems : [problem('unreadable', { value: String(error) })];

/** A mapping that says what cannot be is told of like any other problem, and can be mended. */
const refusedMapping = (error: unknown): Checked => {
  if (!(error instanceof Refusal)) throw error;
  const { problems } = error;
  return {
    blocked: true,
    placed: 0,
    undated: 0,
    bounds: null,
    count: problems.length,
    problems,
    mend: null,
    segments: null,
  };
};

/** The way of a file from the hand of a planner to the map: read, mapped, checked, loaded. */
export const createOpening = (world: OwnWorld, store: OwnStore, hands: Hands, ask: () => Promise<void>) => {
  const { views, openReader, keep, saved } = world;
  const { dataset } = views;
  const names = mapNames(dataset);
  const set = (patch: Partial<Own>) => store.setState(patch);
  const own = () => store.getState();

  const giveUp = (): void => {
    hands.turn += 1;
    hands.next?.reader.close();
    hands.next = null;
    hands.onShown = null;
    set({ ...IDLE, step: hands.shown ? 'shown' : 'none' });
  };
  const refuse = (name: string, error: unknown): void => {
    giveUp();
    set({ refused: { name, problems: problemsIn(error) } });
  };

  /** Rows are loaded as a note says; then, and not before, this table takes the place of the one that is shown. */
  const load = async (note: Note): Promise<void> => {
    const { next, turn } = hands;
    const { quiet } = own();
    if (next === null) return;
    set({ step: 'loading', progress: 0, mapping: note.mapping });
    const layer = await next.reader.load(note.mapping, names);
    if (turn !== hands.turn) return;
    hands.shown?.reader.close();
    hands.shown = next;
    hands.next = null;
    set({ ...NO_OWN, step: 'shown', layer, ...filtersOf(layer, note) });
    hands.onShown?.();
    hands.onShown = null;
    void ask();
    // What has come back from the browser is there already.
    const kept = await (quiet ? keep.note(note).then(() => true) : keep.save(next.file, note)).catch(() => false);
    if (next === hands.shown) set({ kept });
  };

  /** What the mapping makes of the file; the one that was chosen last counts. */
  const check = async (): Promise<void> => {
    const { next } = hands;
    if (next === null || next.asking) return;
    next.asking = true;
    for (let { mapping } = own(); mapping !== null && next === hands.next; ) {
      const checked = await next.reader.check(mapping, names.segments).catch(refusedMapping);
      const now = own().mapping;
      if (now === mapping) {
        if (next === hands.next) set({ checked, progress: null });
        break;
      }
      mapping = now;
    }
    next.asking = false;
  };

  /** Reads a file up to its mapping; `false`: it was given up meanwhile. */
  const read = async (file: File, note: Note | null, quiet = false): Promise<boolean> => {
    giveUp();
    const { turn } = hands;
    set({ step: 'reading', progress: 0, quiet, refused: null, file: { name: file.name, bytes: file.size } });
    const reader = await openReader((progress) => {
      if (turn === hands.turn && own().step !== 'shown') set({ progress });
    });
    if (turn !== hands.turn) {
      reader.close();
      return false;
    }
    hands.next = holding(file, note?.guarded ?? false, reader);
    const draft = await reader.open(file, file.name, hands.next.guarded);
    if (turn !== hands.turn) return false;
    const missing = note === null ? [] : fits(note.mapping, draft.guess.columns);
    if (missing.length > 0) throw new Refusal(...missing);
    const mapping = note === null ? draft.guess : { ...note.mapping, columns: draft.guess.columns };
    // Where it is known what the columns mean, the reader is asked only if that does not do.
    const known = note !== null || draft.given;
    set({ ...(known ? {} : { step: 'mapping' as const }), draft, mapping, checked: null, progress: 0 });
    await check();
    return turn === hands.turn;
  };
  /** Reads a file; where it is known what its columns mean, nothing is asked any more. `onShown`: once it is shown. */
  const begin = async (
    file: File,
    note: Note | null,
    quiet = false,
    onShown: Hands['onShown'] = null,
  ): Promise<void> => {
    const reading = read(file, note, quiet);
    hands.onShown = onShown;
    if (!(await reading)) return;
    const { draft, mapping, checked, step } = own();
    if (step === 'mapping' || mapping === null || checked === null || draft === null) return;
    if (!checked.blocked && (checked.count === 0 || mapping.unread === 'unknown'))
      await load(note ? { ...note, mapping } : plainNote(mapping, false));
    else askForMapping();
  };
  const askForMapping = (): void => set({ step: 'mapping', quiet: false });

  /** What takes its time before a table is read counts only if nothing newer has begun meanwhile. */
  const inTurn =
    (turn: number) =>
    async <T>(what: Promise<T>): Promise<T> => {
      const result = await what.catch((error: unknown) => {
        throw turn === hands.turn ? error : new Closed();
      });
      if (turn !== hands.turn) throw new Closed();
      return result;
    };
  type InTurn = ReturnType<typeof inTurn>;

  const openProject = async (project: Project, file: File | null, inTime: InTurn): Promise<void> => {
    const { note, hash, views: more, table } = project;
    const rows = file ?? (table ? await inTime(unpackedTable(table)) : null) ?? hands.shown?.file;
    if (rows === undefined) throw new Refusal(problem('project-without-table'));
    await begin(rows, note, false, () => {
      if (more.length > 0) saved.imported(more);
      if (hash !== '') views.actions.linkOpened(decodeView(hash, knownOf(dataset)).view);
    });
  };
  const take = async (files: readonly File[]): Promise<void> => {
    giveUp();
    const inTime = inTurn(hands.turn);
    const all = await inTime(Promise.all(files.map(dropped)));
    const tables = all.flatMap((d) => (d.kind === 'table' ? [d.file] : []));
    if (tables.length > 1) throw new Refusal(problem('two-tables', { value: tables.map((f) => f.name).join(', ') }));
    const file = tables[0] ?? null;
    const project = all.flatMap((d) => (d.kind === 'project' ? [d.project] : []))[0];
    if (project) return openProject(project, file, inTime);
    const note = all.flatMap((d) => (d.kind === 'mapping' ? [d.note] : []))[0] ?? null;
    // A mapping by itself is for the table that is here.
    const table = file ?? hands.shown?.file;
    if (table === undefined) throw new Refusal(problem('project-without-table'));
    return begin(table, note);
  };

  /** Whatever is refused on the way is told, and what was there before is still there. */
  const tried = (name: string, what: Promise<unknown>, heard?: (problems: readonly Problem[]) => void): void => {
    what.catch((error: unknown) => {
      if (error instanceof Closed) return;
      refuse(name, error);
      heard?.(problemsIn(error));
    });
  };
  /** The table that is shown, with its columns to be mapped anew. */
  const remap = async (file: File, note: Note): Promise<void> => {
    if (await read(file, note)) askForMapping();
  };

  return { giveUp, load, check, begin, remap, take, tried };
};
