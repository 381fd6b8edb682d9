import { useState } from 'react';

/** A text that is being typed: it stands until what it was begun from changes, so that the View stays its owner. */
export const useDraft = (of: string): readonly [text: string, write: (text: string) => void] => {
  const [draft, setDraft] = useState({ of, text: of });
  return [draft.of === of ? draft.text : of, (text) => setDraft({ of, text })];
};
