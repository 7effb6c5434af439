import { shallowRef } from 'vue'

/** The id of the last event that arrived while a desk was open; pages that load in several steps watch it. */
export const happened = shallowRef<string | null>(null)
