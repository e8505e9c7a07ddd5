import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { open } from '../../platform/navigation'
import { Tile, Tiles } from '../../ui'
import { policiesOf } from './pack'
import { PROGRAMME_ICONS } from './words'

/** The nine programmes with how many policies each has. */
export function ProgrammeGrid({ pack }: { pack: PolicyPack }) {
  return (
    <Tiles label="九类政策">
      {pack.programmes.map(({ id, shortName }) => (
        <Tile
          key={id}
          icon={PROGRAMME_ICONS[id]}
          title={shortName}
          detail={`${policiesOf(pack, id).length} 项`}
          onPress={() => open('programme', { id })}
        />
      ))}
    </Tiles>
  )
}
