import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Journey, type JourneyOptions, startJourney } from './journey.ts'

/** Starts what the journeys of a test file need before its first one, and stops it after its last. */
export function setUpJourney(options?: JourneyOptions): Journey {
  const journey = {} as Journey
  beforeAll(async () => {
    Object.assign(journey, await startJourney(options))
  })
  afterEach(() => journey.tidy?.())
  afterAll(() => journey.close?.())
  return journey
}
