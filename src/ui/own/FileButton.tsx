import { useRef, useState } from 'react';
import { openOwn } from './own.ts';
import { useOwnWords } from './useOwnWords.ts';

/** What a table, the file of its mapping and a project end with. */
const ENDINGS = '.csv,.txt,.tsv,.geojson,.json,.jeonjido';

/** Chooses files as dropping them does: a table, with the file of its mapping or without. */
export const FileButton = ({
  words: label,
  primary = false,
}: {
  readonly words: string;
  readonly primary?: boolean;
}) => {
  const words = useOwnWords();
  const picker = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const take = (files: readonly File[]) => {
    setFailed(false);
    openOwn().then(
      (own) => own.actions.filesDropped(files),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" className={primary ? 'button primary' : 'button'} onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept={ENDINGS}
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) take(files);
        }}
      />
      {failed && <span role="alert">{words.stopped}</span>}
    </>
  );
};
