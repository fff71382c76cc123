import { Link } from 'wouter'

/** The title of a Space, which leads to it, and its id. */
export function SpaceName({ id, title }: { id: string; title: string }) {
  return (
    <span className="min-w-0 flex-[1_1_15rem]">
      <Link href={`/spaces/${id}`} className="font-medium wrap-anywhere">
        {title}
      </Link>
      <span className="block font-mono text-xs text-muted wrap-anywhere">{id}</span>
    </span>
  )
}
