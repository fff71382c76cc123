import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Router } from 'wouter'
import type { Day } from '../../../shared/model/day.ts'
import { type BarLook, FleetBar } from '../../../web/history/fleet-bar.tsx'
import { LocaleProvider } from '../../../web/i18n/locale.tsx'
import { QuarterBar } from '../../../web/pages/space/history/quarter-bar.tsx'
import { UptimeSpans } from '../../../web/pages/space/history/uptime-spans.tsx'
import { fleetHistoryQuery } from '../../../web/requests/fleet-history.ts'
import { aSpace } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const UP: Day = [86_400, 0, 0, 0, 0]
const days: Day[] = [UP, [86_000, 400, 0, 0, 0], [0, 0, 0, 0, 86_400]]
const uptime = { day: null, week: 99.7, month: 99.76, quarter: 100 }
const time = '2026-11-01T00:00:00.000Z'

function render(ui: React.ReactNode) {
  const queryClient = new QueryClient()
  queryClient.setQueryData(fleetHistoryQuery.queryKey, {
    success: true,
    from: '2026-11-01',
    watch: { everySeconds: 60, lastLookAt: time, since: time },
    spaces: { 'ada/app': { since: null, uptime, days } },
  })
  return renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <LocaleProvider initial={english} onMissing={() => undefined}>
        <Router ssrPath="/">{ui}</Router>
      </LocaleProvider>
    </QueryClientProvider>,
  )
}

describe('the bar in the list', () => {
  const bar = (look: BarLook, id = 'ada/app') => render(<FleetBar space={aSpace(id)} look={look} />)

  it.each(['card', 'row'] as const)('leads to the history from a %s, and says what it shows', (look) => {
    const html = bar(look)
    expect(html).toContain('href="/spaces/ada/app/history"')
    expect(html).toContain('aria-label="History of app: 99.76% up in the last 3 days; down on 1 day"')
    expect(html.match(/<path/g)).toHaveLength(3)
  })

  it('is no link in an item, which is one as a whole, but says the same', () => {
    const html = bar('item')
    expect(html).not.toContain('<a')
    expect(html).toContain('99.76% up in the last 3 days; down on 1 day')
  })

  it('is absent for a Space that the history does not have', () => {
    expect(bar('card', 'ada/new')).toBe('')
  })
})

describe('the history of a Space', () => {
  it('has a bar that can be read by keyboard', () => {
    const html = render(<QuarterBar days={days} from="2026-11-01" uptime={99.76} />)
    expect(html).toContain('role="slider"')
    expect(html).toContain('tabindex="0"')
    expect(html).toMatch(/aria-valuetext="99.76% up in the last 3 days; down on 1 day\. Use the arrow keys/)
  })

  it('says the uptime of four spans with what counts, and where there is no data', () => {
    const html = render(<UptimeSpans uptime={uptime} />)
    for (const text of ['no data', '99.7%', '99.76%', '100%', 'last 90 days']) expect(html).toContain(text)
    expect(html).toContain('slept and would have woken on a visit')
  })
})
