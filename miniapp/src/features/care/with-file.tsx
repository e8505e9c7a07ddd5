import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { ReactNode } from 'react'
import { open } from '../../platform/navigation'
import { type Requested, useFreshWhenShown } from '../../platform/use-request'
import { Button, EmptyState, Loaded, Skeleton } from '../../ui'
import { fileName } from '../household/open-file'
import { useFile } from './file-requests'
import { useOpenFile } from './use-open-file'

export interface WithFileProps {
  id: string | undefined
  children: (household: HouseholdView, of: Requested<HouseholdView>) => ReactNode
}

/** A household's file in all its states; while it is in front, the page says whose it is. */
export function WithFile({ id, children }: WithFileProps) {
  if (id) return <Opened id={id}>{children}</Opened>
  return (
    <EmptyState icon="people" title="没有说是哪一户" words="请从户的列表里打开。">
      <Button onPress={() => open('cadreHouseholds')}>看我的户</Button>
    </EmptyState>
  )
}

function Opened({ id, children }: { id: string; children: WithFileProps['children'] }) {
  const file = useFile(id)
  useFreshWhenShown(file.reload)
  useOpenFile(file.data && fileName(file.data.headName, file.data.members.length))
  return (
    <Loaded of={file} skeleton={<Skeleton cards={3} lines={4} />}>
      {(household) => children(household, file)}
    </Loaded>
  )
}
