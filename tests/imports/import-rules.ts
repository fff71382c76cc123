/** What any room of the server may import. */
export const GROUND = [
  'worker/errors.ts',
  'worker/log-lines.ts',
  'worker/rpc.ts',
  'worker/call-object.ts',
  'worker/mask.ts',
  'worker/secret-finder.ts',
  'worker/hash.ts',
  'worker/request-id.ts',
  'worker/with-deadline.ts',
  'worker/read-start.ts',
  'worker/config/hub-config.ts',
  'worker/problems.ts',
  'shared',
]
/** What any room of the dashboard may import. */
export const WEB_GROUND = ['web/state', 'web/time', 'web/loading', 'shared']
/** What the parts of every page may import. */
const WEB_BASE = ['web/live', 'web/requests', 'web/errors', 'web/i18n', 'web/ui', ...WEB_GROUND]
/** A page imports what is below it, and no other page. */
const PAGE = [
  'web/actions',
  'web/shell',
  'web/history',
  'web/logs',
  'web/saved-views',
  'web/incidents',
  'web/configuration',
  'web/costs',
  'web/space-display',
  ...WEB_BASE,
]
/** How the list is shown: chosen on its page, in the settings and in the palette. */
const LIST_PREFERENCES = 'web/pages/fleet/controls/preferences.ts'
/** What any room of the Fleet may import. */
const FLEET_GROUND = ['worker/fleet/state', 'worker/fleet/budget', 'worker/hub', ...GROUND]

/**
 * Who may import whom, types included. A room is a folder or a file, with everything below it; the longest name that matches a
 * file is its room. A room may import itself and the rooms listed for it, and no other file of ours.
 * docs/architecture.md shows the same table, and `npm run check:imports` checks both against the code.
 */
export const IMPORT_RULES: Readonly<Record<string, readonly string[]>> = {
  shared: [],

  'web/main.tsx': ['web/app.tsx', 'web/lazy-pages.ts', 'web/shell', 'web/i18n', ...WEB_GROUND],
  'web/app.tsx': ['web/lazy-pages.ts', 'web/pages', 'web/palette', ...PAGE],
  'web/lazy-pages.ts': ['web/pages', 'web/requests', 'web/i18n', ...WEB_GROUND],
  'web/pages/fleet': [...PAGE, LIST_PREFERENCES],
  [LIST_PREFERENCES]: WEB_GROUND,
  'web/pages/space': PAGE,
  'web/pages/settings': [...PAGE, LIST_PREFERENCES],
  'web/pages/docs': PAGE,
  'web/pages/logs': PAGE,
  'web/pages/sign-in': PAGE,
  'web/pages/incidents': PAGE,
  'web/pages/activity': PAGE,
  'web/pages/alerts': PAGE,
  'web/pages/costs': PAGE,
  'web/pages/secrets': PAGE,
  'web/palette': [
    LIST_PREFERENCES,
    'web/actions',
    'web/shell',
    'web/saved-views',
    'web/space-display',
    ...WEB_BASE,
  ],
  'web/costs': ['web/space-display', ...WEB_BASE],
  'web/actions': ['web/configuration', 'web/space-display', ...WEB_BASE],
  // Variables and secrets, of one Space or of many.
  'web/configuration': ['web/space-display', ...WEB_BASE],
  'web/shell': ['web/saved-views', 'web/incidents', 'web/space-display', ...WEB_BASE],
  'web/space-display': WEB_BASE,
  'web/logs': WEB_BASE,
  // What a person sees of incidents and activity, wherever that is.
  'web/incidents': ['web/logs', ...WEB_BASE],
  'web/history': ['web/space-display', ...WEB_BASE],
  'web/saved-views': WEB_GROUND,
  'web/live': ['web/requests', ...WEB_GROUND],
  'web/errors': ['web/requests', 'web/i18n', ...WEB_GROUND],
  'web/requests': WEB_GROUND,
  'web/i18n': WEB_GROUND,
  'web/ui': WEB_GROUND,
  'web/time': ['web/state'],
  'web/state': [],
  'web/loading': ['web/state'],

  'worker/index.ts': [
    'worker/app.ts',
    'worker/keep-watching.ts',
    'worker/env.ts',
    'worker/http',
    'worker/fleet/fleet.ts',
    'worker/ledger/ledger.ts',
  ],
  'worker/keep-watching.ts': ['worker/env.ts', 'worker/config', 'worker/fleet/client.ts', ...GROUND],
  'worker/app.ts': ['worker/http', 'worker/app-env.ts', 'worker/errors.ts'],
  'worker/http': [
    'worker/access',
    'worker/fleet/client.ts',
    'worker/ledger/ledger-client.ts',
    'worker/ledger/protocol.ts',
    'worker/app-env.ts',
    'worker/about.ts',
    'worker/config',
    ...GROUND,
  ],
  'worker/app-env.ts': [
    'worker/env.ts',
    'worker/access',
    'worker/fleet/client.ts',
    'worker/ledger/ledger-client.ts',
    'worker/config',
    'shared',
  ],
  'worker/access': ['worker/config', ...GROUND],

  'worker/fleet/client.ts': [
    'worker/env.ts',
    'worker/fleet/fleet.ts',
    'worker/fleet/caller.ts',
    'worker/ledger/protocol.ts',
    ...GROUND,
  ],
  'worker/env.ts': ['worker/fleet/fleet.ts', 'worker/ledger/ledger.ts', 'worker/config/variables.ts'],
  'worker/fleet/fleet.ts': [
    'worker/fleet',
    'worker/ledger/ledger-client.ts',
    'worker/ledger/protocol.ts',
    'worker/config/own-mask.ts',
    'worker/config/variables.ts',
    ...GROUND,
  ],
  'worker/fleet/caller.ts': ['shared'],
  'worker/fleet/assemble.ts': [
    'worker/fleet',
    'worker/hub',
    'worker/ledger/ledger-client.ts',
    'worker/ledger/protocol.ts',
    ...GROUND,
  ],
  // The look is what the Fleet does when nobody watches.
  'worker/fleet/look': [
    'worker/fleet/listing',
    'worker/fleet/live',
    'worker/fleet/logs',
    'worker/ledger/ledger-client.ts',
    'worker/ledger/protocol.ts',
    ...FLEET_GROUND,
  ],
  'worker/rpc.ts': GROUND,
  'worker/call-object.ts': GROUND,
  'worker/fleet/self-check': ['worker/fleet/listing', 'worker/ledger/protocol.ts', ...FLEET_GROUND],
  'worker/fleet/costs': [
    'worker/fleet/listing',
    'worker/fleet/metrics',
    'worker/ledger/ledger-client.ts',
    'worker/ledger/protocol.ts',
    ...FLEET_GROUND,
  ],
  'worker/fleet/commands': ['worker/fleet/listing', ...FLEET_GROUND],
  'worker/fleet/listing': FLEET_GROUND,
  'worker/fleet/live': ['worker/fleet/metrics', 'worker/ledger/protocol.ts', ...FLEET_GROUND],
  'worker/fleet/metrics': FLEET_GROUND,
  'worker/fleet/logs': [
    'worker/fleet/logs/text',
    'worker/fleet/listing',
    'worker/fleet/live',
    ...FLEET_GROUND,
  ],
  'worker/fleet/logs/text': ['worker/hub', ...GROUND],
  'worker/fleet/budget': ['worker/hub', ...GROUND],
  'worker/fleet/state': ['worker/hub', ...GROUND],

  'worker/ledger/ledger-client.ts': ['worker/ledger/ledger.ts', ...GROUND],
  'worker/ledger/protocol.ts': ['shared'],
  'worker/ledger/ledger.ts': ['worker/ledger', 'worker/ledger/protocol.ts', ...GROUND],
  'worker/ledger': ['worker/ledger/protocol.ts', ...GROUND],

  'worker/hub': ['worker/hub/streams', 'worker/hub/transport', 'worker/hub/vocabulary', ...GROUND],
  'worker/hub/logs': ['worker/hub/streams', 'worker/hub/transport', ...GROUND],
  'worker/hub/streams': ['worker/hub/transport', 'worker/hub/vocabulary', ...GROUND],
  'worker/hub/vocabulary': GROUND,
  'worker/hub/transport': ['worker/hub/vocabulary', ...GROUND],

  // The Fleet and the Hub client get these, and nothing that holds the password or the API key.
  'worker/config/hub-config.ts': ['worker/config', 'worker/problems.ts', 'shared'],
  'worker/config/own-mask.ts': ['worker/config', 'worker/mask.ts'],
  'worker/config/variables.ts': [],
  'worker/config': ['worker/config', 'worker/mask.ts', 'worker/problems.ts', 'shared'],
  'worker/problems.ts': ['shared'],
  'worker/log-lines.ts': ['worker/errors.ts', 'worker/request-id.ts', 'shared'],
  'worker/errors.ts': ['shared'],
  'worker/mask.ts': ['worker/secret-finder.ts'],
  'worker/secret-finder.ts': [],
  'worker/hash.ts': [],
  'worker/request-id.ts': [],
  'worker/with-deadline.ts': [],
  'worker/read-start.ts': [],
  'worker/about.ts': [],
}
