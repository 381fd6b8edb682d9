import type { Milestone } from '../model/dataset.ts';

/** Reported solid, planned hollow, target a flag: the modality as a sign that needs no colour. */
export const ModalitySign = ({ of }: { readonly of: Pick<Milestone, 'modality'> }) => (
  <svg className="sign" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    {of.modality === 'target' ? (
      <path d="M3 13V1H11L8.6 4L11 7H3" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinejoin="round" />
    ) : (
      <circle
        cx={7}
        cy={7}
        r={5}
        fill={of.modality === 'reported' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.8}
        {...(of.modality === 'planned' ? { strokeDasharray: '2.6 2' } : {})}
      />
    )}
  </svg>
);
