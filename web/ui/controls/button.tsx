import type { ComponentProps, ReactNode } from 'react'
import { AnyLink } from './any-link.tsx'

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger'

const VARIANTS: Record<Variant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong font-medium',
  secondary: 'bg-surface border border-line hover:bg-hover',
  ghost: 'hover:bg-hover',
  danger: 'bg-bad-soft text-bad border border-bad/30 hover:border-bad font-medium',
}

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-lg select-none whitespace-nowrap disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50 aria-disabled:cursor-not-allowed'

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: Variant = 'secondary', size: 'small' | 'normal' = 'normal'): string {
  const room = size === 'small' ? 'h-8 px-2.5 text-xs' : 'h-9 px-3.5'
  return `${BASE} ${VARIANTS[variant]} ${room} phone:min-h-11`
}

interface ButtonProps extends ComponentProps<'button'> {
  variant?: Variant
  size?: 'small' | 'normal'
}

export function Button({ variant = 'secondary', size = 'normal', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`${buttonClass(variant, size)} ${className}`} {...rest} />
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: its name for screen readers and its tooltip. */
  label: string
  children: ReactNode
}

const ICON = `tip ${BASE} ${VARIANTS.ghost} size-8 shrink-0 text-muted hover:text-ink phone:size-11`

export function IconButton({ label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} data-tip={label} className={`${ICON} ${className}`} {...rest} />
  )
}

interface IconLinkProps {
  label: string
  href: string
  className?: string
  children: ReactNode
}

/** A link that looks like an icon button. */
export function IconLink({ label, href, className = '', children }: IconLinkProps) {
  return (
    <AnyLink href={href} aria-label={label} data-tip={label} className={`${ICON} ${className}`}>
      {children}
    </AnyLink>
  )
}
