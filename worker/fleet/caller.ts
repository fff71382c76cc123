import type { ProblemCode } from '../../shared/wire/problems.ts'

/** The first parameter of every verb of the Fleet. */
export interface Caller {
  requestId: string
  /** The problems of all variables, for viewers: only the Worker reads every variable. */
  problems: ProblemCode[]
}
