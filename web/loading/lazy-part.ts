import { type ComponentType, createElement, lazy } from 'react'
import { createLoader } from './load-again.ts'

/** The code of a part of the page could not be loaded. */
export class MissingPartError extends Error {
  override name = 'MissingPartError' as const
}

const renewals = new Set<() => void>()
const soonWanted = new Set<() => void>()

interface PartOptions {
  /** Whether it is loaded at idle, because it must open without delay when it is needed. */
  isSoonWanted?: boolean
}

/**
 * A component whose code is a separate chunk. If the chunk cannot be loaded, rendering throws a `MissingPartError` until
 * `retryParts` is called: a retry on every render would be an endless loop.
 */
export function createPart<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
  { isSoonWanted = false }: PartOptions = {},
) {
  const loadAgain = createLoader(load)
  let loaded: ComponentType<Props> | null = null
  const loadPart = () =>
    loadAgain().then(
      (module) => {
        loaded = pick(module)
        return loaded
      },
      (cause: unknown) => {
        renewals.add(renew)
        throw new MissingPartError('A part of the page could not be loaded', { cause })
      },
    )
  const create = () => lazy(() => loadPart().then((component) => ({ default: component })))
  let Current = create()
  function renew() {
    Current = create()
  }
  /** Speculative: if it fails, the real request will report it. */
  function preload() {
    void loadAgain().catch(() => undefined)
  }
  if (isSoonWanted) soonWanted.add(preload)

  const render = (props: Props) => createElement(Current as ComponentType<Props>, props)
  return { Part: render, preload, load: loadPart, loaded: () => loaded }
}

/** From now on, parts that failed to load are requested again when they are rendered. */
export function retryParts() {
  for (const renew of renewals) renew()
  renewals.clear()
}

/** Loads what will be needed soon. */
export function preloadParts() {
  for (const preload of soonWanted) preload()
}
