import type { Claim, Milestone } from '../../model/dataset.ts';
import { pageAddress } from '../appAddress.ts';
import { CONTACT } from '../contact.ts';
import { useText, useWords } from '../context.ts';

/** "Is this wrong?": a mail (or an issue page, by configuration) that already names the value, its sources and the link. */
export const ReportLink = ({ of }: { readonly of: Milestone | Claim }) => {
  const words = useWords();
  const text = useText();
  const cites = of.cites.map((c) => (c.paragraph === null ? c.source : `${c.source}#${c.paragraph}`)).join(' ');
  const subject = words.card.reportSubject(of.id);
  const body = words.card.reportBody(of.id, text(of.statement), cites, pageAddress());
  const target = CONTACT.kind === 'mail' ? `mailto:${CONTACT.to}?` : `${CONTACT.to}?`;
  const query = CONTACT.kind === 'mail' ? { subject, body } : { title: subject, body };
  const parameters = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return (
    <a className="report" href={target + parameters.join('&')} rel="noreferrer">
      {words.card.report}
    </a>
  );
};
