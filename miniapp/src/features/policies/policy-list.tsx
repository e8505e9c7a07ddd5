import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import { open } from '../../platform/navigation'
import { Card, List, ListRow } from '../../ui'

/** Policies in lines: what they are called, and what they give. */
export function PolicyList({ policies, label }: { policies: readonly PolicyFile[]; label: string }) {
  return (
    <Card label={label}>
      <List label={label}>
        {policies.map(({ id, title, words }) => (
          <ListRow key={id} title={title} detail={words.gives} onPress={() => open('policy', { id })} />
        ))}
      </List>
    </Card>
  )
}
