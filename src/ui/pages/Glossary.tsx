import { useDataset, useText, useWords } from '../context.ts';

export const Glossary = () => {
  const words = useWords();
  const text = useText();
  const { glossary } = useDataset();
  return (
    <article>
      <h2>{words.glossary.title}</h2>
      <dl className="glossary">
        {glossary.map((g) => (
          <div key={g.id} id={`term-${g.id}`}>
            <dt>{text(g.term)}</dt>
            <dd>{text(g.meaning)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
};
