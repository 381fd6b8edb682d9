import { isNode, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { StorySeed } from '../../../model/stories.ts';
import { checkStory, formProblem, type StoryProblem, type StoryWorld } from '../../../view/briefing/checkStory.ts';

/** One thing that is wrong with a file, at its place. */
export type FileProblem = StoryProblem & { readonly line: number; readonly column: number };
export type Read =
  | { readonly ok: true; readonly story: StorySeed }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

export const MOST_BYTES = 1_000_000;

/** A story as the YAML that can stand in `seeds/stories/`; what is the same twice is written twice, because no alias is read. */
export const storyText = (story: StorySeed): string =>
  stringify(story, { lineWidth: 110, aliasDuplicateObjects: false });

type Place = { readonly line: number; readonly column: number };
const unreadable = (message: string, place: Place): FileProblem => ({
  path: [],
  ...place,
  what: { ko: `YAML을 읽을 수 없습니다: ${message}`, en: `cannot read the YAML: ${message}` },
  mend: { ko: '이 줄의 들여쓰기, 따옴표, 쌍점을 고치세요', en: 'mend the indent, quotes or colon on this line' },
});
const aliased = (name: string, place: Place): FileProblem => ({
  path: [],
  ...place,
  what: { ko: `되부르는 값은 읽지 않습니다: *${name}`, en: `a value that stands elsewhere is not read: *${name}` },
  mend: { ko: '값을 그 자리에 그대로 적으세요', en: 'write the value itself in its place' },
});

/** Reads a story from YAML as strictly as the seeds are read: all that is wrong with it, or the story. */
export const readStory = (text: string, world: StoryWorld): Read => {
  try {
    return read(text, world);
  } catch (error) {
    // Thousands of brackets inside each other are deeper than any reader goes.
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [unreadable(message, { line: 1, column: 1 })] };
  }
};

const read = (text: string, world: StoryWorld): Read => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return { ok: false, problems: document.errors.map((e) => unreadable(e.message, at(e.pos[0]))) };
  // A few lines of aliases unfold without end.
  const aliases: FileProblem[] = [];
  visit(document, { Alias: (_, { source, range }) => void aliases.push(aliased(source, at(range?.[0] ?? 0))) });
  if (aliases.length > 0) return { ok: false, problems: aliases };
  /** The place of a value, or of the nearest thing above it that is there. */
  const placeOf = (path: StoryProblem['path']): Place => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const placed = (problems: readonly StoryProblem[]): Read => ({
    ok: false,
    problems: problems.map((problem) => ({ ...problem, ...placeOf(problem.path) })),
  });
  const result = StorySeed.safeParse(document.toJS());
  if (!result.success) return placed(result.error.issues.map(formProblem));
  const problems = checkStory(result.data, world);
  return problems.length > 0 ? placed(problems) : { ok: true, story: result.data };
};
