import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.tsx';

type Props = Omit<ComponentProps<'button'>, 'children' | 'type'> & {
  readonly icon: IconName;
  readonly words: string;
  readonly title?: string;
};

/** A button of 44 px with a line icon; its words are spoken and shown as a title. */
export const IconButton = ({ icon, words, title = words, className = '', ...rest }: Props) => (
  <button type="button" className={`icon-button ${className}`.trim()} aria-label={words} title={title} {...rest}>
    <Icon name={icon} />
  </button>
);
