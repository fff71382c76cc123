import { type ComponentType, createElement, lazy, type ReactElement, useState } from 'react'
import { createLoader } from './load-again.ts'
import { onIdle } from './on-idle.ts'

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
    void loadPart().catch(() => undefined)
  }
  if (isSoonWanted) soonWanted.add(preload)

  const render = (props: Props): ReactElement =>
    createElement(Mounted<Props>, { loaded, Lazy: Current as ComponentType<Props>, props })
  return { Part: render, preload, load: loadPart, loaded: () => loaded }
}

interface MountedProps<Props> {
  loaded: ComponentType<Props> | null
  Lazy: ComponentType<Props>
  props: Props
}

/** React hides a page for up to 300 ms once it has waited for a part: what is loaded when it is mounted must not wait. */
function Mounted<Props extends object>({ loaded, Lazy, props }: MountedProps<Props>) {
  const [ready] = useState(() => loaded)
  return createElement(ready ?? Lazy, props)
}

/** From now on, parts that failed to load are requested again when they are rendered. */
export function retryParts() {
  for (const renew of renewals) renew()
  renewals.clear()
}

/** Loads what will be needed soon, one part each time the browser is idle; returns a function that stops it. */
export function preloadParts(): () => void {
  const waiting = soonWanted.values()
  function loadNext() {
    const { value: preload } = waiting.next()
    if (!preload) return
    preload()
    stop = onIdle(loadNext)
  }
  let stop = onIdle(loadNext)
  return () => stop()
}
