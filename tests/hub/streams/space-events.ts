import { servingFlavorOf } from '../state/runtime.ts'
import type { HubSpace } from '../state/spaces.ts'
import { stepAt } from '../state/timeline.ts'
import type { StreamEvent } from './encode-event.ts'

/** One tick of `/events`. Static Spaces are healthy, but reported as unsupported. */
export function describeEvents(space: HubSpace, now: number): StreamEvent[] {
  const step = stepAt(space.timeline, now)
  const isStatic = space.sdk === 'static'
  const stage = isStatic ? 'CONFIG_ERROR' : step.stage
  const message = isStatic ? 'Static SDK is not supported' : (step.errorMessage ?? '')
  const spec = {
    sdk: space.sdk,
    hardwareFlavor: space.flavor,
    region: space.region,
    gcTimeout: space.gcTimeout,
  }
  const { current: readyReplicas, requested } = space.replicas
  const targetReplicas = requested === 'auto' ? readyReplicas : requested
  return [
    { event: 'stage', data: stage },
    { event: 'zero-gpu-count', data: space.flavor === 'zero-a10g' ? '1' : '0' },
    {
      event: 'space',
      data: {
        compute: {
          spec,
          current: {
            spec: { ...spec, hardwareFlavor: servingFlavorOf(space, now) },
            status: { stage, readyReplicas, targetReplicas },
          },
          status: { message },
        },
        service: { status: { domains: space.domains.map(({ domain }) => ({ domain })) } },
      },
    },
  ]
}
