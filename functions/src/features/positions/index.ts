import { notFound, type Owner } from '../../http/authority'
import type { Handlers } from '../../http/handler'
import type { Services } from '../../http/services'
import { put } from '../../platform/dynamo/entity'
import { getEmployer } from '../employers/employer'
import { listOfCompany } from './company'
import { getOpenAt, getPosition, PositionEntity, positionKey } from './position'
import { toPositionView } from './position-view'
import { preparePosition } from './publish'
import { checkPlaces, searchPositions } from './search'

export { PositionEntity, positionKey, positionPuts } from './position'

type Names =
  | 'listPositions'
  | 'getPosition'
  | 'listCompanyPositions'
  | 'publishPosition'
  | 'confirmPosition'
  | 'closePosition'

export const positionHandlers: Pick<Handlers, Names> = {
  async listPositions({ query }, services) {
    return { body: await searchPositions(query, services) }
  },

  async getPosition({ params, query }, services) {
    checkPlaces(query, services.county.divisions)
    const found = await getPosition(params.positionId, services)
    return { body: toPositionView(found, services, query.fromVillage) }
  },

  async listCompanyPositions({ query, caller }, services) {
    const { employerId } = caller.grant
    if (!employerId) throw notFound()
    return { body: await listOfCompany(employerId, query, services) }
  },

  async publishPosition({ body, caller, at }, services) {
    const employer = await getEmployer(caller.grant.employerId, services)
    const position = await preparePosition(body, employer, caller.accountId, at, services)
    return {
      body: toPositionView({ value: position, version: 1 }, services),
      change: {
        subject: positionKey(position.id).pk,
        action: 'position.published',
        writes: [put(PositionEntity, position, { ifAbsent: true })],
        after: { title: position.title, employerId: position.employerId },
      },
    }
  },

  async confirmPosition({ params, body }, services) {
    const { value, version } = await getOpenAt(params.positionId, body.version, services)
    const position = { ...value, confirmedOn: services.clock.countyDay() }
    return {
      body: toPositionView({ value: position, version: version + 1 }, services),
      change: {
        subject: positionKey(value.id).pk,
        action: 'position.confirmed',
        writes: [put(PositionEntity, position, { ifVersion: version })],
        before: { confirmedOn: value.confirmedOn },
        after: { confirmedOn: position.confirmedOn },
      },
    }
  },

  async closePosition({ params, body }, services) {
    const { value, version } = await getOpenAt(params.positionId, body.version, services)
    const position = { ...value, status: 'closed' as const }
    return {
      body: toPositionView({ value: position, version: version + 1 }, services),
      change: {
        subject: positionKey(value.id).pk,
        action: 'position.closed',
        writes: [put(PositionEntity, position, { ifVersion: version })],
        before: { status: value.status },
        after: { status: position.status },
      },
    }
  },
}

/** Whose position it is, for the gate. */
export async function findPositionOwner(positionId: string, services: Services): Promise<Owner | undefined> {
  const found = await services.view.get(PositionEntity, positionKey(positionId))
  return found && { employerId: found.value.employerId }
}
