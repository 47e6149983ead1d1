"""SQL interview: the newest plan of each customer on the day of the label, in SQLite."""

import sqlite3

SCHEMA = """
create table labels (customer text, day text, left_us integer);
create table plans (customer text, day text, plan text);
insert into labels values
  ('ana', '2026-03-10', 1), ('bo', '2026-03-10', 0), ('cy', '2026-03-10', 0);
insert into plans values
  ('ana', '2026-01-05', 'basic'), ('ana', '2026-03-12', 'paused'),
  ('bo', '2026-02-01', 'basic'), ('bo', '2026-02-20', 'plus');
"""

WEAK = """
-- --8<-- [start:weak]
select l.customer, p.plan
from labels l
join plans p on p.customer = l.customer
where p.day = (select max(day) from plans
               where customer = l.customer)
order by l.customer
-- --8<-- [end:weak]
"""

STRONG = """
-- --8<-- [start:strong]
with ranked as (
  select l.customer, p.plan,
         row_number() over (
           partition by l.customer, l.day
           order by p.day desc) as newest
  from labels l
  left join plans p
    on p.customer = l.customer and p.day < l.day
)
select customer, plan from ranked
where newest = 1
order by customer
-- --8<-- [end:strong]
"""


def run(query):
    with sqlite3.connect(":memory:") as database:
        database.executescript(SCHEMA)
        return database.execute(query).fetchall()


def main():
    print("weak  ", run(WEAK))
    print("strong", run(STRONG))


if __name__ == "__main__":
    main()
