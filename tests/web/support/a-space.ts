import type { Account } from '../../../shared/model/account.ts'
import type { Sample } from '../../../shared/model/sample.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { SpaceList } from '../../../shared/wire/space-list.ts'

/** A running Space with these changes, owned by the owner in its id. */
export function aSpace(id: string, given: Partial<Space> = {}): Space {
  const [owner = '', name = ''] = id.split('/')
  return {
    id,
    owner,
    name,
    title: name,
    emoji: null,
    description: null,
    sdk: 'gradio',
    tags: [],
    likes: 0,
    private: false,
    visibility: 'public',
    disabled: false,
    createdAt: '2025-01-01T00:00:00.000Z',
    lastModified: null,
    stage: 'RUNNING',
    errorMessage: null,
    failure: null,
    hardware: { current: 'cpu-basic', requested: 'cpu-basic' },
    sleepTimeSeconds: null,
    neverSleeps: null,
    replicas: { current: 1, requested: 1 },
    devMode: false,
    sha: null,
    runtimeSha: null,
    domains: [],
    usedStorageBytes: null,
    url: null,
    hubUrl: `https://huggingface.co/spaces/${id}`,
    operable: true,
    ...given,
  }
}

export function anAccount(username: string, given: Partial<Account> = {}): Account {
  return { username, token: 'own', ok: true, spaceCount: 0, error: null, readAt: null, omitted: 0, ...given }
}

export function aList(spaces: Space[], accounts: Account[]): SpaceList {
  return { success: true, spaces, accounts, problems: [], fetchedAt: '2026-01-01T00:00:00.000Z' }
}

/** A sample at the given second. */
export function aSample(second: number, given: Partial<Sample> = {}): Sample {
  return {
    at: new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString(),
    cpuPercent: 10,
    cpuMillicores: 2_000,
    memoryUsedBytes: 1_000,
    memoryTotalBytes: 4_000,
    receivedPerSecond: 5,
    sentPerSecond: 7,
    replica: null,
    gpus: [],
    ...given,
  }
}
