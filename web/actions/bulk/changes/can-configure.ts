import type { Space } from '../../../../shared/model/space.ts'

/** Whether a Space has a configuration that can be changed: with a token, and neither disabled nor being deleted. A static one has variables. */
export function canConfigure({ operable, sdk, disabled, stage }: Space): boolean {
  return stage !== 'DELETING' && !disabled && (operable || sdk === 'static')
}
