/**
 * Where error reports go. `mail` opens the reader's mail program (an empty address lets the reader choose one);
 * `issue` opens a page of an issue tracker that takes `title` and `body`. Set at build time.
 */
export type Contact = { readonly kind: 'mail' | 'issue'; readonly to: string };

const issue: string | undefined = import.meta.env.VITE_ISSUE_URL;
const mail: string | undefined = import.meta.env.VITE_REPORT_MAIL;
export const CONTACT: Contact = issue ? { kind: 'issue', to: issue } : { kind: 'mail', to: mail ?? '' };
