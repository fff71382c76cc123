/** A grey bar as a placeholder for content that is loading. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block rounded-md bg-hover motion:animate-pulse ${className}`} />
}
