/** Whether a text may stand as the address of a source: nothing at all, or an address of the web. It becomes a link, so no other scheme passes. */
export const isWebAddress = (url: string | null | undefined): boolean =>
  (url ?? '').trim() === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/.test((url as string).trim())
