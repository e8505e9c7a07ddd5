import type * as z from 'zod/mini'

/** What is wrong with a form, by the field's path (`pay.fromFen`). */
export type Wrong = Record<string, string>

const ENGLISH = /^[\x20-\x7e]+$/

/** Checks a form the way the server will; a fault without words of its own asks to look again. */
export function wrongFields(schema: z.ZodMiniType, input: unknown): Wrong {
  const read = schema.safeParse(input)
  if (read.success) return {}
  const wrong: Wrong = {}
  for (const { path, message } of read.error.issues) {
    wrong[path.join('.')] ??= ENGLISH.test(message) ? '请看一看这里填得对不对' : message
  }
  return wrong
}
