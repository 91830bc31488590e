// The preview of old minutes: whatever was corrected stays on the page until it can be sent.

import { sendSafely } from "./sending.js";

sendSafely(document.querySelector("form.importing"));
