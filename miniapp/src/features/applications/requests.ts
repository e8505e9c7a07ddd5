import type { MyApplication } from '@bangfutong/shared/schema/application'
import { cache } from '../../platform/cache'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'
import { useMe } from '../session/session'

const KEY = 'my.applications'

export const fetchApplications = (cursor?: string): Promise<ListPage<MyApplication>> =>
  api.call('listMyApplications', { query: cursor === undefined ? {} : { cursor } })

/** The own applications, withdrawn ones included; nothing is asked for a visitor. */
export function useApplications(): Requested<ListPage<MyApplication>> {
  const signedIn = useMe() !== undefined
  return useRequest(signedIn ? KEY : 'no-applications', async () => (signedIn ? fetchApplications() : { items: [] }))
}

/** The own application to a position, made for oneself and not withdrawn. */
export const standing = (page: ListPage<MyApplication> | undefined, positionId: string): MyApplication | undefined =>
  page?.items.find((one) => one.positionId === positionId && !one.memberId && one.status === 'applied')

/** Whether one has applied, as far as the phone knows: a list asks the server nothing for it. */
export function useApplied(): (positionId: string) => boolean {
  const known = useMe() ? cache.read<ListPage<MyApplication>>(KEY)?.data : undefined
  return (positionId) => standing(known, positionId) !== undefined
}

/** Keeps what the server has just answered, so that the pages behind know it too. */
export function keepApplication(changed: MyApplication): void {
  const { items, ...rest } = cache.read<ListPage<MyApplication>>(KEY)?.data ?? { items: [] }
  const others = items.filter((one) => one.positionId !== changed.positionId || one.memberId !== changed.memberId)
  cache.write(KEY, { ...rest, items: [changed, ...others] })
}

export const applyTo = (
  positionId: string,
  { name, phone, note }: { name: string; phone: string; note: string },
  idempotencyKey: string,
): Promise<MyApplication> =>
  api.call('applyToPosition', {
    params: { positionId },
    body: { name, phone, ...(note ? { note } : {}), consent: true },
    idempotencyKey,
  })

export const withdraw = ({ positionId, memberId }: MyApplication, idempotencyKey: string): Promise<MyApplication> =>
  api.call('withdrawApplication', {
    params: { positionId },
    body: memberId ? { memberId } : {},
    idempotencyKey,
  })
