/** What lies in `data/` for the compiler alone; the app and its readers never ask for it. */
const FOR_THE_COMPILER: readonly string[] = ['data/basemap/korea.topo.json', 'data/basemap/labels.json'];

/** Whether a file of `data/`, named from the top of the project with slashes, goes out with the app. */
export const isPublished = (file: string): boolean => !FOR_THE_COMPILER.includes(file);
