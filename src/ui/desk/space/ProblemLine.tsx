import type { Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** What is wrong with what was typed, and how to mend it. */
export const ProblemLine = ({ problem }: { readonly problem: Problem | null }) => {
  const words = useSpaceWords();
  return (
    <p className="space-problem" role="alert" hidden={problem === null}>
      {problem !== null && words.problem[problem]}
    </p>
  );
};
