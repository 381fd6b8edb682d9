import { MARK, SIGN, UNCHANGED } from '../../theme.ts';
import type { ChangeKind } from '../../view/changes.ts';
import { useTheme } from '../useTheme.ts';

/** The sign of a change as the map draws it; unchanged is a pale dot. */
export const ChangeSign = ({ kind }: { readonly kind: ChangeKind }) => {
  const theme = useTheme();
  return (
    <svg className="change-sign" width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
      {kind === 'same' ? (
        <circle r={5} fill={MARK.leader[theme]} opacity={UNCHANGED} />
      ) : (
        <>
          <circle r={8} fill={SIGN[kind].color[theme]} />
          <path d={SIGN[kind].path} fill={MARK.paper[theme]} />
        </>
      )}
    </svg>
  );
};
