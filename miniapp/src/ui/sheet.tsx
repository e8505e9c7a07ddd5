import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { onWeb } from '../platform/env'
import { Button } from './button'
import { Box, phoneAria, Words } from './element'

export interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays in reach while the rest scrolls. */
  foot?: ReactNode
}

/** A panel from the bottom, within reach of the thumb; on the web page the focus stays in it and Escape closes it. */
export function Sheet({ title, onClose, children, foot }: SheetProps) {
  const id = useId()
  const panel = useFocusTrap(onClose)
  const heading = (
    <Words as="h2" className="u-title-2" id={id}>
      {title}
    </Words>
  )
  const pinned = foot && <Box className="u-sheet-foot">{foot}</Box>
  if (onWeb) {
    return (
      <div className="u-sheet" ref={panel}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: closing also has its own button */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the sheet */}
        <div className="u-sheet-shade" onClick={onClose} />
        <div className="u-sheet-panel" role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
          {heading}
          {children}
          {pinned}
        </div>
      </div>
    )
  }
  return (
    <View className="u-sheet">
      <View className="u-sheet-shade" onClick={onClose} {...phoneAria({ role: 'button', label: '关上' })} />
      <View className="u-sheet-panel" {...phoneAria({ role: 'dialog', label: title })}>
        {heading}
        {children}
        {pinned}
      </View>
    </View>
  )
}

function useFocusTrap(onClose: () => void) {
  const holder = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!onWeb) return
    const before = document.activeElement as HTMLElement | null
    const dialog = holder.current?.querySelector<HTMLElement>('[role=dialog]')
    dialog?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && dialog) keepInside(dialog, event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [])
  return holder
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent) {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input, textarea, a[href], select')]
  const first = stops[0]
  const last = stops[stops.length - 1]
  if (!first || !last) return
  const active = document.activeElement
  if (event.shiftKey && (active === first || active === dialog)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && active === last) {
    event.preventDefault()
    first.focus()
  }
}

export interface ConfirmProps {
  title: string
  /** What will be lost or sent, in a sentence. */
  words: string
  /** Says what happens: 退出登录, not 确定. */
  action: string
  onConfirm: () => unknown
  onClose: () => void
  danger?: boolean
}

/** Asked before something is lost. */
export function Confirm({ title, words, action, onConfirm, onClose, danger = false }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <Words as="p" className="u-body">
        {words}
      </Words>
      <Button kind={danger ? 'danger' : 'primary'} onPress={onConfirm}>
        {action}
      </Button>
      <Button kind="outline" onPress={onClose}>
        不，回去
      </Button>
    </Sheet>
  )
}
