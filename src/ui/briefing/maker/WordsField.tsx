import type { Ref } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Letters that it may hold. */
  readonly most: number;
  readonly onWrite: (value: string) => void;
};

/** Words on one line. */
export const LineField = ({ label, value, most, onWrite }: Props) => (
  <label className="maker-field">
    {label}
    <input className="input" value={value} maxLength={most} onChange={(event) => onWrite(event.target.value)} />
  </label>
);

type AreaProps = Props & {
  readonly name: string;
  readonly rows: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
};
/** Words on several lines. */
export const AreaField = ({ label, value, most, onWrite, name, rows, ref }: AreaProps) => (
  <label className="maker-field">
    {label}
    <textarea
      {...(ref ? { ref } : {})}
      name={name}
      className="input"
      rows={rows}
      value={value}
      maxLength={most}
      onChange={(event) => onWrite(event.target.value)}
    />
  </label>
);
