import { LIMITS } from '../../../tables/limits.ts';
import { FileButton } from '../FileButton.tsx';
import { TITLE } from '../focus.ts';
import { useOwnWords } from '../useOwnWords.ts';

/** Where there is no table yet: what can be brought, how, and that it stays here. */
export const Invitation = () => {
  const words = useOwnWords();
  return (
    <section className="own-panel own-invitation" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.invite.about}</p>
      <FileButton words={words.chooseFile} primary />
      <p className="muted">{words.privacy}</p>
      <p className="muted">{words.invite.limits(LIMITS.bytes / 1e6, LIMITS.rows)}</p>
      <p className="muted">{words.invite.mapping}</p>
    </section>
  );
};
