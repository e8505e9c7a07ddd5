/** The last day a phrase of the plan includes, in the plan's year: 3月底, 上半年, 明年, 到2020年. */
export function lastDayOf(printed: string, planYear: number): string | undefined {
  const month = /^(\d{1,2})月底前?$/.exec(printed)
  if (month) return new Date(Date.UTC(planYear, Number(month[1]), 0)).toISOString().slice(0, 10)
  if (printed === '上半年') return `${planYear}-06-30`
  if (printed === '明年') return `${planYear + 1}-12-31`
  const year = /^到?(\d{4})年$/.exec(printed)
  return year ? `${year[1]}-12-31` : undefined
}
