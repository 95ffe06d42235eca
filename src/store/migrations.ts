import type { Kysely, Migration } from 'kysely';

/** Every change of the tables, oldest first by name. One that has been released is never edited; a new one is added below it. */
export const migrations: Record<string, Migration> = {
  '0001-digests': { up: createDigests },
  '0003-pending-interactions': { up: createPendingInteractions },
  '0002-settings': { up: createSettings },
  '0004-clock': { up: createClock },
  '0005-speaker': { up: addSpeaker },
};

async function addSpeaker(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('correction').addColumn('speaker', 'text').execute();
}

async function createClock(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('clock')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('opt_out')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('correction')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addPrimaryKeyConstraint('correction_key', ['scope', 'statement'])
    .execute();
}

async function createDigests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digest')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('paused_because', 'text')
    .addColumn('next_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('told_at', 'bigint')
    .addColumn('misses', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('live_message_id', 'text')
    .addColumn('failing', 'text')
    .execute();
  await db.schema.createIndex('digest_next_at').on('digest').column('next_at').execute();
  await db.schema.createIndex('digest_name').on('digest').columns(['guild_id', 'name']).unique().execute();

  await db.schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digest.id').onDelete('cascade'))
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text')
    .addColumn('message_id', 'text')
    .addColumn('finished_at', 'bigint')
    .addColumn('reason', 'text')
    .addUniqueConstraint('delivery_due_time', ['digest_id', 'due_at'])
    .execute();
  // At most one delivery of a digest waits: whatever comes due meanwhile is covered by it.
  await db.schema
    .createIndex('delivery_waiting')
    .on('delivery')
    .column('digest_id')
    .unique()
    .where('state' as never, '=', 'due')
    .execute();
  await db.schema.createIndex('delivery_finished_at').on('delivery').column('finished_at').execute();

  await db.schema
    .createTable('attempt')
    .addColumn('delivery_id', 'text', (column) => column.notNull().references('delivery.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempt_key', ['delivery_id', 'number'])
    .execute();

  await db.schema
    .createTable('seen')
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digest.id').onDelete('cascade'))
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('seen_key', ['digest_id', 'thread'])
    .execute();

  await db.schema
    .createTable('departure')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('left_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createPendingInteractions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pending_interaction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('application_id', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('process', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
}
