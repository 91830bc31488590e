"""What an address answers to each role: the patterns that recur in the table."""

from tests.roles import ROLES

ALL = dict.fromkeys(ROLES, 200)
LOGGED_IN = ALL | {"visitor": 302}
NOBODYS = dict.fromkeys(ROLES, 404) | {"visitor": 302}  # a row of somebody else's own
OFFICE = dict.fromkeys(ROLES, 403) | {"visitor": 302, "office": 200, "admin": 200}
OFFICE_DOES = OFFICE | dict.fromkeys(["office", "admin"], 405)
# A row of the board, seen by its seats and advisers; who may work on it is the office.
BOARD_READS = (
    dict.fromkeys(ROLES, 404) | {"visitor": 302} | dict.fromkeys(["adviser", "board", "office", "admin"], 200)
)
BOARD_POSTS = BOARD_READS | dict.fromkeys(["adviser", "board", "office", "admin"], 405)
OFFICE_WORKS = BOARD_READS | dict.fromkeys(["adviser", "board"], 403)
OFFICE_POSTS = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 405)
# The example is a meeting that was held: nobody moves it or changes its agenda.
OFFICE_MOVES = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 403)
# Whoever belongs to a committee may wish for a topic; here there is no assembly for delegates.
PROPOSERS = OFFICE | dict.fromkeys(["adviser", "board"], 200)
# The writing page speaks JSON: 401 instead of the way to the login.
OFFICE_WRITES = OFFICE_POSTS | {"visitor": 401}
# Who has left is neither working nor a member; members do not see a row of the board.
REGISTER = LOGGED_IN | {"former": 403}
VISIT_READS = BOARD_READS
# Below /cms/ only the office and editors are anywhere; what lies behind is in test_editors.py.
CMS_DOOR = dict.fromkeys(ROLES, 403) | dict.fromkeys(["visitor", "office", "admin"], 302)
# Funding is for the office and voting seats: not for advisers.
SEATS = OFFICE | {"board": 200}
SEATS_READ = BOARD_READS | {"adviser": 404}
SEATS_OFFICE_WORKS = SEATS_READ | {"board": 403}
# A file that nobody sent.
OFFICE_FINDS_NONE = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 404)
