const DIGITS = '零一二三四五六七八九'

/** A number where it stands in a text. */
export interface Printed {
  readonly at: number
  readonly text: string
  readonly value: number
}

/** Every Arabic or Chinese number of the text, also inside words (统一, 百企帮百村), in reading order. */
export function printedNumbers(text: string): Printed[] {
  return [...text.matchAll(/\d+(?:\.\d+)?|[零一二两双三四五六七八九十百千半]+|(?<!\d)万/g)].map((match) => ({
    at: match.index,
    text: match[0],
    value: /\d/.test(match[0]) ? Number(match[0]) : chineseValue(match[0]),
  }))
}

/** 半 is 0.5, 两 and 双 are 2; tens and hundreds as spoken. */
export function chineseValue(numeral: string): number {
  if (numeral === '半') return 0.5
  let total = 0
  let digit = 0
  for (const char of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000, 万: 10000 }[char]
    if (unit) {
      total += (digit || 1) * unit
      digit = 0
    } else digit = char === '两' || char === '双' ? 2 : DIGITS.indexOf(char)
  }
  return total + digit
}
