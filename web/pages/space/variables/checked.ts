import type { checkChange } from '../../../configuration/draft/find-warnings.ts'

/** What is wrong with the change of this id, and what may be. */
export type Check = (id: string) => ReturnType<typeof checkChange>
