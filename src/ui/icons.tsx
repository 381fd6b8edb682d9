const PATHS = {
  close: 'M5 5L15 15M15 5L5 15',
  search: 'M9 15A6 6 0 1 0 9 3A6 6 0 1 0 9 15M13.5 13.5L18 18',
  previous: 'M13 4L6 10L13 16M4.5 4V16',
  next: 'M7 4L14 10L7 16M15.5 4V16',
  play: 'M6 3.5V16.5L16 10Z',
  pause: 'M6.5 4V16M13.5 4V16',
  fit: 'M3 8V3H8M12 3H17V8M17 12V17H12M8 17H3V12',
  locate: 'M10 2V5M10 15V18M2 10H5M15 10H18M10 14A4 4 0 1 0 10 6A4 4 0 1 0 10 14',
  link: 'M8 12L12 8M7 9L4.8 11.2A3 3 0 0 0 9 15.2L11 13M9 7L11 4.8A3 3 0 0 1 15.2 9L13 11',
  plus: 'M10 4V16M4 10H16',
  minus: 'M4 10H16',
  menu: 'M3 5H17M3 10H17M3 15H17',
  back: 'M12 4L6 10L12 16',
  layers: 'M10 3L18 7.5L10 12L2 7.5ZM2 12L10 16.5L18 12',
  flag: 'M5 18V3H15L12.5 6.5L15 10H5',
  sliders: 'M3 6H9M13 6H17M3 14H6M10 14H17M11 4V8M8 12V16',
  lanes: 'M3 4.5H9M6 10H15M10 15.5H17M9 3V6M15 8.5V11.5M10 14V17',
  earlier: 'M12 4L6 10L12 16',
  later: 'M8 4L14 10L8 16',
  calendar: 'M3 5H17V17H3ZM3 9H17M7 3V6M13 3V6',
} as const;
export type IconName = keyof typeof PATHS;

/** A line icon; its button carries the words. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
