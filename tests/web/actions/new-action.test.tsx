import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Router } from 'wouter'
import { ACTIONS, type Action, type ActionDescription } from '../../../shared/model/actions.ts'
import { outcomeOf } from '../../../shared/model/outcome.ts'
import { createActionCenter } from '../../../web/actions/action-center.ts'
import { ActionsProvider } from '../../../web/actions/actions-provider.tsx'
import { blockOf } from '../../../web/actions/availability.ts'
import { ACTION_ICONS } from '../../../web/actions/controls/action-icons.ts'
import { spaceEntries } from '../../../web/actions/controls/open-space-menu.tsx'
import { en } from '../../../web/i18n/en/en.ts'
import { enPages } from '../../../web/i18n/en/en-pages.ts'
import { toLocale } from '../../../web/i18n/language.ts'
import { LocaleProvider } from '../../../web/i18n/locale.tsx'
import { BulkActions } from '../../../web/pages/fleet/selection/bulk-actions.tsx'
import { splitVerb, type Verb } from '../../../web/palette/commands/command.ts'
import { useSpaceCommands } from '../../../web/palette/commands/use-space-commands.ts'
import { aSpace } from '../support/a-space.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const NAP = 'nap' as Action
const nap: ActionDescription = {
  ...ACTIONS.pause,
  offer: 'always',
  blockIn: (stage) => (stage === 'SLEEPING' ? 'already_paused' : null),
}

/** The row, with the icon and words that the compiler requires: nothing else mentions the action. */
beforeAll(() => {
  ACTIONS[NAP] = nap
  ACTION_ICONS[NAP] = ACTION_ICONS.pause
})
afterAll(() => {
  delete (ACTIONS as Partial<typeof ACTIONS>)[NAP]
  delete (ACTION_ICONS as Partial<typeof ACTION_ICONS>)[NAP]
})

const words = { 'action.nap': 'Take a nap', 'doing.nap': 'Napping' }
const locale = toLocale('en', { ...en, ...enPages, ...words })
const center = createActionCenter({
  memory: { read: () => [], write: () => undefined },
  send: () => Promise.reject(new Error('Nothing is sent here')),
  onAccepted: () => undefined,
  clock: createFakeClock().clock,
})
const space = aSpace('ada/app')

function render(ui: React.ReactNode) {
  return renderToStaticMarkup(
    <LocaleProvider initial={locale} onMissing={() => undefined}>
      <Router ssrPath="/">
        <ActionsProvider center={center}>{ui}</ActionsProvider>
      </Router>
    </LocaleProvider>,
  )
}

it('shows in the menu of a Space', () => {
  const entries = spaceEntries(space, center, locale.t)
  expect(entries).toContainEqual(expect.objectContaining({ label: 'Take a nap', disabledReason: null }))
})

it('shows among the actions for many Spaces, unless it is not for many', () => {
  expect(render(<BulkActions selected={[space]} />)).toContain('Take a nap')
  ACTIONS[NAP] = { ...nap, isForMany: false }
  expect(render(<BulkActions selected={[space]} />)).not.toContain('Take a nap')
  ACTIONS[NAP] = nap
})

/** Renders the labels of the palette's commands for one Space. */
function Labels() {
  return useSpaceCommands()(space).map(({ label }) => label)
}

it('shows in the palette, for one Space and before a search', () => {
  expect(render(<Labels />)).toContain('Take a nap')
  const labelOf = (verb: Verb) => locale.t(verb === 'logs' ? 'logs.name' : `action.${verb}`)
  expect(splitVerb('nap app', labelOf)).toEqual({ verb: NAP, rest: 'app' })
})

it('follows its row for availability and outcome', () => {
  expect(blockOf(NAP, aSpace('ada/app', { stage: 'SLEEPING' }))).toBe('already_paused')
  expect(blockOf(NAP, aSpace('ada/app', { disabled: true }))).toBe('disabled')
  expect(outcomeOf(NAP, { stage: 'PAUSED', disabled: false })).toBe('succeeded')
})
