import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './context.ts';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly label: string;
  readonly className?: string;
  /** A press beside it does not close it: there is something in it that would be lost. */
  readonly stays?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog that is open while it stands there; Escape, its button and a press beside it close it. */
export const Dialog = ({ label, className = 'page', stays = false, onClose, children }: Props) => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (box && !box.open) box.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => !stays && event.target === dialog.current && dialog.current.close()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div className="page-body">
        <IconButton
          icon="close"
          words={words.app.close}
          className="page-close"
          onClick={() => dialog.current?.close()}
        />
        {children}
      </div>
    </dialog>
  );
};
