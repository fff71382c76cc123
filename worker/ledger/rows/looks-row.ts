import { DEFAULT_WATCH, type WatchSettings } from '../../../shared/wire/watch.ts'
import { readSetting, writeSetting } from './setting-rows.ts'
import { NO_LOOKS, type StoredLooks } from './stored.ts'

export function readLooks(sql: SqlStorage): StoredLooks {
  return readSetting<StoredLooks>(sql, 'looks') ?? NO_LOOKS
}

export function writeLooks(sql: SqlStorage, looks: StoredLooks): void {
  writeSetting(sql, 'looks', looks)
}

export function readWatch(sql: SqlStorage): WatchSettings {
  return readSetting<WatchSettings>(sql, 'watch') ?? DEFAULT_WATCH
}

export function writeWatch(sql: SqlStorage, watch: WatchSettings): void {
  writeSetting(sql, 'watch', watch)
}
