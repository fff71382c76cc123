/** The query of one page of a list; what is null is left out. */
export function pageSearch(values: Record<string, string | number | null>): URLSearchParams {
  const given = Object.entries(values).filter(([, value]) => value !== null)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
}
