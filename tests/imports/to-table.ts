type Rules = Readonly<Record<string, readonly string[]>>

/** The rules as a Markdown table, for docs/architecture.md; the rooms that all may import are named once, as the ground. */
export function toTable(rules: Rules, ground: readonly string[]): string {
  const rows = Object.entries(rules).map(([room, allowed]) => `| \`${room}\` | ${toCell(allowed, ground)} |`)
  return [`The ground: ${listNames(ground)}.`, '', '| room | may import |', '|---|---|', ...rows].join('\n')
}

function toCell(allowed: readonly string[], ground: readonly string[]): string {
  const hasGround = ground.every((name) => allowed.includes(name))
  const others = hasGround ? allowed.filter((name) => !ground.includes(name)) : allowed
  return [listNames(others), hasGround ? 'the ground' : ''].filter(Boolean).join(', ') || 'nothing'
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
