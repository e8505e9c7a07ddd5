import { Position } from '@bangfutong/shared/schema/position'
import { notFound } from '../../http/authority'
import type { Services } from '../../http/services'
import { defineEntity, type PutWrite, put, type Versioned } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'

export const positionKey = (positionId: string) => ({ pk: `POS#${positionId}`, sk: 'POS' })
export const OPEN_POSITIONS = 'POSITIONS'
export const openIn = (townCode: string) => `POST#${townCode}`
export const positionsOf = (employerId: string) => `EMPPOS#${employerId}`

/** Where an open position stands in the lists: by the day it was last confirmed. */
export const freshnessOf = (position: Pick<Position, 'id' | 'confirmedOn'>) => `${position.confirmedOn}#${position.id}`

/** A closed position stays with its company and its applicants, and leaves the lists. */
export const PositionEntity = defineEntity<Position>({
  name: 'position',
  schema: Position,
  secret: ['contactPhone'],
  keys: (position) => {
    const open = position.status === 'open'
    const sk = freshnessOf(position)
    return {
      ...positionKey(position.id),
      ...(open ? { gs1: { pk: OPEN_POSITIONS, sk } } : {}),
      ...(open && position.townCode ? { gs2: { pk: openIn(position.townCode), sk } } : {}),
      gs3: { pk: positionsOf(position.employerId), sk: position.id },
    }
  },
})

export const positionPuts = (position: Position): PutWrite[] => [put(PositionEntity, position)]

/** The position and the version it was read at, or 404. */
export async function getPosition(positionId: string, services: Services): Promise<Versioned<Position>> {
  const found = await services.view.get(PositionEntity, positionKey(positionId), { consistent: true })
  if (!found) throw notFound()
  return found
}

/** The same, at the version the employer has seen and still open; 409 otherwise. */
export async function getOpenAt(positionId: string, seen: number, services: Services): Promise<Versioned<Position>> {
  const found = await getPosition(positionId, services)
  if (found.version !== seen) throw new Problem('version.stale', 409, '这个岗位刚被改过，没有保存。请刷新后再改。')
  if (found.value.status === 'closed') throw closed()
  return found
}

export const closed = () =>
  new Problem('position.closed', 409, '这个岗位已经招满或不招了，什么都没有保存。请看看别的岗位。')
