import * as z from 'zod/mini'
import { isDay } from './day'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** The check character of the first 17 digits (GB 11643, mod 11-2). */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * (WEIGHTS[i] ?? 0)
  return CHECK[sum % 11] ?? ''
}

/** Whether an 18-character citizen number is well formed: a real birthday and the right check character (GB 11643). */
export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  return isDay(birth) && checkCharacter(value) === value[17]
}

/** A citizen number; a lower-case x is read as X. */
export const IdNumber = z.string().check(
  z.overwrite((value) => value.trim().toUpperCase()),
  z.refine(isIdNumber, '身份证号不对，请对照身份证再看一遍'),
)

/** 360799********0017: the area code and the last four stay readable for a look-alike check, never the birthday. */
export const maskIdNumber = (value: string) => `${value.slice(0, 6)}********${value.slice(-4)}`
