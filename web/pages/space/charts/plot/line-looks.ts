/** Colour and dashes that distinguish the lines of a chart. The seventh line starts over. */
export const LINE_LOOKS = [
  { color: 'text-chart-1', dash: [] },
  { color: 'text-chart-2', dash: [7, 3] },
  { color: 'text-chart-3', dash: [2, 3] },
  { color: 'text-chart-4', dash: [9, 3, 2, 3] },
  { color: 'text-chart-5', dash: [4, 2] },
  { color: 'text-chart-6', dash: [12, 4] },
] as const

export function lookOf(index: number): (typeof LINE_LOOKS)[number] {
  return LINE_LOOKS[index % LINE_LOOKS.length] ?? LINE_LOOKS[0]
}
