import { gate } from '@bangfutong/functions/app/gate'
import { handlers } from '@bangfutong/functions/app/handlers'
import { AccountEntity, OpenIdLink } from '@bangfutong/functions/features/accounts/account'
import { employerPuts } from '@bangfutong/functions/features/employers/employer'
import { householdPuts } from '@bangfutong/functions/features/households/household-puts'
import { noticePuts } from '@bangfutong/functions/features/notices/notice'
import { positionPuts } from '@bangfutong/functions/features/positions/position'
import { createApp } from '@bangfutong/functions/http/app'
import type { Services } from '@bangfutong/functions/http/services'
import { put } from '@bangfutong/functions/platform/dynamo/entity'
import { anEmployer, aPosition } from '@bangfutong/functions/testing/a-position'
import { aHousehold, cadreGrant, testId, VILLAGE } from '@bangfutong/functions/testing/household'
import { openTestServices } from '@bangfutong/functions/testing/services'
import type { Api, ApiAnswer, ApiRequest } from './wx'

/** What the phone's wx.login answers, and by the stand-in for WeChat whose it is. */
const OPENID = 'openid-code-of-this-phone'
const householdId = testId('hh', 1)
const cadreId = testId('acc', 2)

export const POSITION = aPosition(1, { title: '演示缝纫工', employerName: '演示服装车间', villageCode: VILLAGE })
export const NOTICE = {
  id: testId('ntc', 1),
  title: '周六开会',
  body: '上午九点在村部开会，请每户来一人。',
  kind: 'meeting' as const,
  audience: { villageCodes: [VILLAGE] },
  authorId: cadreId,
  authorName: '演示干部',
  publishedAt: '2017-06-14T08:00:00.000+08:00',
}

export interface Server {
  /** For the phone: the real application, in this process. */
  api: Api
  /** What it was asked, the oldest first. */
  asked: (ApiRequest & { status: number })[]
  /** Does the next call of this method all the same, but its answer never reaches the phone. */
  loseNextAnswer(method: string): void
  close(): Promise<void>
}

/** The real API on an embedded store: a village with one household, whose head has this phone, a notice and a position. */
export async function openServer(): Promise<Server> {
  const { services, close } = await openTestServices()
  await settle(services)
  const app = createApp({ handlers, gate, services })
  const asked: Server['asked'] = []
  let lost: string | undefined
  const api: Api = async (request) => {
    const answer = await passOn(app, request)
    asked.push({ ...request, status: answer.status })
    if (request.method !== lost) return answer
    lost = undefined
    throw new Error('the signal went away')
  }
  const loseNextAnswer = (method: string) => {
    lost = method
  }
  return { api, asked, loseNextAnswer, close }
}

async function passOn(app: ReturnType<typeof createApp>, request: ApiRequest): Promise<ApiAnswer> {
  const { method, path, headers, body } = request
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await app.request(path, { method, headers, ...sent })
  return { status: response.status, body: await response.json(), headers: Object.fromEntries(response.headers) }
}

async function settle({ view, keyring }: Services): Promise<void> {
  const head = { id: testId('acc', 1), name: '演示户主', status: 'active' as const, grants: [], sessions: [] }
  const cadre = { id: cadreId, name: '演示干部', phone: '13900000002', status: 'active' as const, sessions: [] }
  const openIdIndex = keyring.blindIndex('openid', OPENID)
  const bound = { householdId, accountId: head.id, name: head.name, boundAt: '2017-06-01T08:00:00.000+08:00' }
  await view.load([
    put(AccountEntity, { ...head, openIdIndex, openid: OPENID, binding: { householdId } }),
    put(OpenIdLink, { index: openIdIndex, accountId: head.id }),
    put(AccountEntity, { ...cadre, grants: [cadreGrant] }),
    ...householdPuts({ ...aHousehold(1, { cadreId }), bindings: [bound] }, keyring),
    ...employerPuts(anEmployer({ name: POSITION.employerName })),
    ...positionPuts(POSITION),
    ...noticePuts(NOTICE),
  ])
}
