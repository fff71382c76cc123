import { useEffect, useState } from 'react'
import { STAGE_GROUPS, type StageGroup } from '../../../../../shared/model/stages.ts'

const LINES = [1, 2, 3, 4, 5, 6].map((number) => `--color-chart-${number}`)

const BANDS: Record<StageGroup, string> = {
  running: '--color-busy',
  building: '--color-busy',
  failed: '--color-bad',
  paused: '--color-muted',
  sleeping: '--color-muted',
  other: '--color-muted',
}

export interface ChartColors {
  lines: string[]
  bands: Record<StageGroup, string>
  text: string
  grid: string
}

/** The theme's colours in a form that a canvas understands; read again when the theme changes. */
export function useChartColors(): ChartColors {
  const [colors, setColors] = useState(readColors)

  useEffect(() => {
    const update = () => setColors(readColors())
    const system = matchMedia('(prefers-color-scheme: dark)')
    const chosen = new MutationObserver(update)
    system.addEventListener('change', update)
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      system.removeEventListener('change', update)
      chosen.disconnect()
    }
  }, [])

  return colors
}

// A custom property reads back as `light-dark(…)`; only a colour in use is computed.
function readColors(): ChartColors {
  const probe = document.body.appendChild(document.createElement('span'))
  function read(variable: string): string {
    probe.style.color = `var(${variable})`
    return getComputedStyle(probe).color
  }
  const bands = { ...BANDS }
  for (const group of STAGE_GROUPS) bands[group] = read(BANDS[group])
  const colors = { lines: LINES.map(read), bands, text: read('--color-muted'), grid: read('--color-line') }
  probe.remove()
  return colors
}
