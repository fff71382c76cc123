import type { Space } from '../model/space.ts'

/** What a search looks at. */
export type Searchable = Pick<
  Space,
  | 'id'
  | 'owner'
  | 'title'
  | 'description'
  | 'tags'
  | 'sdk'
  | 'stage'
  | 'errorMessage'
  | 'failure'
  | 'hardware'
  | 'visibility'
  | 'disabled'
  | 'operable'
  | 'devMode'
  | 'sha'
  | 'runtimeSha'
>
