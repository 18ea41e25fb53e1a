-- What servers called the files that were read: an unchanged one is not fetched again. It holds for
-- the slice that was made of the file, and for the settings and data that it was read by (basis, a
-- digest).

create table source_state (
  source varchar(100) not null primary key,
  etag varchar(1000),
  last_modified varchar(100),
  slice_id varchar(60) not null references slice (id) on delete cascade,
  basis char(64) not null,
  noticed_at timestamp with time zone not null
);

create index source_state_by_slice on source_state (slice_id);
