type Rules = Readonly<Record<string, readonly string[]>>

/** The rules as a Markdown table for docs/architecture.md; what many rooms may import is named once, as a ground. */
export function toTable(rules: Rules, grounds: Rules): string {
  const legend = Object.entries(grounds).map(([name, rooms]) => `- ${name}: ${listNames(rooms)}.`)
  const rows = Object.entries(rules).map(([room, allowed]) => `| \`${room}\` | ${toCell(allowed, grounds)} |`)
  return [...legend, '', '| room | may import |', '|---|---|', ...rows].join('\n')
}

function toCell(allowed: readonly string[], grounds: Rules): string {
  const held = Object.entries(grounds).filter(([, rooms]) => rooms.every((room) => allowed.includes(room)))
  const others = allowed.filter((room) => !held.some(([, rooms]) => rooms.includes(room)))
  return [listNames(others), ...held.map(([name]) => name)].filter(Boolean).join(', ') || 'nothing'
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
