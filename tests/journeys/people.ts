import { type ApiClient, createClient } from '@bangfutong/shared/api/client'
import type { DemoPerson, Me } from '@bangfutong/shared/schema/account'
import { inject } from 'vitest'
import { type Visitor, visit } from './visit'

/** Someone of the demo county who does their part without the page under test. */
export interface Someone {
  me: Me
  call: ApiClient['call']
}

export const demoPeople = async (): Promise<DemoPerson[]> => clientOf(() => undefined).call('listDemoPeople')

export async function signedIn(code: string): Promise<Someone> {
  let token: string | undefined
  const client = clientOf(() => token)
  const session = await client.call('createSession', { body: { code } })
  token = session.token
  return { me: session.me, call: client.call }
}

/** A phone on which this demo person has signed in, by hand, on the sign-in page. */
export async function phoneOf(code: string): Promise<Visitor> {
  const visitor = await visit('/pages/mine/index')
  await visitor.tap(/^登录$/)
  await chooseSelf(visitor, code)
  return visitor
}

/** Taps this person in the list of demo people; names repeat, the place beside them does not. */
export async function chooseSelf(visitor: Visitor, code: string): Promise<void> {
  const person = (await demoPeople()).find((one) => one.code === code)
  if (!person) throw new Error(`nobody is ${code}`)
  const rows = visitor.shown().getByRole('button', { name: person.area })
  await rows.filter({ hasText: person.name }).click()
  await visitor.page.waitForURL((address) => !address.href.includes('/sign-in/'))
}

let keys = 0
function clientOf(token: () => string | undefined): ApiClient {
  return createClient({
    token,
    newKey: () => `journey-${process.pid}-${Date.now()}-${++keys}`,
    async transport({ method, path, headers, body }) {
      const answer = await fetch(`${inject('origin')}${path}`, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: text === '' ? undefined : JSON.parse(text),
      }
    },
  })
}
