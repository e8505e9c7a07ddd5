const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-live': '',
}

/** Shared by the template (build) and the runtime: both number the properties from this one list. */
exports.ariaComponents = { View: aria, Text: aria, Image: aria, Input: aria, Textarea: aria }
