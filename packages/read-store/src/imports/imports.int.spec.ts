import {
  acceptImport,
  correctImport,
  type DraftImport,
  draftImport,
  importStream,
  recordImportOutcome,
} from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { createRecorder } from '../recorder.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'
