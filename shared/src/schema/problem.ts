import * as z from 'zod/mini'

/** RFC 9457 problem document: what happened, that nothing was lost, what to do. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.optional(z.string()),
  paths: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
})
export type Problem = z.infer<typeof Problem>
