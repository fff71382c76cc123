/** An HTTP method. The colour repeats the word: quiet for reads, strong for changes. */
export function Method({ method }: { method: string }) {
  const colors = method === 'GET' ? 'bg-busy-soft text-busy' : 'bg-warn-soft text-warn'
  return (
    <span
      className={`w-11 shrink-0 rounded px-1 py-0.5 text-center font-mono text-[11px] font-semibold ${colors}`}
    >
      {method}
    </span>
  )
}
