import type { StoryProblem } from '../../../view/briefing/checkStory.ts';
import { useLang } from '../../context.ts';
import { useBriefWords } from '../useBriefWords.ts';

type Props = { readonly problems: readonly (StoryProblem & { readonly line?: number; readonly column?: number })[] };
const MOST = 30;

/** What has to be mended in a story, each with its place, and what to do. */
export const Problems = ({ problems }: Props) => {
  const words = useBriefWords().maker;
  const lang = useLang();
  if (problems.length === 0) return null;
  return (
    <div className="story-problems" role="alert">
      <strong>{words.problems(problems.length)}</strong>
      <ul>
        {problems.slice(0, MOST).map(({ path, line, column, what, mend }) => (
          <li key={`${line}:${column} ${path.join('.')} ${what.en}`}>
            <code>{line === undefined ? path.join('.') : `${line}:${column} ${path.join('.')}`}</code> {what[lang]} →{' '}
            {mend[lang]}
          </li>
        ))}
      </ul>
    </div>
  );
};
