/** The mode in which Vite builds the one file. */
export const ONE_FILE = 'single';
