const CHINA_OFFSET_MS = 8 * 3_600_000

/** 2017-06-15 → 2017年6月15日 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** An instant → 6月1日 10:20, in China's time whatever the phone's zone. */
export function momentInWords(instant: string): string {
  const at = new Date(new Date(instant).getTime() + CHINA_OFFSET_MS)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** How long from now (ms) until an instant: 15分钟, 2小时, 3天; rounded, so that a slow answer does not say 14. */
export function lastingWords(until: string, now: number): string {
  const minutes = Math.max(1, Math.round((Date.parse(until) - now) / 60_000))
  if (minutes < 90) return `${minutes}分钟`
  const hours = Math.round(minutes / 60)
  return hours < 36 ? `${hours}小时` : `${Math.round(hours / 24)}天`
}

/** Fen → 3,250 (yuan; cents only where there are some). */
export function yuanInWords(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const cents = Math.abs(fen) % 100
  const yuan = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return sign + yuan + (cents ? `.${String(cents).padStart(2, '0')}` : '')
}
