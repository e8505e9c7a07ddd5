import * as z from 'zod/mini'
import { DefinitionFile, ParameterFile, PolicyFile } from '../pack/schema'
import { Day } from './day'
import { Word } from './glossary'
import { Programme } from './plan'

/** All that a phone needs to show and judge the policies without a signal. */
export const PolicyPack = z.strictObject({
  day: Day,
  programmes: z.array(Programme),
  policies: z.array(PolicyFile),
  definitions: DefinitionFile,
  parameters: ParameterFile,
  words: z.array(Word),
})
export type PolicyPack = z.infer<typeof PolicyPack>
