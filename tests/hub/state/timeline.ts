/** One step of a Space's life. With a `forMs` of Infinity it is the last one. */
export interface Step {
  stage: string
  forMs: number
  errorMessage?: string
  /** The commit that serves from this step on. */
  sha?: string
  /** The hardware of the serving container, if it is not the requested one. */
  flavor?: string
  /** JSON put at places of the runtime while this step lasts, by path: `{"stage": null}`. */
  raw?: Record<string, unknown>
}

/**
 * Where a Space is heading. The stage is computed from the clock whenever it is read, so a Space
 * that changes needs no timer.
 */
export interface Timeline {
  startedAt: number
  steps: readonly [Step, ...Step[]]
  loop: boolean
}

export function holdStage(stage: string, now: number, errorMessage?: string): Timeline {
  const step: Step = { stage, forMs: Number.POSITIVE_INFINITY }
  return {
    startedAt: now,
    steps: [errorMessage === undefined ? step : { ...step, errorMessage }],
    loop: false,
  }
}

/** The step at `now`; the last one forever if the timeline does not loop. */
export function stepAt({ startedAt, steps, loop }: Timeline, now: number): Step {
  let left = now - startedAt
  if (loop) left %= steps.reduce((sum, step) => sum + step.forMs, 0)

  let current = steps[0]
  for (const step of steps) {
    current = step
    if (left < step.forMs) break
    left -= step.forMs
  }
  return current
}
