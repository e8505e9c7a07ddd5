import { Instant } from '@bangfutong/shared/schema/day'
import { HouseholdId, MemberId } from '@bangfutong/shared/schema/household'
import { id, text } from '@bangfutong/shared/schema/words'
import * as z from 'zod/mini'
import { defineEntity } from '../../platform/dynamo/entity'

/** One phone bound to a household; the account says the same from its side. */
export const Binding = z.strictObject({
  householdId: HouseholdId,
  accountId: id('acc'),
  /** Whose phone it is; absent for one of the family who is not in the file. */
  memberId: z.optional(MemberId),
  name: text(20),
  boundAt: Instant,
})
export type Binding = z.infer<typeof Binding>

export const bindingKey = (householdId: string, accountId: string) => ({
  pk: `HH#${householdId}`,
  sk: `BIND#${accountId}`,
})
export const BindingEntity = defineEntity<Binding>({
  name: 'binding',
  schema: Binding,
  secret: ['name'],
  keys: (binding) => bindingKey(binding.householdId, binding.accountId),
})
