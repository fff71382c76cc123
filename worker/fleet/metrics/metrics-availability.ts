import type { Sample } from '../../../shared/model/sample.ts'
import type { Unavailability } from '../../../shared/wire/live.ts'
import type { HubError } from '../../hub/transport/errors/hub-error.ts'
import { createLatestSamples } from './latest-samples.ts'
import { createSampleHistory } from './sample-history.ts'

interface SampleListener {
  onSample: (sample: Sample) => void
  /** Called when samples stop, and when the reason changes. */
  onUnavailable: (code: Unavailability) => void
}

/** The latest samples of one Space, or why there are none. */
export function createAvailability({ onSample, onUnavailable }: SampleListener) {
  const latest = createLatestSamples()
  const history = createSampleHistory()
  let unavailable: Unavailability | null = null
  let error: HubError | null = null

  return {
    latest: latest.list,
    /** The last samples before now, also those from before a failure. */
    history: history.list,
    unavailable: () => unavailable,
    error: () => error,

    sample(sample: Sample): void {
      unavailable = null
      error = null
      latest.set(sample)
      history.add(sample, latest.size())
      onSample(sample)
    },

    /** Keeps the Hub's last failure, which may not be reported yet; null clears it. */
    keepError(failure: HubError | null): void {
      error = failure
    },

    report(reason: Unavailability): void {
      // A subscribed Space exists, even if the Hub cannot find it right now.
      const code = reason === 'space_not_found' ? 'hub_unavailable' : reason
      if (unavailable === code) return
      unavailable = code
      latest.clear()
      onUnavailable(code)
    },
  }
}
