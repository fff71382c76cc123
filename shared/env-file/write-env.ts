/** Writes entries as a `.env` file, so that reading it again gives the same. */
export function writeEnv(entries: readonly { key: string; value: string }[]): string {
  return entries.map(({ key, value }) => `${key}=${quoteIfNeeded(value)}\n`).join('')
}

/** What no parser reads in another way. */
const PLAIN = /^[\w./:@%+,=-]*$/

function quoteIfNeeded(value: string): string {
  if (PLAIN.test(value) && !value.startsWith('-----BEGIN')) return value
  const escaped = value.replace(/[\\"$\n\r\t]/g, (character) => WRITTEN[character] ?? character)
  return `"${escaped}"`
}

const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '\\$',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
