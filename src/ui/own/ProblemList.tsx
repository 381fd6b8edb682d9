import type { Problem } from '../../tables/problem.ts';
import { problemLine } from './problemLine.ts';
import { useOwnWords } from './useOwnWords.ts';

/** What is wrong, line by line. */
export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const words = useOwnWords();
  return (
    // A long list scrolls by itself, and whoever has no mouse scrolls it, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="warning own-problems" tabIndex={0} aria-label={words.refused.list}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.line} ${problem.column} ${problem.value}`} data-problem={problem.code}>
            {problemLine(words, problem)}
          </li>
        ))}
      </ul>
    </section>
  );
};
