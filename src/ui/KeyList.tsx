/** Keys and what they do. */
export const KeyList = ({ rows }: { readonly rows: readonly (readonly [keys: string, what: string])[] }) => (
  <dl className="keys">
    {rows.map(([keys, what]) => (
      <div key={keys}>
        <dt>
          <kbd>{keys}</kbd>
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);
