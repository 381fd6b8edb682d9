import { writeData } from '../build.ts';
import { formatProblems } from '../problem.ts';

/** `npm run data`: compiles seeds/ into data/; on problems prints all of them and exits 1. */
const result = writeData(process.cwd());
if (result.ok) {
  const { subjects, milestones, claims, sources } = result.dataset;
  console.log(
    `전지도 자료 / data ${result.dataset.version}: ${subjects.length} subjects, ${milestones.length} milestones, ${claims.length} claims, ${sources.length} sources`,
  );
  console.log(
    result.changed.length > 0 ? `바뀐 파일 / changed: ${result.changed.join(', ')}` : '바뀐 것 없음 / nothing changed',
  );
} else {
  console.error(formatProblems(result.problems));
  process.exitCode = 1;
}
