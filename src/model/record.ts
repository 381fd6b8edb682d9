/** An object of JSON that is no list; what it holds is anybody's. */
export type JsonRecord = Readonly<Record<string, unknown>>;
export const isRecord = (json: unknown): json is JsonRecord =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Only what a record itself has, whatever it is called: `__proto__` and `constructor` are names like any other. */
export const fieldOf = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;
