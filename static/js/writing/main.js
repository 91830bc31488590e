// "Protokoll schreiben": the parts, started in order.

import "./attendance.js";
import "./clash.js";
import "./drop.js";
import "./grow.js";
import "./keys.js";
import "./paste.js";
import { start as startDesk } from "./desk.js";
import { edit } from "./edit.js";
import { resume } from "./send.js";
import { start as startState } from "./state.js";
import { start as startSync } from "./sync.js";

resume();
const asked = startDesk();
if (asked) edit(asked);
startState();
startSync();
