/** What a bundler tells of a module; as much of it as is asked for here. */
type ModuleInfo = { readonly importedIds: readonly string[] };
type Context = { readonly getModuleInfo: (id: string) => ModuleInfo | null };

/**
 * Puts everything that the page needs at once into one chunk: cut up by what later parts share with it, it was fifteen
 * small files, which squeeze worse and ask for more round trips.
 */
export const firstView = (entry: string) => {
  let first: Set<string> | null = null;
  const walk = (context: Context): Set<string> => {
    const found = new Set<string>();
    const waiting = [entry];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  };
  return {
    debugName: 'first view',
    name: (id: string, context: Context): string | null => {
      first ??= walk(context);
      return first.has(id) && !/\.css($|\?)/.test(id) ? 'first' : null;
    },
  };
};
