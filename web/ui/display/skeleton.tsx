/** A grey bar in the place and size of what is still to come. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block rounded-md bg-hover motion:animate-pulse ${className}`} />
}
