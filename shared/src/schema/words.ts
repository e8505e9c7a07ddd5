import * as z from 'zod/mini'

/** Free text of people: trimmed length bounds, no control characters except line breaks. */
export const text = (max: number, min = 1) =>
  z.string().check(
    z.trim(),
    z.minLength(min, min <= 1 ? '请填写' : `至少 ${min} 个字`),
    z.maxLength(max, `最多 ${max} 个字`),
    z.refine((value) => !hasControlCharacter(value), '含有无法识别的字符，请重新输入'),
  )

function hasControlCharacter(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if ((code < 32 && code !== 10) || code === 127 || code === 0xfffd || isLoneSurrogate(value, i)) return true
  }
  return false
}

function isLoneSurrogate(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = value.charCodeAt(at + 1)
    return !(next >= 0xdc00 && next <= 0xdfff)
  }
  if (code >= 0xdc00 && code <= 0xdfff) {
    const before = value.charCodeAt(at - 1)
    return !(before >= 0xd800 && before <= 0xdbff)
  }
  return false
}

/** A prefixed ULID such as `hh_01J…`. */
export const id = (prefix: string) =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), '编号不对，请从列表里重新打开'))

/** Integer fen; a villager sees yuan. */
export const Fen = z.int('金额必须是整数分')

/** A mainland mobile number or a landline with area code. */
export const Phone = z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, '电话号码不对，请检查'))

/** Where the next page starts; opaque to the caller. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(1024))

/** Query fields of every list: 20 rows a page unless told otherwise, 50 at most. */
export const Paging = {
  cursor: z.optional(Cursor),
  limit: z.optional(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, '每页 1 到 50 条'))),
}

/** One page of a list; `cursor` is absent on the last. */
export const page = <T extends z.ZodMiniType>(row: T) =>
  z.strictObject({ items: z.array(row), cursor: z.optional(z.string()) })
