import { type Path, type Problem, problemAt, type SeedFile } from '../problem.ts';
import { subjectsOf, type World } from '../world.ts';

type Link = { readonly from: string; readonly to: string; readonly file: SeedFile; readonly path: Path };

/** Links from which one comes back to where one started. */
const looping = (links: readonly Link[]): readonly Link[] => {
  const next = new Map(links.map((link) => [link.from, link.to]));
  const returns = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at = next.get(start); at !== undefined && !seen.has(at); at = next.get(at)) {
      if (at === start) return true;
      seen.add(at);
    }
    return false;
  };
  return links.filter((link) => returns(link.from));
};

const partLinks = (world: World): readonly Link[] =>
  subjectsOf(world).flatMap((s) =>
    (s.value.claims ?? []).flatMap((claim, i) =>
      claim.partOf === undefined
        ? []
        : [
            {
              from: `${s.id}:${claim.id}`,
              to: `${s.id}:${claim.partOf}`,
              file: s.file,
              path: [...s.path, 'claims', i, 'partOf'],
            },
          ],
    ),
  );

const parentLinks = (world: World): readonly Link[] =>
  [...world.programmes, ...world.regions].flatMap(({ id, value, file, path }) =>
    value.parent === undefined ? [] : [{ from: id, to: value.parent, file, path: [...path, 'parent'] }],
  );

/** Nothing is a part of itself, not even by way of others. */
export const checkLoops = (world: World): readonly Problem[] =>
  [...looping(partLinks(world)), ...looping(parentLinks(world))].map(({ to, file, path }) =>
    problemAt(
      file,
      path,
      { ko: `돌고 돌아 자기 자신의 일부가 됩니다: ${to}`, en: `by way of '${to}' it becomes a part of itself` },
      {
        ko: '고리를 끊으세요: 전체가 되는 쪽에는 적지 않습니다',
        en: 'break the loop: the whole names no whole of its own',
      },
    ),
  );
