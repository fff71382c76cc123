import { type ComponentType, createElement, lazy } from 'react'
import { createLoader } from './load-again.ts'

/** The code of a part of the page could not be fetched. */
export class MissingPartError extends Error {
  override name = 'MissingPartError' as const
}

const renewals = new Set<() => void>()
const soonWanted = new Set<() => void>()

interface PartOptions {
  /** Whether it is fetched once the page has time, because it must open at once when it is wanted. */
  isSoonWanted?: boolean
}

/**
 * A component whose code is a chunk of its own. Where the chunk cannot be had, rendering it throws a `MissingPartError`
 * until `retryParts`: not each time it is rendered, which would ask for it without end.
 */
export function createPart<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
  { isSoonWanted = false }: PartOptions = {},
) {
  const loadAgain = createLoader(load)
  const create = () =>
    lazy(() =>
      loadAgain().then(
        (module) => ({ default: pick(module) }),
        (cause: unknown) => {
          renewals.add(renew)
          throw new MissingPartError('A part of the page could not be loaded', { cause })
        },
      ),
    )
  let Current = create()
  function renew() {
    Current = create()
  }
  /** A guess: if it fails, the real request will tell. */
  function preload() {
    void loadAgain().catch(() => undefined)
  }
  if (isSoonWanted) soonWanted.add(preload)

  const render = (props: Props) => createElement(Current as ComponentType<Props>, props)
  return { Part: render, preload }
}

/** From now on the parts that could not be had are asked for again when they are shown. */
export function retryParts() {
  for (const renew of renewals) renew()
  renewals.clear()
}

/** Fetches what will be wanted soon. */
export function preloadParts() {
  for (const preload of soonWanted) preload()
}
