const DAYS_IN_MONTH = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Year, month and day as typed → YYYY-MM-DD; undefined where there is no such day or it is after `latest`. */
export function readDay(year: string, month: string, day: string, latest: string): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1880 || m < 1 || m > 12 || d < 1 || d > DAYS_IN_MONTH(y, m)) return undefined
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return read <= latest ? read : undefined
}

/** Yuan as typed (3,200 or 3200.5, a minus for a loss) → integer fen; undefined where it is no amount. */
export function readYuan(typed: string): number | undefined {
  const plain = typed.replace(/[,，\s元]/g, '')
  if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 100)
}
