/**
 * Settings of our own servers, as arguments, so that no file of the data folder overrides them.
 *
 * Logs hold what ended the server and nothing else: an error's text may name a value. The write-ahead
 * log is short and its files are not used again, as order is what links (TRUST.md §2). Durability is
 * PostgreSQL's default and is asked of the running server, never assumed.
 */
export const serverSettings: Readonly<Record<string, string>> = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '160',
  superuser_reserved_connections: '3',
  shared_buffers: '64MB',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  archive_mode: 'off',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_recycle: 'off',
  checkpoint_timeout: '5min',
  track_commit_timestamp: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: 'off',
  log_disconnections: 'off',
  log_checkpoints: 'off',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
}
