-- What the program remembers: who is at work, runs, slices and their content, editions.

create table lease (
  name varchar(100) not null primary key,
  owner varchar(300),
  fence bigint not null,
  acquired_at timestamp with time zone,
  heartbeat_at timestamp with time zone,
  expires_at timestamp with time zone
);

create sequence run_seq start with 1 cache 1;

create table run (
  id bigint not null primary key,
  job varchar(20) not null,
  run_date date not null,
  period varchar(7),
  counties varchar(400) not null,
  forced boolean not null,
  dry_run boolean not null,
  state varchar(10) not null check (state in ('running', 'done', 'failed', 'killed')),
  exit_code integer,
  edition integer,
  owner varchar(300) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  account text
);

create index run_by_state on run (state, job);

-- Bytes by their digest, in chunks of 512 KB at most: H2 holds no more than 1 MB in a value.
create table content (
  sha256 char(64) not null primary key,
  used_at timestamp with time zone not null
);

create table content_chunk (
  sha256 char(64) not null references content (sha256) on delete cascade,
  chunk_no integer not null,
  bytes bytea not null,
  primary key (sha256, chunk_no)
);

create sequence slice_seq start with 1 cache 1;

create table slice (
  id varchar(60) not null primary key,
  seq bigint not null unique,
  kind varchar(10) not null check (kind in ('employment', 'vigo', 'reference')),
  part varchar(7) not null,
  as_of date not null,
  state varchar(10) not null check (state in ('accepted', 'held', 'set_aside')),
  fingerprint varchar(200) not null,
  receipts text not null,
  gate text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  run_id bigint,
  decided_at timestamp with time zone,
  decided_by varchar(200),
  decided_why varchar(4000)
);

create index slice_by_part on slice (kind, part, state);

create table slice_part (
  slice_id varchar(60) not null references slice (id) on delete cascade,
  name varchar(100) not null,
  sha256 char(64) not null references content (sha256),
  primary key (slice_id, name)
);

create index slice_part_by_content on slice_part (sha256);

create table edition (
  number integer not null primary key,
  base integer not null,
  reason varchar(10) not null check (reason in ('run', 'accept', 'rollback')),
  run_id bigint,
  fingerprint varchar(200) not null,
  published_at timestamp with time zone not null,
  note varchar(4000)
);

create table edition_slice (
  edition integer not null references edition (number) on delete cascade,
  slice_id varchar(60) not null references slice (id),
  primary key (edition, slice_id)
);

create index edition_slice_by_slice on edition_slice (slice_id);

-- One row: the edition that is published, 0 before the first.
create table pointer (
  only_row smallint not null primary key check (only_row = 1),
  edition integer not null,
  fence bigint not null
);

insert into pointer (only_row, edition, fence) values (1, 0, 0);
