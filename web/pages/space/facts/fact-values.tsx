import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'

/** A commit's short hash, as a link to the Hub. */
export function Commit({ space, sha }: { space: Space; sha: string }) {
  return (
    <a
      href={`${space.hubUrl}/commit/${encodeURIComponent(sha)}`}
      target="_blank"
      rel="noreferrer"
      title={sha}
      className="font-mono text-xs underline underline-offset-2"
    >
      {sha.slice(0, 7)}
    </a>
  )
}

/** Older times are dates in any case. */
const RECENT_MS = 30 * 86_400_000

/** The date; how long ago below it, if that is not long. */
export function Time({ at, now }: { at: string; now: number }) {
  const { format } = useLocale()
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={format.dateTime(time)}>
      {format.dateTime(time)}
      {now - time < RECENT_MS && <span className="block text-xs text-muted">{format.ago(time, now)}</span>}
    </time>
  )
}

export function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap justify-end gap-1">
      {tags.map((tag) => (
        <li key={tag} className="rounded-md bg-hover px-1.5 py-0.5 text-xs">
          {tag}
        </li>
      ))}
    </ul>
  )
}
