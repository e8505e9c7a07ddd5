import type { DemoPerson } from '@bangfutong/shared/schema/account'
import { ROLE_NAMES, type Role } from '@bangfutong/shared/schema/role'
import { useRequest } from '../../platform/use-request'
import { Card, List, ListRow, Loaded, Skeleton, Tag, Text, Title } from '../../ui'
import { api } from './api'
import { useMe } from './session'

/** 帮扶干部; of someone who has a post, that they may also look for work is not said. */
export function postWords(roles: readonly Role[]): string {
  const posts = roles.filter((role) => role !== 'seeker')
  return (posts.length > 0 ? posts : roles).map((role) => ROLE_NAMES[role]).join('、')
}

/** The people of a demo county, one tap to be one of them. */
export function DemoPeople({ onChoose }: { onChoose: (person: DemoPerson) => void }) {
  const people = useRequest('demo-people', () => api.call('listDemoPeople'))
  const me = useMe()
  return (
    <Card label="演示县的人">
      <Title>选一个演示的人</Title>
      <Text quiet>这些人都是编的。点一下就登录，随时可以换。</Text>
      <Loaded of={people} skeleton={<Skeleton cards={1} lines={4} />}>
        {(list) => (
          <List label="演示县的人">
            {list.map((person) => (
              <ListRow
                key={person.code}
                title={`${person.name} · ${postWords(person.roles)}`}
                detail={person.area}
                end={
                  me?.name === person.name && sameRoles(me.grants, person) ? <Tag tone="good">现在是</Tag> : undefined
                }
                onPress={() => onChoose(person)}
              />
            ))}
          </List>
        )}
      </Loaded>
    </Card>
  )
}

const sameRoles = (grants: readonly { role: Role }[], { roles }: DemoPerson) =>
  roles.length === grants.length && roles.every((role) => grants.some((grant) => grant.role === role))
