import { useWords } from '../context.ts';
import { KeyList } from '../KeyList.tsx';

export const Keys = () => {
  const words = useWords();
  return (
    <article>
      <h2>{words.keys.title}</h2>
      <KeyList rows={words.keys.rows} />
    </article>
  );
};
