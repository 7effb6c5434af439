/** The parts of a file, in the order in which they are read. */
export const tabs = ['ringkasan', 'temuan', 'anggaran', 'jadwal', 'desa', 'musdes', 'dokumen'] as const
export type Tab = (typeof tabs)[number]

export const isTab = (text: unknown): text is Tab => (tabs as readonly unknown[]).includes(text)
