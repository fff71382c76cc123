import type { ComponentProps } from 'react'
import { Link } from 'wouter'

/** A link to a page of the dashboard, or to another site, which opens in a new tab. */
export function AnyLink({ href, ...rest }: Omit<ComponentProps<'a'>, 'ref'> & { href: string }) {
  if (href.startsWith('/')) return <Link href={href} {...rest} />
  return <a href={href} target="_blank" rel="noreferrer" {...rest} />
}
