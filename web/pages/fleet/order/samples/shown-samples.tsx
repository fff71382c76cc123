import { createContext, use } from 'react'
import type { Sample } from '../../../../../shared/model/sample.ts'
import { useSeries } from '../../../../live/live-provider.tsx'
import type { SortSamples } from './use-sort-samples.ts'

const ShownSamples = createContext<SortSamples>(null)

/** Provides to every Space below the samples that the list is sorted by. */
export const ShownSamplesProvider = ShownSamples.Provider

/**
 * The sample whose numbers a Space of the list shows: the latest one or, in a list sorted by a metric, the one that the order
 * was made from, because an order must not contradict its numbers.
 */
export function useShownSample(spaceId: string): Sample | undefined {
  const sorted = use(ShownSamples)
  const { samples } = useSeries(spaceId)
  return sorted ? sorted.get(spaceId) : samples.at(-1)
}
