import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import type { Account } from '../accounts/account'
import { CodeEntity, type CodeRecord, codeKey, type Purpose } from './code'
import { countGuess } from './guesses'

export type Taken =
  | { ok: true; purpose: Purpose; writes: Write[] }
  /** The guess has to be remembered: return it as a refusal. */
  | { ok: false; refusal: Problem; writes: Write[] }

/** Tries a code for one purpose: the writes use it up, or count the wrong guess. */
export async function takeCode(
  typed: string,
  kind: 'bind' | 'invite',
  account: Pick<Account, 'id' | 'openIdIndex'>,
  services: Services,
): Promise<Taken> {
  const guess = await countGuess(account, services)
  const found = await findCode(typed.replace(/\D/g, ''), services)
  const good =
    found &&
    kind in found.value.purpose &&
    !found.value.usedBy &&
    Date.parse(found.value.expiresAt) > services.clock.now().getTime()
  if (!good) return { ok: false, refusal: wrongCode(), writes: [guess] }
  const used: CodeRecord = { ...found.value, usedBy: account.id }
  return {
    ok: true,
    purpose: found.value.purpose,
    writes: [guess, put(CodeEntity, used, { ifVersion: found.version })],
  }
}

async function findCode(code: string, services: Services) {
  for (const index of services.keyring.blindIndexes('bind-code', code)) {
    const found = await services.view.get(CodeEntity, codeKey(index), { consistent: true })
    if (found) return found
  }
  return undefined
}

const wrongCode = () =>
  new Problem('code.wrong', 422, '这个码不对、用过了或者过期了。请对照再输一遍，或请干部给您一个新的码。')
