import type { HouseholdRow } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { open } from '../../platform/navigation'
import { type ListPage, useMore } from '../../platform/use-more'
import { useFreshWhenShown, useRequest } from '../../platform/use-request'
import {
  Box,
  Card,
  Chip,
  Chips,
  EmptyState,
  List,
  ListRow,
  Loaded,
  MoreButton,
  Skeleton,
  Tag,
  Text,
  TextField,
  useFrame,
} from '../../ui'
import { api } from '../session/api'
import { filterRows, ONLY, type Only } from './rows'
import { visitWords } from './visits'

export interface HouseholdListProps {
  /** One village; absent: the households paired with me. */
  villageCode?: string | undefined
  only?: Only | undefined
}

const fetchPage = (villageCode?: string, cursor?: string) =>
  api.call('listHouseholds', { query: { ...(villageCode && { villageCode }), ...(cursor && { cursor }) } })

/** Households, twenty at a time: the name, and when somebody last came. */
export function HouseholdList({ villageCode, only }: HouseholdListProps) {
  const households = useRequest(`my.households.${villageCode ?? 'paired'}`, () => fetchPage(villageCode))
  useFreshWhenShown(households.reload)
  return (
    <Loaded
      of={households}
      skeleton={<Skeleton cards={1} lines={8} />}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState icon="people" title="这里还没有户" words="结对由县扶贫办安排。有不对的，请打电话去问。" />}
    >
      {(first) => <Rows first={first} villageCode={villageCode} only={only} />}
    </Loaded>
  )
}

function Rows({ first, villageCode, only }: { first: ListPage<HouseholdRow> } & HouseholdListProps) {
  const { day } = useFrame()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Only | undefined>(only)
  const pages = useMore(first, (cursor) => fetchPage(villageCode, cursor))
  const rows = filterRows(pages.items, words, filter)
  return (
    <>
      <TextField label="按名字找" hideLabel placeholder="按户主名字找" maxLength={20} onChange={setWords} />
      <Chips label="只看">
        {(Object.keys(ONLY) as Only[]).map((name) => (
          <Chip key={name} on={filter === name} onPress={() => setFilter(filter === name ? undefined : name)}>
            {ONLY[name]}
          </Chip>
        ))}
      </Chips>
      <Box live="polite">
        <Text quiet>{`${rows.length} 户${pages.more ? '，后面还有' : ''}`}</Text>
      </Box>
      {rows.length === 0 ? (
        <EmptyState
          icon="search"
          title="看过的里面没有这样的户"
          words={pages.more ? '再看一些，也许在后面。' : '换个名字，或者去掉上面的条件。'}
        />
      ) : (
        <Card label="户">
          <List label="户">
            {rows.map((row) => (
              <ListRow
                key={row.id}
                title={row.headName}
                detail={visitWords(row.lastVisitOn, day)}
                below={row.hasPhone ? undefined : <Tag tone="waiting">没绑手机</Tag>}
                onPress={() => open('cadreHousehold', { id: row.id })}
              />
            ))}
          </List>
        </Card>
      )}
      <MoreButton of={pages} />
    </>
  )
}
