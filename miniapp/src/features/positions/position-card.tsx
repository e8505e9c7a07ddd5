import { POSITION_KIND_NAMES, type PositionView } from '@bangfutong/shared/schema/position'
import { open } from '../../platform/navigation'
import { Box, Icon, KeyFigure, PressCard, Row, Tag, Text, Words } from '../../ui'
import { confirmedWords, distanceWords, hoursWords, payWords, staleWords } from './words'

/** One position in a list: pay first, then how far, when, what is needed. A stale one looks stale. */
export function PositionCard({ position, applied }: { position: PositionView; applied: boolean }) {
  const { id, title, kind, pay, place, needs, stale, distance } = position
  const { figure, unit, note, promised } = payWords(pay)
  const far = distanceWords(position)
  return (
    <PressCard tone={stale ? 'stale' : 'plain'} onPress={() => open('position', { id })}>
      <Row>
        <Words as="strong" className="u-title-2">
          {title}
        </Words>
        {stale ? <Tag tone="waiting">{staleWords(position)}</Tag> : <Tag tone="quiet">{POSITION_KIND_NAMES[kind]}</Tag>}
      </Row>
      <Box className="u-stack">
        <KeyFigure figure={figure} unit={unit} {...(note ? { note } : {})} />
        {promised && <Text quiet>{`招工写的：${promised}`}</Text>}
      </Box>
      <Box className="u-stack">
        <Row>
          <Words className="u-body">{place}</Words>
          {far && (
            <Tag tone={distance === 'same-village' || distance === 'same-town' ? 'good' : 'quiet'} icon="place">
              {far}
            </Tag>
          )}
        </Row>
        <Words as="p" className="u-body">
          {hoursWords(position)}
        </Words>
        <Text quiet>{`要求：${needs}`}</Text>
      </Box>
      {stale ? (
        <Text quiet>可能已经招满，请先打电话问。</Text>
      ) : (
        <Box className="u-confirmed">
          <Icon name="check" small />
          <Words>{confirmedWords(position)}</Words>
        </Box>
      )}
      {applied && <Tag tone="good">您已报名</Tag>}
    </PressCard>
  )
}
