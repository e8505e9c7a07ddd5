const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1234 5678 → the digits one by one, twice, with a pause between the groups. */
export function spokenCode(code: string): string {
  const once = code
    .trim()
    .split(/\s+/)
    .map((group) => [...group].map((digit) => DIGITS[Number(digit)] ?? digit).join('，'))
    .join('。')
  return `绑定码是：${once}。再说一遍：${once}。`
}
