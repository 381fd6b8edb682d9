import { type Problem, problemAt } from '../problem.ts';
import { type SubjectEntry, subjectsOf, type World } from '../world.ts';

const recordsOf = (subject: SubjectEntry) => [
  ...(subject.value.milestones ?? []).map((m, i) => ({ id: m.id, path: ['milestones', i, 'id'] })),
  ...(subject.value.claims ?? []).map((c, i) => ({ id: c.id, path: ['claims', i, 'id'] })),
];

/** Ids are unique, and one that was retired is never used again. */
export const checkIds = (world: World): readonly Problem[] => {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const retired = new Map(world.retired.map((r) => [r.id, r.value.since]));
  for (const subject of subjectsOf(world)) {
    const other = seen.get(subject.id);
    if (other !== undefined)
      problems.push(
        problemAt(
          subject.file,
          subject.path,
          {
            ko: `'${subject.id}'은(는) ${other}에도 있는 id입니다`,
            en: `the id '${subject.id}' is used in ${other} too`,
          },
          { ko: '파일 이름을 바꿔 id를 다르게 하세요', en: 'rename the file to give it an id of its own' },
        ),
      );
    seen.set(subject.id, subject.file.path);
    const since = retired.get(subject.id);
    if (since !== undefined)
      problems.push(
        problemAt(
          subject.file,
          subject.path,
          {
            ko: `'${subject.id}'은(는) ${since}에 거둔 id입니다`,
            en: `the id '${subject.id}' was retired on ${since}`,
          },
          {
            ko: '거둔 id는 다시 쓰지 않습니다: 새 id를 지으세요',
            en: 'a retired id is never reused: choose a new one',
          },
        ),
      );
    const own = new Set<string>();
    for (const { id, path } of recordsOf(subject)) {
      if (own.has(id))
        problems.push(
          problemAt(
            subject.file,
            [...subject.path, ...path],
            { ko: `이 기록에 id '${id}'가 두 번 있습니다`, en: `the id '${id}' stands twice in this record` },
            { ko: '하나의 이름을 바꾸세요', en: 'rename one of them' },
          ),
        );
      own.add(id);
    }
  }
  return problems;
};
