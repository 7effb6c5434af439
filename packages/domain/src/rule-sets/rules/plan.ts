import { attention, type Rule } from './rule.ts'

/** Blocks 3 and 4: asked for by the ministry's guide, not by the rule, so their absence is told and does not stop. Domain reference 1.3. */
const guide = {
  source: 'Panduan proposal Kemenkop, menurut Sokoguru',
  url: 'https://sokoguru.id/koperasi/tanpa-proposal-ini-kdkmp-dipastikan-sulit-tembus-pembiayaan-perbankan-nasional',
  certainty: 'REPORTED',
} as const

export const planRules: readonly Rule[] = [
  {
    name: 'MARKET_MISSING',
    reads: [],
    check: ({ content }) => ({
      inputs: { marketAnalysisLength: content.marketAnalysis.trim().length },
      findings:
        content.marketAnalysis.trim().length > 0
          ? []
          : [
              attention({
                rule: 'MARKET_MISSING',
                path: ['marketAnalysis'],
                why: { id: 'Pasar belum diisi.', en: 'The market is not described yet.' },
                mend: {
                  id: 'Tulis siapa pembeli, kebutuhan, dan pesaing.',
                  en: 'Write who buys, what is needed, who competes.',
                },
                cite: guide,
              }),
            ],
    }),
  },
  {
    name: 'NO_ACTIVITIES',
    reads: [],
    check: ({ content }) => ({
      inputs: { activities: content.activities.length },
      findings:
        content.activities.length > 0
          ? []
          : [
              attention({
                rule: 'NO_ACTIVITIES',
                path: ['activities'],
                why: { id: 'Rencana kegiatan belum diisi.', en: 'The activity plan is empty.' },
                mend: {
                  id: 'Tulis kegiatan, volume, harga, dan bulan mulainya.',
                  en: 'Write activities, volume, price and first month.',
                },
                cite: guide,
              }),
            ],
    }),
  },
]
