const SCRIPT = /<script\b[^>]*>/g
const SOURCE = /\bsrc="([^"]+)"/

/** Whether this is our page (and not a proxy's sign-in, for example) from another build than the loaded scripts. */
export function namesOtherScripts(page: string, loaded: readonly string[]): boolean {
  if (!page.includes('id="root"')) return false
  const modules = [...page.matchAll(SCRIPT)].flatMap(([tag]) => {
    const source = tag.includes('type="module"') ? SOURCE.exec(tag)?.[1] : undefined
    return source ? [source] : []
  })
  return modules.some((source) => !loaded.includes(source))
}
