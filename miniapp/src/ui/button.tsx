import { useRef, useState } from 'react'
import { callPhone } from '../platform/device'
import { Box, classes, Press, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export interface ButtonProps {
  /** Says what happens: 打电话给张干部, not 确定. */
  children: string
  /** A promise keeps the button busy until it settles: a second tap does nothing. */
  onPress: () => unknown
  kind?: 'primary' | 'outline' | 'danger'
  icon?: IconName
  /** Words while busy. */
  busyText?: string
  busy?: boolean
  disabled?: boolean
  label?: string
}

export function Button({
  children,
  onPress,
  kind = 'primary',
  icon,
  busyText = '请稍等…',
  busy,
  disabled,
  label,
}: ButtonProps) {
  const [waiting, press] = useSinglePress(onPress)
  const isBusy = busy || waiting
  return (
    <Press
      className={classes('u-button', `u-button-${kind}`, (disabled || isBusy) && 'u-button-off')}
      onPress={press}
      disabled={disabled || isBusy}
      label={label}
    >
      {icon && !isBusy && <Icon name={icon} small />}
      <Words>{isBusy ? busyText : children}</Words>
    </Press>
  )
}

/** Ignores presses while the last one is still under way. */
function useSinglePress(onPress: () => unknown): [boolean, () => void] {
  const [waiting, setWaiting] = useState(false)
  const running = useRef(false)
  const press = () => {
    if (running.current) return
    const result = onPress()
    if (!(result instanceof Promise)) return
    running.current = true
    setWaiting(true)
    const end = () => {
      running.current = false
      setWaiting(false)
    }
    result.then(end, end)
  }
  return [waiting, press]
}

/** A small action beside a title (读给我听, 改). */
export function SmallButton({
  children,
  onPress,
  icon,
  label,
  expanded,
}: Omit<ButtonProps, 'kind'> & { expanded?: boolean }) {
  return (
    <Press className="u-small-button" onPress={onPress} label={label} expanded={expanded}>
      <Box className="u-pill">
        {icon && <Icon name={icon} small />}
        <Words>{children}</Words>
      </Box>
    </Press>
  )
}

export interface CallButtonProps {
  /** 张干部, 县扶贫办 */
  name: string
  phone: string
  kind?: 'primary' | 'outline'
}

/** One tap to the dialler. */
export function CallButton({ name, phone, kind = 'outline' }: CallButtonProps) {
  return (
    <Button kind={kind} icon="phone" onPress={() => callPhone(phone)}>
      {`打电话给${name}`}
    </Button>
  )
}
