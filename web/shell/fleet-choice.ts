/** The fleet's address with one choice changed, and the others as they are. */
export function withChoice(href: string, name: 'state' | 'account' | 'view', value: string): string {
  const search = new URLSearchParams(href.split('?')[1])
  search.set(name, value)
  // What is searched for would hide what is asked for now.
  if (name !== 'view') search.delete('q')
  return `/?${search}`
}
