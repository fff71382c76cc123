import type { Space } from '../../../shared/model/space.ts'
import type { Draft } from '../../configuration/draft/draft.ts'

/** What a dialog for many Spaces is opened with. */
export interface ManyChange {
  spaces: readonly Space[]
  draft: Draft
}
