/**
 * What happened, which organisations were told of it, where they want to be told, and what became of that. `key`: the position
 * of the event, made different where it made something else wait, too. `subject`: what it is about, as JSON.
 */
export const notificationsSchema = `
  CREATE TABLE happenings (
    key TEXT PRIMARY KEY, position TEXT NOT NULL, event_id TEXT NOT NULL, subject TEXT NOT NULL, district_id TEXT NOT NULL,
    whose TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, due_at TEXT, moved INTEGER NOT NULL,
    actor_id TEXT NOT NULL, actor_organisation TEXT NOT NULL, recorded_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE notifications (
    organisation_id TEXT NOT NULL, key TEXT NOT NULL, due TEXT NOT NULL, within TEXT NOT NULL, told_as TEXT NOT NULL
  ) STRICT;
  CREATE TABLE webhooks (
    webhook_id TEXT PRIMARY KEY, district_id TEXT NOT NULL, organisation_id TEXT NOT NULL, position TEXT NOT NULL,
    url TEXT NOT NULL, events TEXT NOT NULL, paused INTEGER NOT NULL, secret_version INTEGER NOT NULL,
    subscribed_at TEXT NOT NULL, subscribed_by TEXT NOT NULL, ended_at TEXT, revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX webhooks_of_district ON webhooks (district_id, position);
  CREATE INDEX webhooks_of_organisation ON webhooks (organisation_id);
  CREATE TABLE deliveries (
    delivery_id TEXT PRIMARY KEY, webhook_id TEXT NOT NULL, key TEXT NOT NULL, event_id TEXT NOT NULL,
    subject TEXT NOT NULL, type TEXT NOT NULL, recorded_at TEXT NOT NULL, state TEXT NOT NULL,
    round INTEGER NOT NULL, since TEXT NOT NULL, attempts INTEGER, outcome TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, key);
  CREATE INDEX deliveries_by_state ON deliveries (state, webhook_id, key);`

export const notificationsIndexes = `
  CREATE UNIQUE INDEX notifications_of_organisation ON notifications (organisation_id, key);`
