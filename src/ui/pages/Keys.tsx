import { useWords } from '../context.ts';

export const Keys = () => {
  const words = useWords();
  return (
    <article>
      <h2>{words.keys.title}</h2>
      <dl className="keys">
        {words.keys.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
};
