import type { StaffMember } from '@bangfutong/shared/schema/account'
import { useEffect } from 'react'
import { type ListPage, type More, useMore } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

const ROWS = '50'

const fetchStaff = (cursor?: string): Promise<ListPage<StaffMember>> =>
  api.call('listStaff', { query: { limit: ROWS, ...(cursor && { cursor }) } })

export const useStaff = (): Requested<ListPage<StaffMember>> => useRequest('my.staff', () => fetchStaff())

/** The list page by page; while something is searched for, the next page follows by itself until all are read. */
export function useStaffPages(
  first: ListPage<StaffMember>,
  searching: boolean,
): More<StaffMember> & { reading: boolean } {
  const pages = useMore(first, fetchStaff)
  const { more, failure, items } = pages
  const reading = searching && more !== undefined && failure === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: one further page for each that has come
  useEffect(() => {
    if (reading) void more?.()
  }, [first, reading, items.length])
  return { ...pages, reading }
}
