import { Text, View } from '@tarojs/components'
import type { AriaRole, CSSProperties, MouseEvent, ReactNode } from 'react'
import { onWeb } from '../platform/env'

/**
 * The floor of every part: plain HTML elements on the web page (keyboard, roles and labels come with them),
 * Taro's View and Text on the phone. Parts and features build on these and never on raw elements.
 */

type BlockTag = 'div' | 'section' | 'article' | 'main' | 'nav' | 'header' | 'footer' | 'ul' | 'ol' | 'li' | 'dl'

export interface BoxProps {
  as?: BlockTag
  className?: string | undefined
  style?: CSSProperties | undefined
  id?: string | undefined
  role?: AriaRole | undefined
  label?: string | undefined
  live?: 'polite' | 'assertive' | undefined
  /** Kept from screen readers (decoration). */
  decorative?: boolean | undefined
  children?: ReactNode
}

export function Box({ as: Tag = 'div', role, label, live, decorative, ...rest }: BoxProps) {
  if (onWeb) return <Tag {...rest} role={role} aria-label={label} aria-live={live} aria-hidden={decorative} />
  return <View {...present(rest)} {...phoneAria({ role, label, live, hidden: decorative })} />
}

type WordsTag = 'span' | 'strong' | 'p' | 'h1' | 'h2' | 'h3'

export interface WordsProps {
  as?: WordsTag
  className?: string | undefined
  id?: string | undefined
  label?: string | undefined
  children?: ReactNode
}

export function Words({ as: Tag = 'span', label, ...rest }: WordsProps) {
  if (onWeb) return <Tag {...rest} aria-label={label} />
  const aria = phoneAria({ label, role: Tag.startsWith('h') ? 'heading' : undefined })
  if (Tag === 'span' || Tag === 'strong') return <Text {...present(rest)} {...aria} />
  return <View {...present(rest)} {...aria} />
}

export interface PressProps {
  onPress?: (() => void) | undefined
  role?: 'button' | 'checkbox' | 'radio' | 'switch' | 'tab' | 'link'
  label?: string | undefined
  checked?: boolean | undefined
  expanded?: boolean | undefined
  /** The entry of a bar that is shown now. */
  current?: boolean | undefined
  disabled?: boolean | undefined
  className?: string | undefined
  id?: string | undefined
  children?: ReactNode
}

/** Anything that can be pressed: a real button on the web page, a View that says it is one on the phone. */
export function Press(props: PressProps) {
  const {
    onPress,
    role = 'button',
    label,
    checked,
    expanded,
    current,
    disabled = false,
    className,
    id,
    children,
  } = props
  if (onWeb) {
    const press = (event: MouseEvent) => {
      event.stopPropagation()
      onPress?.()
    }
    const stated = role === 'tab' ? { 'aria-selected': checked } : { 'aria-checked': checked }
    return (
      <button
        type="button"
        id={id}
        className={`u-press ${className ?? ''}`}
        onClick={disabled ? undefined : press}
        role={role === 'button' ? undefined : role}
        aria-label={label}
        aria-expanded={expanded}
        aria-current={current ? 'page' : undefined}
        aria-disabled={disabled || undefined}
        {...(checked === undefined ? {} : stated)}
      >
        {children}
      </button>
    )
  }
  return (
    <View
      {...present({ id })}
      className={`u-press ${className ?? ''}`}
      hoverClass={disabled ? 'none' : 'u-pressed'}
      hoverStayTime={100}
      {...(disabled || !onPress ? {} : { onClick: onPress })}
      {...phoneAria({ role, label, checked, disabled: disabled || undefined })}
    >
      {children}
    </View>
  )
}

interface PhoneAria {
  role?: string | undefined
  label?: string | undefined
  live?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
}

/** Names the platform's templates know (config/aria-components.js); absent ones are left out of setData. */
export function phoneAria(aria: PhoneAria): object {
  return present({
    ariaRole: aria.role,
    ariaLabel: aria.label,
    ariaLive: aria.live,
    ariaHidden: aria.hidden,
    ariaChecked: aria.checked,
    ariaDisabled: aria.disabled,
  })
}

function present<T extends object>(props: T): T {
  const kept = { ...props }
  for (const name of Object.keys(kept) as (keyof T)[]) if (kept[name] === undefined) delete kept[name]
  return kept
}

/** Joins class names, leaving out what is false. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
