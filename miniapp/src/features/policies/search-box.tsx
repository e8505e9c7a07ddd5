import { useState } from 'react'
import { Box, Button, Pair, TextField } from '../../ui'

export interface SearchBoxProps {
  defaultValue?: string | undefined
  onSearch: (words: string) => void
  /** Also while typing. */
  live?: boolean
}

/** Plain words in, policies out. */
export function SearchBox({ defaultValue, onSearch, live = false }: SearchBoxProps) {
  const [words, setWords] = useState(defaultValue ?? '')
  return (
    <Box className="u-search">
      <Box className="u-grow">
        <TextField
          label="搜政策"
          hideLabel
          defaultValue={defaultValue}
          placeholder="搜政策，比如：孩子上学"
          maxLength={30}
          onChange={(typed) => {
            setWords(typed)
            if (live) onSearch(typed)
          }}
          onEnter={() => onSearch(words)}
        />
      </Box>
      <Pair>
        <Button icon="search" onPress={() => onSearch(words)}>
          搜
        </Button>
      </Pair>
    </Box>
  )
}
