import { describe, expect, it } from 'vitest'
import { isInScope } from '../../../worker/ledger/alerts/rules/scope.ts'
import type { SpaceFacts, SpaceProfile } from '../../../worker/ledger/protocol.ts'
import type { StoredIncident } from '../../../worker/ledger/rows/stored.ts'
import { batchOf, createRecorder, factsOf, NOON, reportOf } from '../ledger/facts.ts'
import { alertWith } from './alert-world.ts'

const profile: SpaceProfile = {
  ...{
    title: 'Crème brûlée 机器人',
    description: 'A kitchen helper',
    tags: ['bot', 'my tag'],
    sdk: 'gradio',
  },
  hardware: { current: 'a10g-small', requested: null },
  ...{ visibility: 'private', operable: true, devMode: null },
  ...{ url: 'https://ada-app.hf.space', hubUrl: 'https://huggingface.co/spaces/ada/app' },
}

/** The state after a look at Spaces of two accounts, and a test for scopes of an incident there. */
function createScopes(facts: Partial<SpaceFacts> = {}) {
  const { record, state, space } = createRecorder()
  const app = factsOf('ada/app', { stage: 'RUNTIME_ERROR', errorMessage: 'KeyError: 5', profile, ...facts })
  const reports = [
    reportOf('Ada', NOON, [app, factsOf('ada/app-2')]),
    reportOf('bob', NOON, [factsOf('bob/app')]),
  ]
  record(batchOf(NOON, reports))
  return (scope: string, about: Partial<StoredIncident> = { n: space('ada/app').n }) => {
    const incident = { n: null, account: 'ada', ...about } as StoredIncident
    return isInScope(alertWith({ scope }), incident, state())
  }
}

describe('the scope of an alert', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['   ', true],
    ['app', true],
    ['APP', true],
    ['creme', true],
    ['机器', true],
    ['kitchen helper', true],
    ['kitchen sink', false],
    ['"kitchen helper"', true],
    ['"helper kitchen"', false],
    ['keyerror', true],
    ['ada/app', true],
    ['ada/app-2', false],
    ['ada/ap', true],
    ['owner:ada', true],
    ['owner:ADA', true],
    ['owner：ada', true],
    ['owner:bob', false],
    ['owner:bob owner:ada', true],
    ['owner:ada tag:bot', true],
    ['owner:ada tag:none', false],
    ['tag:"my tag"', true],
    ['tag:「my tag」', true],
    ['state:failed', true],
    ['state:runtime_error', true],
    ['state:running', false],
    ['state:running state:failed', true],
    ['is:private', true],
    ['is:public', false],
    ['is:gpu', true],
    ['is:paid is:public', true],
    ['is:attention', true],
    ['is:readonly', false],
    ['hw:a10g', true],
    ['hw:"a10g small"', true],
    ['hw:t4', false],
    ['sdk:gradio', true],
    ['sdk:docker', false],
    ['owner:', true],
    ['is:nonsense', false],
  ])('%j: %s', (scope, expected) => {
    expect(createScopes()(scope)).toBe(expected)
  })

  it.each<[string, boolean]>([
    ['', true],
    ['app', true],
    ['owner:ada', true],
    ['state:failed', true],
    ['is:public', true],
    ['tag:bot', false],
    ['kitchen', false],
  ])('of a Space of which only its state is known, %j: %s', (scope, expected) => {
    expect(createScopes({ profile: null })(scope)).toBe(expected)
  })

  it.each<[string, string, boolean]>([
    ['', 'ada', true],
    ['tag:none kitchen', 'ada', true],
    ['owner:ada', 'Ada', true],
    ['owner:ADA state:running', 'ada', true],
    ['owner:bob', 'ada', false],
    ['owner:bob owner:ada', 'ada', true],
    ['owner:bob', '*', true],
    ['tag:none', '*', true],
  ])('%j and an incident of the whole account %s: %s', (scope, account, expected) => {
    expect(createScopes()(scope, { n: null, account })).toBe(expected)
  })
})
