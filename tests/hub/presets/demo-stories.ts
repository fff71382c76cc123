import type { SpaceSeed } from '../state/spaces.ts'
import type { Step } from '../state/timeline.ts'

type Cycle = NonNullable<SpaceSeed['cycle']>

const SECOND_MS = 1000

const step = (stage: string, seconds: number, errorMessage?: string): Step => ({
  stage,
  forMs: seconds * SECOND_MS,
  ...(errorMessage === undefined ? {} : { errorMessage }),
})

/** The lives of Spaces that change while you watch. */
const STORIES = {
  redeploys: [
    step('RUNNING', 70),
    step('RUNNING_BUILDING', 15),
    step('RUNNING_APP_STARTING', 8),
    step('RUNNING', 130),
  ],
  naps: [step('RUNNING', 90), step('SLEEPING', 60), step('APP_STARTING', 8), step('RUNNING', 60)],
  crashes: [
    step('RUNNING', 80),
    step('RUNTIME_ERROR', 45, 'Exit code: 137. Reason: out of memory'),
    step('BUILDING', 12),
    step('APP_STARTING', 8),
  ],
  struggles: [
    step(
      'BUILD_ERROR',
      60,
      'Job failed with exit code: 1. Reason: ERROR: pip could not resolve dependencies',
    ),
    step('BUILDING', 25),
  ],
} satisfies Record<string, [Step, ...Step[]]>

export type Story = keyof typeof STORIES

/** The story, starting somewhere in its first part, so that not all Spaces change at once. */
export function followStory(story: Story, offsetSeconds: number): Cycle {
  return { steps: STORIES[story], offsetMs: offsetSeconds * SECOND_MS }
}
