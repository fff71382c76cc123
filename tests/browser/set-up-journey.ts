import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Journey, type JourneyOptions, startJourney } from './journey.ts'

/** Starts the product for the journeys of a test file before the first one, and stops it after the last. */
export function setUpJourney(options?: JourneyOptions): Journey {
  const journey = {} as Journey
  beforeAll(async () => {
    Object.assign(journey, await startJourney(options))
  })
  afterEach(() => journey.tidy?.())
  afterAll(() => journey.close?.())
  return journey
}
