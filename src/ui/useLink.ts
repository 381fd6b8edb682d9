import { useWords } from './context.ts';
import { useCopy } from './useCopy.ts';

export const canShare = (): boolean => typeof navigator.share === 'function';

/** The address of what is on screen: copied, or handed to the device's own sharing. */
export const useLink = () => {
  const { header } = useWords();
  const { said, copy } = useCopy(header.copied, header.copyFailed);
  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: window.location.href });
    } catch {
      // The reader closed the sheet, or the device refused: nothing was lost.
    }
  };
  return { said, copy: () => void copy(window.location.href), share };
};
