import type { StaffMember } from '@bangfutong/shared/schema/account'
import { ROLE_NAMES, type Role } from '@bangfutong/shared/schema/role'
import { useState } from 'react'
import type { ListPage } from '../../platform/use-more'
import {
  Banner,
  Box,
  Card,
  Chip,
  Chips,
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Tag,
  Text,
  TextField,
} from '../../ui'
import { useDivisions } from '../positions/requests'
import { useMe } from '../session/session'
import { StaffRowActions } from './staff-row-actions'
import { useStaffPages } from './use-all-staff'
import { areaWords, filterStaff, postWords, type StaffFilter } from './words'

export interface StaffTableProps {
  first: ListPage<StaffMember>
  filter: StaffFilter
  onFilter: (filter: StaffFilter) => void
}

const ROLES: Role[] = ['cadre', 'village-clerk', 'township', 'county', 'department', 'inspector', 'employer']

export function StaffTable({ first, filter, onFilter }: StaffTableProps) {
  const me = useMe()
  const divisions = useDivisions()
  const pages = useStaffPages(first, Boolean(filter.words?.trim() || filter.role))
  const [changed, setChanged] = useState<Record<string, StaffMember>>({})
  const [done, setDone] = useState<string>()
  const rows = filterStaff(
    pages.items.map((member) => changed[member.accountId] ?? member),
    filter,
  )
  const keep = (words: string, member?: StaffMember) => {
    setDone(words)
    if (member) setChanged({ ...changed, [member.accountId]: member })
  }
  const columns: Column<StaffMember>[] = [
    { id: 'name', title: '姓名', width: '7em', cell: ({ name }) => name },
    { id: 'post', title: '身份', width: '7em', cell: postWords },
    { id: 'unit', title: '单位', width: 'minmax(0, 3fr)', cell: ({ unit }) => unit ?? '没有登记' },
    { id: 'area', title: '负责', width: 'minmax(0, 3fr)', cell: (member) => areaWords(member, divisions.data) },
    { id: 'phone', title: '电话', width: '8em', cell: ({ phone }) => phone ?? '没有登记' },
    { id: 'status', title: '状态', width: '6em', cell: ({ status }) => <StatusTag status={status} /> },
    {
      id: 'actions',
      title: '办理',
      width: '13em',
      cell: (member) => <StaffRowActions member={member} isMe={member.accountId === me?.accountId} onChanged={keep} />,
    },
  ]
  return (
    <Card label="工作人员">
      {done && <Banner tone="good" title={done} />}
      <TextField
        label="找人"
        hideLabel
        placeholder="按姓名、单位、电话找"
        defaultValue={filter.words}
        maxLength={20}
        onChange={(words) => onFilter({ ...filter, words: words || undefined })}
      />
      <Chips label="哪种身份">
        {ROLES.map((role) => (
          <Chip
            key={role}
            on={filter.role === role}
            onPress={() => onFilter({ ...filter, role: filter.role === role ? undefined : role })}
          >
            {ROLE_NAMES[role]}
          </Chip>
        ))}
      </Chips>
      <Box live="polite">
        <Text quiet>{countWords(rows.length, pages.items.length, pages.reading, pages.more !== undefined)}</Text>
      </Box>
      {rows.length === 0 && !pages.reading ? (
        <EmptyState icon="search" title="没有这样的人" words="换个说法，或者去掉上面的条件。" />
      ) : (
        <DataTable label="工作人员" columns={columns} rows={rows} keyOf={({ accountId }) => accountId} />
      )}
      {!pages.reading && <MoreButton of={pages} />}
    </Card>
  )
}

function countWords(shown: number, read: number, reading: boolean, hasMore: boolean): string {
  if (reading) return `已经看了 ${read} 人，找到 ${shown} 人，还在找…`
  return hasMore ? `${shown} 人，后面还有` : `一共 ${shown} 人`
}

function StatusTag({ status }: Pick<StaffMember, 'status'>) {
  return status === 'active' ? <Tag tone="good">在用</Tag> : <Tag tone="quiet">已停用</Tag>
}
