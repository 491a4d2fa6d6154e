import type { CalendarYear } from './working-calendar.ts'

/** 国务院办公厅关于部分节假日安排的通知: what the State Council has arranged for 2025 (国办发明电〔2024〕12号). */
const year2025: CalendarYear = {
  year: 2025,
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
    { name: '春节', from: '2025-01-28', to: '2025-02-04' },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
  ],
  makeUpDays: [
    { name: '春节', day: '2025-01-26' },
    { name: '春节', day: '2025-02-08' },
    { name: '劳动节', day: '2025-04-27' },
    { name: '国庆节、中秋节', day: '2025-09-28' },
    { name: '国庆节、中秋节', day: '2025-10-11' },
  ],
}

/** The same for 2026. */
const year2026: CalendarYear = {
  year: 2026,
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  makeUpDays: [
    { name: '元旦', day: '2026-01-04' },
    { name: '春节', day: '2026-02-14' },
    { name: '春节', day: '2026-02-28' },
    { name: '劳动节', day: '2026-05-09' },
    { name: '国庆节', day: '2026-09-20' },
    { name: '国庆节', day: '2026-10-10' },
  ],
}

/** What the program knows by itself. A later year is entered by the coordinating office when it is published. */
export const publishedYears: readonly CalendarYear[] = [year2025, year2026]
