import Taro from '@tarojs/taro'
import { onWeb } from './env'

/** Opens the dialler with the number; the person still presses call. */
export function callPhone(phoneNumber: string): void {
  if (onWeb) window.location.href = `tel:${phoneNumber.replace(/[^\d+]/g, '')}`
  else void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

/** Only the web page can print. */
export const canPrint = onWeb
export function printPage(): void {
  if (onWeb) window.print()
}

export function hideKeyboard(): void {
  if (onWeb) (document.activeElement as HTMLElement | null)?.blur()
  else Taro.hideKeyboard()
}

/** The platform's one-use sign-in code; undefined on the web page, where a person is chosen or a code is scanned. */
export async function signInCode(): Promise<string | undefined> {
  if (onWeb) return undefined
  return (await Taro.login()).code
}

/** Only the mini-program has a scanner. */
export const canScan = !onWeb

/** What a code shown to the camera says; undefined when the person turned back. */
export async function scanCode(): Promise<string | undefined> {
  return Taro.scanCode({}).then(
    ({ result }) => result,
    () => undefined,
  )
}

const PLAIN_TEXT_PX = 16

/** How much larger than plain the person has set the phone's (or browser's) text: 1 is plain. */
export function textScale(): number {
  const size = onWeb ? webTextSize() : phoneTextSize()
  if (!size || !Number.isFinite(size)) return 1
  return Math.min(2, Math.max(0.9, Math.round((size / PLAIN_TEXT_PX) * 100) / 100))
}

function phoneTextSize(): number | undefined {
  // The types leave out what the platform answers since base library 2.23.4.
  return (Taro.getAppBaseInfo?.() as { fontSizeSetting?: number } | undefined)?.fontSizeSetting
}

function webTextSize(): number {
  return typeof window === 'undefined'
    ? PLAIN_TEXT_PX
    : Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

/** Called when the app or page comes to the front. */
export { useDidHide as useHidden, useDidShow as useShown, usePullDownRefresh as usePulledDown } from '@tarojs/taro'
