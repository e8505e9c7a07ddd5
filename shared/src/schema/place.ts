import * as z from 'zod/mini'

/** Nine digits of a town, twelve of a village (statistics bureau). */
export const TownCode = z.string().check(z.regex(/^\d{9}$/, '乡镇代码是 9 位数字'))
export const VillageCode = z.string().check(z.regex(/^\d{12}$/, '村代码是 12 位数字'))

export const Village = z.strictObject({
  code: z.string(),
  name: z.string(),
  townCode: z.string(),
  townName: z.string(),
  kind: z.enum(['village', 'committee', 'park']),
})
export type Village = z.infer<typeof Village>

export const townOf = (villageCode: string) => villageCode.slice(0, 9)
