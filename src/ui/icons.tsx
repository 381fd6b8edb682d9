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
  overview: 'M3 3H8V8H3ZM12 3H17V8H12ZM3 12H8V17H3ZM12 12H17V17H12Z',
  notes: 'M4 3H16V17H4ZM7 7H13M7 10.5H13M7 14H10',
  speaker: 'M2 4H18V14H2ZM7 17H13M10 14V17',
  full: 'M3 7V3H7M13 3H17V7M17 13V17H13M7 17H3V13',
  blank: 'M3 4H17V16H3ZM6.5 7L13.5 13M13.5 7L6.5 13',
  laser: 'M4 16L12 8M13.5 6.5L16 4M10 10A2.5 2.5 0 1 0 15 10A2.5 2.5 0 1 0 10 10',
  explore: 'M10 18A8 8 0 1 0 10 2A8 8 0 1 0 10 18M13.5 6.5L11.5 11.5L6.5 13.5L8.5 8.5Z',
  print: 'M5 7V3H15V7M5 14H3V7H17V14H15M5 11.5H15V17H5Z',
  picture: 'M3 4H17V16H3ZM3 13L7.5 9L11 12L13.5 10L17 13M12.5 7.5H13',
  edit: 'M4 16L4.8 12.5L13.5 3.8L16.2 6.5L7.5 15.2ZM12 5.3L14.7 8',
  trash: 'M4 6H16M8 6V4H12V6M5.5 6L6.5 17H13.5L14.5 6',
  up: 'M10 16V4M5 9L10 4L15 9',
  down: 'M10 4V16M5 11L10 16L15 11',
  undo: 'M7 4L3 8L7 12M3 8H12A4.5 4.5 0 0 1 12 17H8',
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
