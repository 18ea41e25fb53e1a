-- What reviewers have been shown: the conflicts of each edition, and what titles were called.

-- A conflict in one state, from an edition on until the first edition without it.
create table conflict_sighting (
  conflict varchar not null,
  state varchar(10) not null check (state in ('open', 'to_fix', 'accepted', 'not_ours')),
  from_edition integer not null,
  from_date date not null,
  until_edition integer not null,
  primary key (conflict, from_edition)
);

-- A title's text from an edition on, until its next one.
create table title_text (
  styrk98_kode char(7) not null,
  tittel varchar not null,
  from_edition integer not null,
  from_date date not null,
  primary key (styrk98_kode, from_edition)
);
