import { useRef } from 'react'
import { useLocation } from 'wouter'
import { useHotkeys } from '../ui/keys/use-hotkeys.ts'
import { fleetHref } from './fleet-href.ts'

/** How long the second key may take. */
const PAUSE_MS = 1_500

/** The pages by the key that follows `g`. */
const PAGES = {
  f: fleetHref,
  i: () => '/incidents',
  a: () => '/activity',
  c: () => '/costs',
  k: () => '/secrets',
  n: () => '/alerts',
  s: () => '/settings/system',
  d: () => '/docs',
}

/** `g`, then a letter, goes to a page. */
export function usePageKeys() {
  const [, navigate] = useLocation()
  const until = useRef(0)

  function go(href: () => string) {
    if (performance.now() < until.current) navigate(href())
    until.current = 0
  }
  useHotkeys({
    g() {
      until.current = performance.now() + PAUSE_MS
    },
    ...Object.fromEntries(Object.entries(PAGES).map(([key, href]) => [key, () => go(href)])),
  })
}
