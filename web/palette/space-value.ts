/** What the list knows a Space's row by; a command's row is known by its id. */
export function spaceValue(spaceId: string): string {
  return `space ${spaceId}`
}
