/** What a record has under a name that is not ours: an account may be called `constructor`, which every object has. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
