import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Path, Problem, SeedFile } from './problem.ts';

export type Seeds = { readonly files: readonly SeedFile[]; readonly problems: readonly Problem[] };

const MAX_BYTES = 1_000_000;

/** Position of the value at `path`, or of the nearest thing above it that exists. */
const locator = (document: ReturnType<typeof parseDocument>, lines: LineCounter) => (path: Path) => {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const start = startOf(document, path.slice(0, depth));
    if (start !== undefined) {
      const { line, col } = lines.linePos(start);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
};

const startOf = (document: ReturnType<typeof parseDocument>, path: Path): number | undefined => {
  const last = path.at(-1);
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
    );
    if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    return undefined;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
};

/** `*name` without its `&name`, often a star that was meant as text: the library finds it only while it makes values. */
const lostAliases = (document: ReturnType<typeof parseDocument>): (readonly [message: string, start: number])[] => {
  const lost: (readonly [string, number])[] = [];
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) === undefined)
        lost.push([`*${node.source} has no &${node.source}`, node.range?.[0] ?? 0]);
    },
  });
  return lost;
};

const readFile = (root: string, file: string): { file?: SeedFile; problems: Problem[] } => {
  const path = relative(join(root, '..'), file).split(sep).join('/');
  const text = readFileSync(file, 'utf8');
  const id =
    relative(root, file)
      .split(sep)
      .slice(1)
      .join('/')
      .replace(/\.yaml$/, '') || path;
  const lines = new LineCounter();
  const whole = (what: Problem['what'], mend: Problem['mend'], line = 1, column = 1): Problem => ({
    file: path,
    line,
    column,
    at: '',
    what,
    mend,
  });
  if (text.length > MAX_BYTES)
    return {
      problems: [
        whole(
          { ko: '파일이 1 MB보다 큽니다', en: 'the file is larger than 1 MB' },
          { ko: '기록 하나에 파일 하나로 나누세요', en: 'split it, one record a file' },
        ),
      ],
    };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const unreadable = (message: string, line?: number, column?: number): Problem =>
    whole(
      { ko: `YAML을 읽을 수 없습니다: ${message}`, en: `cannot read the YAML: ${message}` },
      { ko: '이 줄의 들여쓰기, 따옴표, 쌍점을 고치세요', en: 'mend the indent, quotes or colon on this line' },
      line,
      column,
    );
  const problems = [...document.errors.map((e) => [e.message, e.pos[0]] as const), ...lostAliases(document)].map(
    ([message, start]) => {
      const { line, col } = lines.linePos(start);
      return unreadable(message, line, col);
    },
  );
  if (problems.length > 0) return { problems };
  try {
    return { file: { path, id, value: document.toJS(), locate: locator(document, lines) }, problems: [] };
  } catch (error) {
    return { problems: [unreadable(error instanceof Error ? error.message : String(error))] };
  }
};

/** Every YAML file below `root` (the `seeds/` folder); `basemap/` has readers of its own. */
export const readSeeds = (root: string): Seeds => {
  if (!existsSync(root))
    return {
      files: [],
      problems: [
        {
          file: 'seeds',
          line: 1,
          column: 1,
          at: '',
          what: { ko: 'seeds 폴더가 없습니다', en: 'there is no seeds folder' },
          mend: { ko: '저장소의 seeds/를 되돌리세요', en: 'restore seeds/ of the repository' },
        },
      ],
    };
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !/^basemap[\\/]/.test(name))
    .toSorted();
  const read = paths.map((name) => readFile(root, join(root, name)));
  return { files: read.flatMap((r) => (r.file ? [r.file] : [])), problems: read.flatMap((r) => r.problems) };
};
