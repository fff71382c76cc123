import { describe, expect, it } from 'vitest'
import { findViolations } from './find-violations.ts'
import { IMPORT_RULES } from './import-rules.ts'

const judge = (from: string, to: string) => findViolations([{ from, to }], IMPORT_RULES)

describe('the import rules', () => {
  it.each([
    ['worker/hub/hub-client.ts', 'worker/fleet/state/snapshot.ts'],
    ['worker/hub/transport/retry.ts', 'worker/hub/hub-client.ts'],
    ['worker/fleet/state/snapshot.ts', 'worker/fleet/live/viewers.ts'],
    ['worker/fleet/listing/refresh/refresher.ts', 'worker/fleet/assemble.ts'],
    ['worker/fleet/metrics/upstream.ts', 'worker/fleet/commands/follower.ts'],
    ['worker/fleet/fleet.ts', 'worker/env.ts'],
    ['worker/fleet/live/viewer.ts', 'worker/access/sessions.ts'],
    ['worker/access/sessions.ts', 'worker/fleet/client.ts'],
    ['worker/http/routes/proxy.ts', 'worker/hub/hub-client.ts'],
    ['worker/http/routes/proxy.ts', 'worker/fleet/fleet.ts'],
    ['worker/config/config.ts', 'worker/env.ts'],
    ['worker/fleet/listing/accounts.ts', 'worker/config/secrets.ts'],
    ['worker/fleet/fleet.ts', 'worker/config/config.ts'],
    ['worker/hub/hub-client.ts', 'worker/config/values/login.ts'],
    ['worker/errors.ts', 'worker/log-lines.ts'],
    ['shared/model/space.ts', 'worker/errors.ts'],
    ['web/app.tsx', 'worker/errors.ts'],
    ['web/pages/fleet/fleet-page.tsx', 'web/pages/space/space-page.tsx'],
    ['web/shell/bar/top-bar.tsx', 'web/palette/palette-host.tsx'],
    ['web/space-display/state-pill.tsx', 'web/actions/actions-provider.tsx'],
    ['web/requests/spaces.ts', 'web/live/live-store.ts'],
    ['web/ui/controls/button.tsx', 'web/i18n/locale.tsx'],
    ['web/i18n/locale.tsx', 'web/ui/toasts/toasts.ts'],
    ['worker/about.ts', 'web/app.tsx'],
  ])('forbid %s to import %s', (from, to) => expect(judge(from, to)).toHaveLength(1))

  it.each([
    ['worker/http/routes/proxy.ts', 'worker/fleet/client.ts'],
    ['worker/fleet/assemble.ts', 'worker/fleet/live/viewers.ts'],
    ['worker/fleet/commands/follower.ts', 'worker/fleet/listing/refresh/refresher.ts'],
    ['worker/hub/hub-client.ts', 'worker/hub/transport/retry.ts'],
    ['web/app.tsx', 'web/pages/fleet/fleet-page.tsx'],
    ['web/pages/space/space-page.tsx', 'web/shell/bar/top-bar.tsx'],
    ['web/palette/palette.tsx', 'web/shell/palette-flag.ts'],
    ['web/requests/spaces.ts', 'shared/model/space.ts'],
  ])('allow %s to import %s', (from, to) => expect(judge(from, to)).toEqual([]))

  it('report a file outside every room', () => {
    expect(judge('worker/stray.ts', 'shared/model/space.ts')).toEqual([
      expect.stringContaining('worker/stray.ts'),
    ])
  })
})
